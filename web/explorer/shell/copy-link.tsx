import { useCopy } from './use-copy.js';

/** Copies the address of the view; if the browser does not allow that, shows it to be copied by hand. */
export const CopyLink = () => {
  const { outcome, copy } = useCopy();
  return (
    <>
      <button type="button" className="button button-small" onClick={() => copy(location.href)}>
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
