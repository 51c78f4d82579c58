import { type FormEvent, useState } from 'react';
import { ask } from '../api/ask.js';
import { setCredential, shortCredential, useCredential } from '../api/credential.js';
import { Viewer } from '../api/operations.generated.js';

/** The characters that the header can contain. */
const SENDABLE = /^[\x21-\x7e]+$/;

/** Asks for an API key or a token and keeps it for this tab if the service accepts it; a refused one changes nothing. */
export const CredentialForm = ({ action = 'Show the graph' }: { action?: string }) => {
  const [value, setValue] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const hasOne = useCredential() !== null;

  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const key = value.trim();
    if (key === '' || isTried) return;
    setRefusal(null);
    if (!SENDABLE.test(key)) return setRefusal('An API key or token has no spaces, and no letters beyond ASCII.');
    setIsTried(true);
    try {
      await ask(Viewer, {}, undefined, key);
      setCredential(key);
    } catch (error) {
      setRefusal(`${shortCredential(key)} was not accepted. ${error instanceof Error ? error.message : ''}`);
    } finally {
      setIsTried(false);
    }
  };

  return (
    <form className="credential" onSubmit={keep} aria-busy={isTried}>
      <label className="field">
        {hasOne ? 'Another API key or token' : 'Your API key or token'}
        <input
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={value}
          aria-invalid={refusal !== null}
          onChange={(event) => setValue(event.target.value)}
        />
      </label>
      <button type="submit" className="button button-main">
        {action}
      </button>
      {refusal && (
        <p className="credential-refusal" role="alert">
          {refusal}
        </p>
      )}
      <p className="soft small">It is kept until you close this tab, and is sent only to this service.</p>
    </form>
  );
};
