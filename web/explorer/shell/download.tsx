import { paramsOf } from '../address/filter.js';
import { addressInService } from '../address/service-base.js';
import { useCredential } from '../api/credential.js';
import type { StatementFilter } from '../api/operations.generated.js';
import { csvText } from './csv-text.js';
import './download.css';

/** A table that can be written to a file. */
export interface Table {
  /** The name of the file, without its ending. */
  name: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

const isLocked = document.documentElement.dataset.locked === 'true';

function save(table: Table): void {
  // The mark at the beginning has spreadsheets read it as UTF-8.
  const file = new Blob([`\ufeff${csvText(table)}`], { type: 'text/csv;charset=utf-8' });
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: address, download: `${table.name}.csv` }).click();
  URL.revokeObjectURL(address);
}

interface Props {
  table?: Table;
  exported?: StatementFilter;
}

/** Writes what is shown to a file; where exports are open, the same statements in whole, too. */
export const Download = ({ table, exported }: Props) => {
  const hasCredential = useCredential() !== null;
  // A link sends no credential, and a locked service has no exports.
  const canExport = exported !== undefined && !isLocked && !hasCredential;
  const exportAddress = (format: string) => {
    const params = paramsOf(exported ?? {});
    params.set('format', format);
    return `${addressInService('export')}?${params}`;
  };

  return (
    <details className="download">
      <summary className="button button-small">Download</summary>
      <ul className="card stack small">
        {table && (
          <li>
            <button type="button" className="button button-small" onClick={() => save(table)}>
              What is shown (CSV)
            </button>
          </li>
        )}
        {canExport && (
          <>
            <li>
              <a href={exportAddress('jsonl')} download>
                These statements (JSON Lines)
              </a>
            </li>
            <li>
              <a href={exportAddress('graphml')} download>
                These statements as a graph (GraphML)
              </a>
            </li>
          </>
        )}
      </ul>
    </details>
  );
};
