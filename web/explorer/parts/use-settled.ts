import { useEffect, useState } from 'react';

const PAUSE_MS = 200;

/** A debounced text: its value once it has not changed for a moment, so that not every letter causes a request. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
