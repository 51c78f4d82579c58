import { useEffect, useState } from 'react';

const PAUSE_MS = 200;

/** A text once it has not changed for a moment, so that nothing is asked at each letter. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
