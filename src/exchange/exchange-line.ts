import type { EvidenceLine } from '../domain/evidence.js';
import type { SourceContent } from '../domain/source.js';
import type { StatementContent } from '../domain/statement.js';
import type { Identifier } from '../domain/subject.js';
import type { INTERACTION } from '../rules/act-records.js';
import type { ALIAS, FORMAT } from '../rules/node-records.js';
import type { CONCERN, MEMBERSHIP, PART, PARTICIPATION, PARTY, ROLE } from '../rules/relation-records.js';
import type { RecordOf } from '../rules/value-rule.js';

/** The lines of the exchange format, as schema/exchange.schema.json defines them and docs/format.md explains them. */
export type ExchangeLine =
  | FormatLine
  | NodeLine
  | SourceLine
  | AliasLine
  | StatementLine
  | InteractionLine
  | RelationLine;

export type FormatLine = RecordOf<typeof FORMAT>;

export interface NodeLine {
  type: 'person' | 'state' | 'organization' | 'group' | 'agreement' | 'event' | 'topic';
  id: string;
  name: string;
  aliases?: string[];
  description?: string;
  identifiers?: Identifier[];
  kind?: string;
  adoptedOn?: string;
  heldOn?: string;
  expectedOn?: string;
  place?: string;
  evidence?: EvidenceLine[];
}

export interface SourceLine extends SourceContent {
  type: 'source';
  identifiers?: Identifier[];
}

/** The former id of a subject that was merged into another, `of`, to which it now refers. */
export type AliasLine = RecordOf<typeof ALIAS>;

export interface StatementLine extends StatementContent {
  type: 'statement';
  id: string;
  status?: string;
  statusSince?: string;
  corrects?: string;
  recordedAt?: string;
  recordedBy?: string;
  suggestions?: Suggestions;
}

/** A statement that replaces an earlier one. */
export type CorrectionLine = StatementLine & { corrects: string };

/** An extractor's guesses about a statement, for the person who edits its line; they are read but not recorded. */
export interface Suggestions {
  /** CAMEO codes, the most probable first. */
  act?: { code: string; score: number }[];
  /** Everybody who matches the words for the speaker, the most probable first. */
  speaker?: string[];
  /** The extractors that found it. */
  foundBy?: string[];
}

export type InteractionLine = RecordOf<typeof INTERACTION>;

/** The edges that have no id of their own. */
export type RelationLine =
  | RecordOf<typeof ROLE>
  | RecordOf<typeof PARTY>
  | RecordOf<typeof PARTICIPATION>
  | RecordOf<typeof CONCERN>
  | RecordOf<typeof MEMBERSHIP>
  | RecordOf<typeof PART>;

/** A line with its number in the file, from 1. */
export interface NumberedLine<L extends ExchangeLine = ExchangeLine> {
  number: number;
  line: L;
}

/** The kinds of records that an id can refer to. */
export type ReferenceKind = 'subjects' | 'sources' | 'statements';

/** An id that a line refers to; `path` is a JSON Pointer to it. */
export interface LineReference {
  kind: ReferenceKind;
  path: string;
  id: string;
}

/** The keys of each type of line that contain ids of subjects. */
const SUBJECT_KEYS: Partial<Record<ExchangeLine['type'], readonly string[]>> = {
  statement: ['speaker', 'about', 'addressedTo', 'onBehalfOf', 'via'],
  interaction: ['source', 'target'],
  role: ['holder', 'of'],
  party: ['party', 'agreement'],
  participation: ['participant', 'event'],
  concern: ['event', 'subject'],
  membership: ['member', 'organization'],
  part: ['part', 'whole'],
};

/** All references of a line, in the order of its keys, except those of aliases, which have their own rules. */
export function referencesOf(line: ExchangeLine): LineReference[] {
  const values = line as unknown as Readonly<Record<string, string | string[] | undefined>>;
  const references = (SUBJECT_KEYS[line.type] ?? []).flatMap((key): LineReference[] => {
    const value = values[key];
    if (value === undefined) return [];
    if (typeof value === 'string') return [{ kind: 'subjects', path: `/${key}`, id: value }];
    return value.map((id, index) => ({ kind: 'subjects', path: `/${key}/${index}`, id }));
  });
  if ('evidence' in line) {
    for (const [index, { source }] of (line.evidence ?? []).entries()) {
      references.push({ kind: 'sources', path: `/evidence/${index}/source`, id: source });
    }
  }
  if (line.type === 'statement' && line.corrects !== undefined) {
    references.push({ kind: 'statements', path: '/corrects', id: line.corrects });
  }
  return references;
}

/** The distinct ids, after `resolve`, of the subjects that some lines refer to. */
export function subjectIdsOf(lines: readonly ExchangeLine[], resolve = (id: string) => id): string[] {
  const ids = new Set<string>();
  for (const line of lines) {
    const values = line as unknown as Readonly<Record<string, string | string[] | undefined>>;
    for (const key of SUBJECT_KEYS[line.type] ?? []) for (const id of [values[key] ?? []].flat()) ids.add(resolve(id));
  }
  return [...ids];
}

/** The same record with its subject ids resolved; lists are deduplicated. */
export function withIds<L extends ExchangeLine>(line: L, resolve: (id: string) => string): L {
  const values = line as unknown as Readonly<Record<string, string | string[] | undefined>>;
  const resolved = (SUBJECT_KEYS[line.type] ?? []).flatMap((key) => {
    const value = values[key];
    if (value === undefined) return [];
    return [[key, typeof value === 'string' ? resolve(value) : [...new Set(value.map(resolve))]]];
  });
  return { ...line, ...Object.fromEntries(resolved) };
}
