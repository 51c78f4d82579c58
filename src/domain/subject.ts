import type { Queries } from '../query/query-types.generated.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { identifierOfKey, type SubjectKind } from './identity.js';

/** The description that an import gives to a subject whose kind its rules cannot determine; it stays until the kind is set. */
export const KIND_UNCERTAIN = 'kind uncertain';

/** An identifier in another register, such as wikidata Q794. */
export interface Identifier {
  scheme: string;
  value: string;
}

/** Anything that a statement can be about. `category`, the days and the place are those of agreements and events. */
export interface Subject {
  id: string;
  kind: SubjectKind;
  name: string;
  aliases: string[];
  description: string | null;
  identifiers: Identifier[];
  category: string | null;
  adoptedOn: string | null;
  heldOn: string | null;
  expectedOn: string | null;
  place: string | null;
  evidence: readonly Evidence[];
  version: number;
}

/** The subject of a row with subject-columns. */
export function subjectFromRow(row: Queries['findSubjects']['row']): Subject {
  return {
    ...row,
    kind: row.kind as SubjectKind,
    identifiers: row.identifiers.map(identifierOfKey),
    evidence: evidenceOf(row.evidence, row.id),
    version: row.version ?? 1,
  };
}

/** A subject with nothing but its id, kind and name, for an operation that selects nothing else. */
export function subjectOfName(id: string, kind: string, name: string): Subject {
  return {
    id,
    kind: kind as SubjectKind,
    name,
    aliases: [],
    description: null,
    identifiers: [],
    category: null,
    adoptedOn: null,
    heldOn: null,
    expectedOn: null,
    place: null,
    evidence: [],
    version: 1,
  };
}
