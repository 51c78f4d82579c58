import { DEFINED } from './definitions.js';
import { constantRule, ID, optional, required, TYPE } from './fields.js';
import { ACTORS, EVIDENCE_FIELD, EVIDENCE_LIST, SUBJECTS, SUGGESTIONS } from './lists.js';
import { correctsAnother, endedStatement, FORM_SCHEMAS, formAgainstWords } from './meanings.js';
import { CONFIDENCE, FORM, STATEMENT_STATUS, TONE } from './scalar-rules.js';
import type { RecordRule } from './value-rule.js';

const ACT_FIELD = required(
  DEFINED.act,
  'The CAMEO code of what is said or done, as text: the leading zero counts.',
  '036',
);
const TONE_FIELD = optional(
  TONE,
  "From -10 (hostile) to 10 (friendly). Leave it out where only the act is known: the act's Goldstein value is then used.",
  -2,
  4.5,
);
const CONFIDENCE_FIELD = optional(
  CONFIDENCE,
  'How sure the reading is, from 0 to 1. Leave it out where nobody has judged it.',
  0.9,
);
const RECORDED_AT = optional(
  DEFINED.instant,
  'When it was recorded. Left out: the instant of loading.',
  '2021-10-28T09:30:00Z',
);
const RECORDED_BY = optional(DEFINED.recorder, 'Who or what recorded it.', 'analyst@example.org');

export const STATEMENT: RecordRule = {
  description: 'Somebody said something about one or more subjects.',
  fields: {
    type: required(constantRule('statement'), TYPE, 'statement'),
    id: required(DEFINED.statementId, ID, 'statement/vienna-01'),
    speaker: required(DEFINED.actorId, 'Whose statement it is.', 'person/robert-malley'),
    about: required(SUBJECTS, 'What it is about, the foremost first.', ['state/iran', 'agreement/jcpoa']),
    addressedTo: optional(SUBJECTS, 'To whom it was said.', ['group/american-allies']),
    onBehalfOf: optional(ACTORS, 'For whom the speaker speaks, where the source says so.', ['state/united-states']),
    via: optional(DEFINED.actorId, 'Who voiced it for the speaker.', 'person/ali-bagheri-kani'),
    quote: optional(DEFINED.passage, 'The words as the source prints them, character for character.', 'critical phase'),
    paraphrase: optional(
      DEFINED.passage,
      "The reporter's own words for what was said.",
      'the window to revive the JCPOA will not remain open forever',
    ),
    language: optional(DEFINED.language, 'The language of the quote and the paraphrase as given here.', 'en'),
    form: required(
      FORM,
      "DIRECT: quoted in full. PARTIAL: some words quoted within the reporter's own. INDIRECT: only the reporter's words. CODED: only a code is known.",
      'DIRECT',
    ),
    act: ACT_FIELD,
    tone: TONE_FIELD,
    saidOn: required(
      DEFINED.edtf,
      'The day on which it was said, or the days that the source allows.',
      '2021-10-25',
      '2021-10-27~',
    ),
    medium: optional(DEFINED.name, 'How it reached the public, where the source says so.', 'tweet'),
    place: optional(DEFINED.name, 'Where it was said, in the words of the source.', 'Brussels'),
    confidence: CONFIDENCE_FIELD,
    status: {
      ...optional(STATEMENT_STATUS, 'Whether it is current, corrected or retracted.', 'CURRENT'),
      default: 'CURRENT',
    },
    statusSince: optional(
      DEFINED.instant,
      'Since when it is not current. Of a corrected one it is the recording of its correction, if left out.',
      '2021-10-29T08:00:00Z',
    ),
    corrects: optional(DEFINED.statementId, 'The earlier record that this one replaces.', 'statement/vienna-14'),
    evidence: required(
      EVIDENCE_LIST,
      'Where the source says so: first the words, then what shows who said them and when.',
      [{ source: 'source/article', exact: 'critical phase', start: 999, end: 1013 }],
    ),
    recordedAt: RECORDED_AT,
    recordedBy: RECORDED_BY,
    suggestions: optional(
      SUGGESTIONS,
      'What an extractor guessed, for the person who edits the line: acts with their probabilities, and everybody that the words for the speaker fit. It is not recorded.',
      {
        act: [
          { code: '111', score: 0.62 },
          { code: '12', score: 0.2 },
        ],
      },
    ),
  },
  schema: { allOf: FORM_SCHEMAS },
  meanings: [formAgainstWords, endedStatement, correctsAnother],
};

export const INTERACTION = {
  description: 'Somebody did something to somebody: a coded act that was done rather than said.',
  fields: {
    type: required(constantRule('interaction'), TYPE, 'interaction'),
    id: required(DEFINED.interactionId, ID, 'interaction/brussels-01'),
    source: required(DEFINED.actorId, 'Who did it.', 'person/ali-bagheri-kani'),
    target: required(DEFINED.subjectId, 'To whom or to what it was done.', 'organization/european-union'),
    act: ACT_FIELD,
    tone: TONE_FIELD,
    heldOn: required(DEFINED.edtf, 'When it was done.', '2021-10-27'),
    place: optional(DEFINED.name, 'Where it was done, in the words of the source.', 'Brussels'),
    confidence: CONFIDENCE_FIELD,
    evidence: EVIDENCE_FIELD,
    recordedAt: RECORDED_AT,
    recordedBy: RECORDED_BY,
  },
} satisfies RecordRule;
