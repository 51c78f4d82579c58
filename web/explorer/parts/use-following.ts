import { useState } from 'react';

/** A state that starts with a given value and is reset when another one is given; the field stays, and keeps the focus. */
export function useFollowing<T>(given: T): [T, (value: T) => void] {
  const [typed, setTyped] = useState({ given, value: given });
  return [typed.given === given ? typed.value : given, (value) => setTyped({ given, value })];
}
