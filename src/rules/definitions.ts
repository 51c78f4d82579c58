import type { IdPrefix } from '../domain/identity.js';
import { withArticle } from '../domain/other-ids.js';
import { ACTOR_EXPECTED, ACTOR_TYPES, idRule, SUBJECT_EXPECTED, SUBJECT_TYPES, typeExpected } from './id-rules.js';
import { ACT, EDTF, INSTANT } from './scalar-rules.js';
import { CONTEXT, LANGUAGE, NAME, PASSAGE, RECORDER, SOURCE_LINE } from './text-rules.js';
import type { JsonSchema, ValueRule } from './value-rule.js';

function idOf(type: IdPrefix): [ValueRule<string>, string] {
  return [idRule([type], typeExpected(type)), `The id of ${withArticle(type)}.`];
}

const VALUES = {
  name: [
    NAME,
    'One line of text with at least one visible character; stored in NFC, trimmed, without invisible characters.',
  ],
  sourceLine: [SOURCE_LINE, 'One line of text with at least one visible character; stored as it is given.'],
  recorder: [RECORDER, 'One line of text that names who or what recorded something; stored as it is given.'],
  passage: [PASSAGE, 'Text of one or more lines with at least one visible character; stored as it is given.'],
  context: [CONTEXT, 'Text that may be a space or a line break alone; stored as it is given.'],
  edtf: [
    EDTF,
    'Extended Date/Time Format, levels 0 and 1, to the day: 2021, 2021-10, 2021-10-27, with ? ~ or %, and intervals of these.',
  ],
  language: [LANGUAGE, 'A BCP 47 language tag.'],
  instant: [INSTANT, 'An ISO 8601 instant in UTC.'],
  act: [ACT, 'A CAMEO code; data/cameo.json lists them.'],
  subjectId: [idRule(SUBJECT_TYPES, SUBJECT_EXPECTED), 'The id of anything that a statement can be about.'],
  actorId: [idRule(ACTOR_TYPES, ACTOR_EXPECTED), 'The id of anything that can make a statement.'],
  collectiveId: [
    idRule(['organization', 'group'], "an organization or group; give one such as 'organization/…'"),
    'The id of an organization or a group.',
  ],
  personId: idOf('person'),
  stateId: idOf('state'),
  organizationId: idOf('organization'),
  groupId: idOf('group'),
  agreementId: idOf('agreement'),
  eventId: idOf('event'),
  topicId: idOf('topic'),
  sourceId: idOf('source'),
  statementId: idOf('statement'),
  interactionId: idOf('interaction'),
} satisfies Record<string, [rule: ValueRule<string>, description: string]>;

type Defined = keyof typeof VALUES;

/** Rules of values that the JSON Schema defines once, by name, and references wherever they are used. */
export const DEFINED = Object.fromEntries(
  Object.entries(VALUES).map(([name, [rule]]) => [name, { ...rule, schema: { $ref: `#/$defs/${name}` } }]),
) as unknown as Record<Defined, ValueRule<string>>;

/** The JSON Schema definitions of those names. */
export const VALUE_DEFINITIONS: Record<string, JsonSchema> = Object.fromEntries(
  Object.entries(VALUES).map(([name, [rule, description]]) => [name, { ...rule.schema, description }]),
);
