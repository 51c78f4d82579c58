import type { DeedFragment } from '../api/operations.generated.js';
import type { Table } from '../shell/shown-tables.js';

/** Deeds as a table, for "Download". */
export function deedsTable(deeds: readonly DeedFragment[]): Table {
  return {
    name: 'deeds',
    title: 'Deeds',
    columns: ['id', 'who', 'to whom', 'on', 'act', 'act code', 'tone'],
    rows: deeds.map(({ id, source, target, heldOn, heldFrom, act, tone }) => [
      ...[id, source.name, target.name, heldOn ?? heldFrom, act.name, act.code, tone],
    ]),
  };
}
