import { enumOf } from '../shared/enums.js';

export const CandidateStateEnum = enumOf('CandidateState', 'Whether a candidate was decided, and how.', {
  PENDING: 'It is not decided, or the decision was undone.',
  ACCEPTED: 'Its statement was recorded.',
  REJECTED: 'It was rejected; nothing was recorded.',
});

export const CandidateCheckNameEnum = enumOf('CandidateCheckName', 'What is checked of a candidate.', {
  WORDS: 'Whether the words are in the article, character for character, at their offsets, and the quote is of them.',
  FORM: 'Whether the quotation marks around them fit the form.',
  SPEAKER: 'Whether the article says who spoke, and exactly one subject matches the words for the speaker.',
  SAID_ON: 'Whether the day is a valid date, not after the publication.',
  ACT: 'Whether the code book has the act.',
  DUPLICATE:
    'Whether no recorded statement says the same: at the same place of the source, or by that speaker in these words.',
});

export const VerdictEnum = enumOf('Verdict', 'The decision on a candidate.', {
  ACCEPT: 'Its statement was recorded.',
  REJECT: 'It was rejected.',
});
