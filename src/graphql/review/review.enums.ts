import { enumOf } from '../shared/enums.js';

export const CandidateStateEnum = enumOf('CandidateState', 'Whether somebody decided upon a candidate, and how.', {
  PENDING: 'Nobody did, or it was taken back.',
  ACCEPTED: 'Its statement was recorded.',
  REJECTED: 'It is not a statement, or not one to keep.',
});

export const CandidateCheckNameEnum = enumOf('CandidateCheckName', 'What is looked at of a candidate.', {
  WORDS: 'Whether the words stand in the article, character for character, at their offsets.',
  FORM: 'Whether the quotation marks around them fit the form.',
  SPEAKER: 'Whether the article says who spoke, and the words for the speaker fit one alone.',
  SAID_ON: 'Whether the day is a date, and none after the publication.',
  ACT: 'Whether the code book has the act.',
  DUPLICATE: 'Whether no statement says the same already: of the same words, or by that speaker in these words.',
});

export const VerdictEnum = enumOf('Verdict', 'How somebody decided upon a candidate.', {
  ACCEPT: 'Its statement was recorded.',
  REJECT: 'It was left out.',
});
