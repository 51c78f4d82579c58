import type { NamedQuery } from '../../src/query/query-catalogue.js';

/** A query that is in no file, which only tests may run, to corrupt a graph. It returns nothing. */
export function rawQuery(text: string): NamedQuery {
  const header = { name: 'raw', summary: '', access: 'WRITE' as const, params: [], returns: [], rows: '0', cost: '' };
  return { file: 'tests/safety', header, text };
}
