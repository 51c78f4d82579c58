import { useId } from 'react';
import { paramsOf } from '../address/filter.js';
import { isLocked } from '../address/locked.js';
import { addressInService } from '../address/service-base.js';
import { useCredential } from '../api/credential.js';
import type { StatementFilter } from '../api/operations.generated.js';
import { useCollected } from './collected.js';
import { csvText } from './csv-text.js';
import { saveFile } from './save-file.js';
import { shownTables, type Table } from './shown-tables.js';
import './download.css';

function save(table: Table): void {
  // The byte order mark makes spreadsheets read the file as UTF-8.
  saveFile(`${table.name}.csv`, 'text/csv;charset=utf-8', `\ufeff${csvText(table)}`);
}

/** Saves the tables of the page to files; if exports are open, also offers all statements that pass the filter. */
export const Download = ({ exported }: { exported?: StatementFilter }) => {
  const tables = useCollected(shownTables);
  const menu = useId();
  const hasCredential = useCredential() !== null;
  // A link cannot send a credential, and a locked service has no exports.
  const canExport = exported !== undefined && !isLocked && !hasCredential;
  const exportAddress = (format: string) => {
    const params = paramsOf(exported ?? {});
    params.set('format', format);
    return `${addressInService('export')}?${params}`;
  };

  if (tables.length === 0 && !canExport) return null;
  return (
    <>
      <button type="button" className="button button-small" popoverTarget={menu}>
        Download
      </button>
      <ul id={menu} popover="auto" className="download card stack small">
        {tables.map((table) => (
          <li key={table.name}>
            <button type="button" className="button button-small" onClick={() => save(table)}>
              {tables.length === 1 ? 'What is shown' : table.title} (CSV)
            </button>
          </li>
        ))}
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
    </>
  );
};
