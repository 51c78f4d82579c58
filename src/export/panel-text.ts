import { madeOnce } from '../collections/made-once.js';
import { cellColumns, PanelCell } from './panel-cell.js';
import type { PanelUnit } from './panel-options.js';
import { type PanelReader, type PanelUnitRows, periodText } from './panel-reader.js';

/** The names of the columns for the ids of a unit. */
const KEY_COLUMNS: Record<PanelUnit, readonly string[]> = {
  PAIR: ['from', 'to'],
  ACTOR: ['actor'],
  COUNTRY_PAIR: ['from', 'to'],
  COUNTRY: ['country'],
};

/** The approximate number of characters in which rows are grouped for output. */
const PIECE_LENGTH = 65_536;

function* linesOf(
  { key, cells }: PanelUnitRows,
  reader: PanelReader,
  textOf: (period: number) => string,
  emptyText: string,
): Generator<string> {
  const start = key.map((id) => `"${id}"`).join(',');
  if (reader.options.hasEmpty) {
    const { first, last } = reader.periods!;
    for (let period = first; period <= last; period++) {
      yield `${start},${textOf(period)},${cells.get(period)?.text ?? emptyText}\n`;
    }
    return;
  }
  for (const [period, cell] of [...cells].sort(([a], [b]) => a - b)) yield `${start},${textOf(period)},${cell.text}\n`;
}

/** A panel as a table: a row for each unit and period, by the ids of the unit, then by time. */
export async function* panelText(reader: PanelReader): AsyncGenerator<string> {
  const { by, hasRoots } = reader.options;
  yield `${[...KEY_COLUMNS[by], 'period', 'start', 'end', ...cellColumns(hasRoots)].join(',')}\n`;
  // There are few periods.
  const periods = new Map<number, string>();
  const textOf = (number: number) => madeOnce(periods, number, () => periodText(number, reader.options));
  const emptyText = new PanelCell(hasRoots).text;
  let text = '';
  for await (const units of reader.units()) {
    for (const unit of units) {
      for (const line of linesOf(unit, reader, textOf, emptyText)) {
        text += line;
        reader.counts.rows += 1;
        if (text.length < PIECE_LENGTH) continue;
        yield text;
        text = '';
      }
    }
  }
  yield text;
}
