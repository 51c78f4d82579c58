import type { Queries } from '../query/query-types.generated.js';
import { identifierOfKey } from './identity.js';
import type { Identifier } from './subject.js';

/** A text that gives evidence. `publishedOn`: EDTF; `language`: BCP 47. */
export interface Source {
  id: string;
  kind: 'SOURCE';
  title: string;
  publisher: string | null;
  url: string | null;
  publishedOn: string | null;
  language: string | null;
  identifiers: Identifier[];
  version: number;
}

/** The source of a row with source-columns. */
export function sourceFromRow(row: Queries['findSources']['row']): Source {
  return { ...row, kind: 'SOURCE', identifiers: row.identifiers.map(identifierOfKey) };
}
