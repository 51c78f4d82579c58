import { createReadStream } from 'node:fs';
import { ServiceError } from '../errors/service-error.js';
import { unreadable } from '../errors/unreadable.js';
import { placedLines } from '../exchange/read-lines.js';
import type { Decided } from '../extraction/calibration.js';
import type { DecisionLine } from '../review/decision-line.js';

function refusal(name: string, problem: string): ServiceError {
  return new ServiceError('BAD_USER_INPUT', `${name}: ${problem}; give lines as 'demarche decisions' prints them`);
}

function parsed(text: string, name: string): Partial<DecisionLine> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {}
  throw refusal(name, 'is not a JSON object');
}

function decidedOf(line: Partial<DecisionLine>, name: string): Decided {
  const { rule, extractors, isRight } = line;
  const score = line.uncalibratedScore ?? line.score;
  if (typeof score !== 'number' || !(score >= 0 && score <= 1)) throw refusal(name, 'score: is not from 0 to 1');
  if (typeof rule !== 'string') throw refusal(name, 'rule: is not text');
  if (typeof isRight !== 'boolean') throw refusal(name, 'isRight: is neither true nor false');
  if (!Array.isArray(extractors) || !extractors.every((each) => typeof each === 'string'))
    throw refusal(name, 'extractors: is not a list of names');
  return { score, rule, foundBy: extractors, isRight };
}

/**
 * The decisions of a file that show how often scores are right: the last one on each candidate, without undone ones and those on
 * candidates that an editor added. Errors: BAD_USER_INPUT with the number of the line.
 */
export async function readDecisions(file: string): Promise<Decided[]> {
  const decided = new Map<string, Decided>();
  try {
    for await (const { place, text } of placedLines(createReadStream(file), file)) {
      const line = parsed(text, place);
      if (line.undoneAt !== undefined) continue;
      const one = decidedOf(line, place);
      if (one.foundBy.length > 0) decided.set(line.candidate ?? place, one);
    }
  } catch (error) {
    throw error instanceof ServiceError ? error : unreadable(file, error);
  }
  return [...decided.values()];
}
