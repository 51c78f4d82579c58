import { type FormEvent, useState } from 'react';
import { setCredential, useCredential } from '../api/credential.js';

/** Asks for an API key or a token and keeps it for this tab. */
export const CredentialForm = ({ action = 'Show the graph' }: { action?: string }) => {
  const [value, setValue] = useState('');
  const isRefused = useCredential() !== null;

  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() !== '') setCredential(value.trim());
  };

  return (
    <form className="credential" onSubmit={keep}>
      <label className="field">
        {isRefused ? 'Another API key or token' : 'Your API key or token'}
        <input
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
      </label>
      <button type="submit" className="button button-main">
        {action}
      </button>
      <p className="soft small">It is kept until you close this tab, and goes nowhere but to this service.</p>
    </form>
  );
};
