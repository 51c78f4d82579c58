import type { Queries } from '../query/query-types.generated.js';
import { identifierOfKey } from './identity.js';
import type { Identifier } from './subject.js';

/** A text that is cited as evidence. `publishedOn`: EDTF; `language`: BCP 47. */
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

/** A source as it is recorded, by the keys of its record, without its identifiers. */
export interface SourceContent {
  id: string;
  title: string;
  publisher?: string;
  url?: string;
  publishedOn?: string;
  language?: string;
}

/** The source of a row with source-columns. */
export function sourceFromRow(row: Queries['findSources']['row']): Source {
  return { ...row, kind: 'SOURCE', identifiers: row.identifiers.map(identifierOfKey), version: row.version ?? 1 };
}
