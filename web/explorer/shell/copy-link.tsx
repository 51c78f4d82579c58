import { useEffect, useState } from 'react';

const SHOWN_MS = 2_000;

type Outcome = 'copied' | 'refused' | null;

/** Copies the address of the view; where the browser does not allow that, shows it to be copied by hand. */
export const CopyLink = () => {
  const [outcome, setOutcome] = useState<Outcome>(null);
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = () => {
    // A page that comes over plain HTTP from another machine has no clipboard.
    const written = navigator.clipboard?.writeText(location.href) ?? Promise.reject(new Error('no clipboard'));
    written.then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  };

  return (
    <>
      <button type="button" className="button button-small" onClick={copy}>
        <span aria-live="polite">{outcome === 'copied' ? 'Link copied' : 'Copy link'}</span>
      </button>
      {outcome === 'refused' && (
        <input
          readOnly
          aria-label="The address of this view"
          value={location.href}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  );
};
