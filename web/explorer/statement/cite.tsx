import { useState } from 'react';
import { useCopy } from '../shell/use-copy.js';
import { CITATION_STYLES, type CitationStyle, citationOf } from './citation.js';
import type { OneStatement } from './one-statement.js';

const COPY = { copied: 'Citation copied', refused: 'Select it below to copy it' } as const;

/** The citation of a statement, in styles for texts and for reference managers. */
export const Cite = ({ statement }: { statement: OneStatement }) => {
  const [style, setStyle] = useState<CitationStyle>('Text');
  const { outcome, copy } = useCopy();
  const text = citationOf(statement, style, location.href);

  return (
    <details className="cite">
      <summary>Cite this statement</summary>
      <div className="stack">
        <div className="row">
          <label className="field">
            Style
            <select value={style} onChange={(event) => setStyle(event.target.value as CitationStyle)}>
              {CITATION_STYLES.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
          <button type="button" className="button" onClick={() => copy(text)}>
            <span aria-live="polite">{outcome === null ? 'Copy the citation' : COPY[outcome]}</span>
          </button>
        </div>
        <pre className="card citation">{text}</pre>
      </div>
    </details>
  );
};
