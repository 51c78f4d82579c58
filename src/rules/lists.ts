import type { EvidenceLine } from '../domain/evidence.js';
import { identifierKey } from '../domain/identity.js';
import type { Identifier } from '../domain/subject.js';
import { CODING } from './coding-record.js';
import { DEFINED } from './definitions.js';
import { EVIDENCE, evidenceKey } from './evidence-record.js';
import { optional, required } from './fields.js';
import { MAX_LIST_LENGTH } from './limits.js';
import { recordValue } from './record-value.js';
import { CONFIDENCE } from './scalar-rules.js';
import { SCHEME } from './text-rules.js';
import { type JsonSchema, listRule, type RecordRule, schemaOfRecord, type ValueRule } from './value-rule.js';

/** The identifier of a thing in another register. */
const IDENTIFIER: RecordRule = {
  description: 'What one other register calls it.',
  fields: {
    scheme: required(SCHEME, 'Which register.', 'wikidata', 'iso3166-1-alpha-3', 'cow', 'handle'),
    value: required(DEFINED.name, 'The identifier there, as text.', 'Q794'),
  },
};

export const NAMES = listRule({ item: DEFINED.name, most: MAX_LIST_LENGTH });
export const SUBJECTS = listRule({ item: DEFINED.subjectId, most: MAX_LIST_LENGTH });
export const ACTORS = listRule({ item: DEFINED.actorId, most: MAX_LIST_LENGTH });

const SUGGESTED_ACT: RecordRule = {
  description: 'An act with how probable it is.',
  fields: {
    code: required(DEFINED.act, 'The CAMEO code.', '111'),
    score: required(CONFIDENCE, 'How probable it is, from 0 to 1.', 0.62),
  },
};

/** An extractor's guesses about a statement. */
export const SUGGESTIONS = recordValue<object>({
  description: 'What an extractor guessed.',
  fields: {
    act: optional(
      listRule<{ code: string }>({
        item: recordValue(SUGGESTED_ACT),
        most: MAX_LIST_LENGTH,
        keyOf: ({ code }) => code,
      }),
      'Acts with how probable they are.',
      [{ code: '111', score: 0.62 }],
    ),
    speaker: optional(ACTORS, 'Everybody that the words for the speaker fit.', ['person/robert-malley']),
    foundBy: optional(
      listRule({ item: DEFINED.name, most: MAX_LIST_LENGTH }),
      'The extractors that found it: one, or several that agree.',
      ['rules-en/1'],
    ),
  },
});

const identifiers = listRule<Identifier>({
  item: recordValue(IDENTIFIER, 'identifier'),
  most: MAX_LIST_LENGTH,
  keyOf: identifierKey,
});
// Unbounded, since evidence can come from many sources; the order is kept, the most relevant first.
const evidence = listRule<EvidenceLine>({
  item: recordValue(EVIDENCE, 'evidence'),
  most: Number.POSITIVE_INFINITY,
  keyOf: evidenceKey,
  schema: { type: 'array', items: { $ref: '#/$defs/evidence' }, minItems: 1, uniqueItems: true },
});

export const IDENTIFIERS: ValueRule<Identifier[]> = { ...identifiers, schema: { $ref: '#/$defs/identifiers' } };
export const EVIDENCE_LIST: ValueRule<EvidenceLine[]> = { ...evidence, schema: { $ref: '#/$defs/evidenceList' } };

/** The evidence of records for which it is optional. */
export const EVIDENCE_FIELD = optional(EVIDENCE_LIST, 'Where a source says so.', [
  { source: 'source/article', exact: 'critical phase', start: 999, end: 1013 },
]);

/** The JSON Schema definitions of these lists and their items. */
export const LIST_DEFINITIONS: Record<string, JsonSchema> = {
  identifiers: { ...identifiers.schema, description: 'What other registers call it.' },
  identifier: schemaOfRecord(IDENTIFIER),
  evidenceList: { ...evidence.schema, description: 'Passages that show it, the most telling first.' },
  evidence: schemaOfRecord(EVIDENCE),
  coding: schemaOfRecord(CODING),
};
