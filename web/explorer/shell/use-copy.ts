import { useEffect, useState } from 'react';

const SHOWN_MS = 2_000;

type Outcome = 'copied' | 'refused' | null;

/** Copies a text to the clipboard; `outcome` is 'copied' for a moment, or 'refused' if the browser does not allow it. */
export function useCopy(): { outcome: Outcome; copy: (text: string) => void } {
  const [outcome, setOutcome] = useState<Outcome>(null);
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = (text: string) => {
    // A page that is served over plain HTTP from another machine cannot use the clipboard.
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    written.then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  };
  return { outcome, copy };
}
