import { findAct } from '../domain/act.js';
import { didYouMeanAct } from '../domain/act-names.js';
import { daysOfEdtf, edtfProblem, isIsoDay } from '../domain/edtf-interval.js';
import { PARTY_STATUSES } from '../domain/relations.js';
import { STATEMENT_FORMS, STATEMENT_STATUSES } from '../domain/statement.js';
import { shown } from '../errors/shown.js';
import { MAX_OFFSET } from './limits.js';
import { numberRule, textRule, wordRule } from './value-rule.js';

const MONTH = '(0[1-9]|1[0-2])';
const DAY = '(0[1-9]|[12][0-9]|3[01])';
const DATE =
  `([0-9]{4}(-${MONTH}(-${DAY})?)?[?~%]?|[0-9]{4}-${MONTH}-${DAY}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?|` +
  `[0-9]{4}-2[1-4]|[0-9]{2}([0-9]X|XX)|[0-9]{4}(-XX(-XX)?|-${MONTH}-XX))`;
const EDTF_PATTERN = `^(${DATE}|${DATE}/(${DATE}|\\.\\.)?|(\\.\\.)?/${DATE})$`;
const IS_EDTF = new RegExp(EDTF_PATTERN, 'u');

/** A date or interval of the Extended Date/Time Format, stored unchanged. */
export const EDTF = textRule({
  name: 'edtf',
  schema: { pattern: EDTF_PATTERN },
  problem: (text) => (daysOfEdtf(text) !== null && IS_EDTF.test(text) ? null : `${shown(text)} ${edtfProblem(text)}`),
});

const INSTANT_PATTERN = `^[0-9]{4}-${MONTH}-${DAY}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z$`;
const IS_INSTANT = new RegExp(INSTANT_PATTERN, 'u');

/** An instant in UTC, stored to the millisecond. */
export const INSTANT = textRule({
  name: 'instant',
  schema: { pattern: INSTANT_PATTERN },
  // Date.parse turns 30 February into a day of March.
  stored: (text) => (IS_INSTANT.test(text) && isIsoDay(text.slice(0, 10)) ? new Date(text).toISOString() : text),
  problem: (text) =>
    IS_INSTANT.test(text) && isIsoDay(text.slice(0, 10))
      ? null
      : `${shown(text)} is not an instant; give one such as '2021-10-27T09:30:00Z'`,
});

/** A CAMEO code of the code book. */
export const ACT = textRule({
  name: 'act',
  schema: { pattern: '^(0[1-9]|1[0-9]|20)[0-9]{0,2}$' },
  problem: (code) =>
    findAct(code)
      ? null
      : `${shown(code)} is not a CAMEO code; give one such as '111' (data/cameo.json lists them)${didYouMeanAct(code)}`,
});

export const TONE = numberRule({
  name: 'tone',
  least: -10,
  most: 10,
  expected: 'must be a number from -10 (hostile) to 10 (friendly)',
});

export const CONFIDENCE = numberRule({
  name: 'confidence',
  least: 0,
  most: 1,
  expected: 'must be a number from 0 to 1',
});

export const OFFSET = numberRule({
  name: 'offset',
  isWhole: true,
  least: 0,
  most: MAX_OFFSET,
  expected: `must be a whole number from 0 to ${MAX_OFFSET}`,
});

export const END_OFFSET = numberRule({
  name: 'offset',
  isWhole: true,
  least: 1,
  most: MAX_OFFSET,
  expected: `must be a whole number from 1 to ${MAX_OFFSET}`,
});

export const FORM = wordRule('form', STATEMENT_FORMS);
export const STATEMENT_STATUS = wordRule('status', STATEMENT_STATUSES);
export const PARTY_STATUS = wordRule('status', PARTY_STATUSES);
