import { useState } from 'react';
import { CITATION_STYLES, citationOf } from './citation.js';
import type { OneStatement } from './statement-page.js';

/** The statement as a citation, in the styles that texts and reference managers take. */
export const Cite = ({ statement }: { statement: OneStatement }) => {
  const [style, setStyle] = useState<(typeof CITATION_STYLES)[number]>('Text');
  const [isCopied, setIsCopied] = useState(false);
  const text = citationOf(statement, style, location.href);

  const copy = () => {
    navigator.clipboard?.writeText(text).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  };

  return (
    <details className="cite">
      <summary>Cite this statement</summary>
      <div className="stack">
        <div className="row">
          <label className="field">
            Style
            <select
              value={style}
              onChange={(event) => {
                setStyle(event.target.value as typeof style);
                setIsCopied(false);
              }}
            >
              {CITATION_STYLES.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
          <button type="button" className="button" onClick={copy}>
            <span aria-live="polite">{isCopied ? 'Citation copied' : 'Copy the citation'}</span>
          </button>
        </div>
        <pre className="card citation">{text}</pre>
      </div>
    </details>
  );
};
