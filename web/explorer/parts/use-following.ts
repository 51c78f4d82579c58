import { useState } from 'react';

/** What somebody has typed over a given value; where another value is given, that one. The field itself stays, and keeps the focus. */
export function useFollowing<T>(given: T): [T, (value: T) => void] {
  const [typed, setTyped] = useState({ given, value: given });
  return [typed.given === given ? typed.value : given, (value) => setTyped({ given, value })];
}
