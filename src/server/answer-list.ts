import { setImmediate } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import type { ServiceError } from '../errors/service-error.js';
import { newErrorBudget } from '../operation/bound-errors.js';
import { newNotes, type OperationNotes } from '../operation/operation-notes.js';
import { httpRefusal } from '../operation/refusals.js';
import type { Encoding } from '../operation/written-result.js';

/** An answer over HTTP, not sent yet. */
export interface HttpAnswer {
  status: number;
  headers: Iterable<[string, string]>;
  body: string;
  /** What the body is in each encoding that somebody took it in; of answers that are remembered. */
  packed?: Map<Encoding, Buffer>;
}

/** Answers one operation by itself; where there is a refusal already, with that. */
export type AnswerOne = (notes: OperationNotes, body: unknown, refusal?: unknown) => Promise<HttpAnswer>;

/**
 * Answers a list of operations one after the other, each as if it had come by itself: one that is refused leaves the others
 * alone, and together they take one place among those that run. What has not begun at the deadline does not begin.
 */
export async function answerList(
  request: FastifyRequest,
  bodies: readonly unknown[],
  answerOne: AnswerOne,
): Promise<HttpAnswer> {
  const answers: HttpAnswer[] = [];
  request.errorBudget = newErrorBudget(bodies.length);
  for (const [index, body] of bodies.entries()) {
    // What waits for nothing would keep everybody else waiting until the list is answered.
    if (index > 0) await setImmediate();
    const notes = index === 0 ? request.operations[0] : newNotes();
    if (index > 0) request.operations.push(notes);
    const start = performance.now();
    const answer = await answerOne(notes, body, refusalOfTheLate(request, notes));
    notes.ended = { status: answer.status, durationMs: performance.now() - start };
    answers.push(answer);
  }
  return {
    status: commonStatus(answers),
    headers: headersOf(answers),
    body: `[${answers.map(({ body }) => body).join(',')}]`,
  };
}

function refusalOfTheLate({ life }: FastifyRequest, notes: OperationNotes): unknown {
  if (!life?.aborted) return undefined;
  const reason = life.reason as ServiceError;
  notes.errorCodes.push(reason.code);
  // As where the deadline passes while an operation runs.
  return httpRefusal(reason, 200);
}

/** The status of all answers; where they have several, each tells by its errors, and the list has come whole. */
function commonStatus([first, ...others]: readonly HttpAnswer[]): number {
  return first && others.every(({ status }) => status === first.status) ? first.status : 200;
}

/** The headers of all answers, later ones before earlier, so that they tell what is left in the end; and the sum of the costs. */
function headersOf(answers: readonly HttpAnswer[]): Map<string, string> {
  const headers = new Map<string, string>();
  let cost: number | null = null;
  for (const [name, value] of answers.flatMap((answer) => [...answer.headers])) {
    headers.set(name, value);
    if (name === 'demarche-cost') cost = (cost ?? 0) + Number(value);
  }
  if (cost !== null) headers.set('demarche-cost', String(cost));
  return headers;
}
