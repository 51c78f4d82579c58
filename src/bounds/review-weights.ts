// The costs of the fields of a review; weights.ts has those of all others.

import { allActs } from '../domain/act.js';
import type { Argument } from './filter-costs.js';
import { ACCEPTED_BY_DEFAULT, MOST_ACCEPTED } from './list-sizes.js';
import type { FieldWeight } from './weights.js';

/** Reading an article of maximum length, in a separate thread. */
const READ_ARTICLE = 2_000;
/** Recording a statement with its source and any new subjects. */
const ACCEPT = 50;
/** Searching for the same words among all that a speaker said and all that is known of a source. */
const DUPLICATES = 80;
const CHECKS = 6;
/** The number of acts in the code book, from which an editor chooses. */
const CODE_BOOK = [...allActs()].length;
/** Reading the latest decisions, each with its draft. */
const FIGURES = 2_000;

function acceptedAtMost(argument: Argument): number {
  const { limit, candidates } = (argument('input') ?? {}) as { limit?: unknown; candidates?: unknown };
  if (Array.isArray(candidates)) return Math.min(candidates.length, MOST_ACCEPTED);
  if (limit === undefined || limit === null) return ACCEPTED_BY_DEFAULT;
  return typeof limit === 'number' && limit >= 0 && limit <= MOST_ACCEPTED ? limit : MOST_ACCEPTED;
}

export const REVIEW_WEIGHTS: Record<string, FieldWeight> = {
  'AcceptAllPayload.decisions': { typicalSize: 25 },
  'Candidate.acts': { size: 3 },
  'Candidate.checks': { start: DUPLICATES, size: CHECKS },
  'Candidate.speakers': { typicalSize: 5 },
  'ExtractionRun.newSubjects': { typicalSize: 25 },
  'ExtractionRun.problems': { typicalSize: 25 },
  'Mutation.acceptAll': { start: (argument) => ACCEPT * acceptedAtMost(argument) },
  'Mutation.extractStatements': { start: READ_ARTICLE },
  'Query.acts': { size: CODE_BOOK },
  'Query.reviewFigures': { start: FIGURES },
  'ReviewFigures.byEditor': { typicalSize: 10 },
  'ReviewFigures.byRule': { typicalSize: 25 },
  'ReviewFigures.changes': { typicalSize: 10 },
  'StatementDraft.about': { typicalSize: 5 },
  'StatementDraft.addressedTo': { typicalSize: 5 },
  'StatementDraft.onBehalfOf': { typicalSize: 5 },
  'UndoDecisionPayload.decisions': { typicalSize: 25 },
};
