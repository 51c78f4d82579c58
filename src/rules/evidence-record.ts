import { codingParts, type EvidenceLine } from '../domain/evidence.js';
import { CODING } from './coding-record.js';
import { comparedText } from './compared-text.js';
import { DEFINED } from './definitions.js';
import { optional, required } from './fields.js';
import { MAX_LENGTH } from './limits.js';
import { recordValue } from './record-value.js';
import { END_OFFSET, OFFSET } from './scalar-rules.js';
import { lengthOf } from './text-rules.js';
import type { Meaning, RecordRule } from './value-rule.js';

/** Requires `end` to be `start` plus the length of the passage, or after `start` if the passage is not given. */
const spans: Meaning = ({ exact, start, end }, refuse) => {
  if (typeof start !== 'number' || typeof end !== 'number') return;
  if (typeof exact === 'string') {
    const right = start + lengthOf(exact);
    if (end === right) return;
    refuse(
      '/end',
      'span',
      `is ${end}, but 'exact' has ${right - start} characters from 'start' ${start}: ${right} would be right`,
    );
  } else if (end <= start) {
    refuse(
      '/end',
      'span',
      `is ${end}, which is not behind 'start' ${start}; an end is the first character behind the passage`,
    );
  }
};

/** Keys that make sense only together with another. */
const BESIDE = { prefix: ['exact'], suffix: ['exact'], start: ['end'], end: ['start'] } as const;

const belongsTogether: Meaning = (record, refuse, given) => {
  for (const [key, [other]] of Object.entries(BESIDE)) {
    if (record[key] === undefined || given[other] !== undefined) continue;
    refuse(`/${key}`, 'beside', `is given without '${other}'; give both or neither`);
  }
};

/** A passage of a source. */
export const EVIDENCE: RecordRule = {
  description:
    'A passage of a source: the text quote and text position selectors of the W3C Web Annotation Data Model.',
  fields: {
    source: required(DEFINED.sourceId, 'The source.', 'source/article'),
    exact: optional(DEFINED.passage, 'The passage, character for character.', 'critical phase'),
    prefix: optional(
      DEFINED.context,
      `The text right before it: up to ${MAX_LENGTH.context} code points, fewer at the beginning of the text.`,
      'Malley said that they are in a “',
    ),
    suffix: optional(
      DEFINED.context,
      `The text right after it: up to ${MAX_LENGTH.context} code points, fewer at the end of the text.`,
      '” of the effort to resume talks ',
    ),
    start: optional(OFFSET, 'How many Unicode code points of the text come before it.', 999),
    end: optional(
      END_OFFSET,
      'start plus the number of code points in it: the first one that no longer belongs to it.',
      1013,
    ),
    coding: optional(
      recordValue(CODING, 'coding'),
      'What a data set of coded events says of the event, as it was coded from this source.',
      { eventId: '20718170', sentence: 6, country: 'Nigeria' },
    ),
  },
  schema: { dependentRequired: BESIDE },
  meanings: [belongsTogether, spans],
};

/** A key that is equal for items of evidence with the same passage, whatever their Unicode normalization and white space. */
export function evidenceKey({ source, exact, prefix, suffix, start, end, coding }: EvidenceLine): string {
  const texts = [exact, prefix, suffix].map((text) => (text === undefined ? null : comparedText(text)));
  const passage = [source, ...texts, start ?? null, end ?? null];
  return JSON.stringify(coding === undefined ? passage : [...passage, codingParts(coding)]);
}
