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
  /** The body in each encoding requested so far; only for answers that are cached. */
  packed?: Map<Encoding, Buffer>;
}

/** Answers one operation by itself; if there is a refusal already, with that. */
export type AnswerOne = (notes: OperationNotes, body: unknown, refusal?: unknown) => Promise<HttpAnswer>;

/**
 * Answers a list of operations one after the other, each as if it had been sent by itself: one that is refused does not affect
 * the others, and together they occupy one slot. Operations that have not begun by the deadline are not begun.
 */
export async function answerList(
  request: FastifyRequest,
  bodies: readonly unknown[],
  answerOne: AnswerOne,
): Promise<HttpAnswer> {
  const answers: HttpAnswer[] = [];
  request.errorBudget = newErrorBudget(bodies.length);
  for (const [index, body] of bodies.entries()) {
    // Operations that never wait would block the event loop until the whole list is answered.
    if (index > 0) await setImmediate();
    const notes = index === 0 ? request.operations[0] : newNotes();
    if (index > 0) request.operations.push(notes);
    const start = performance.now();
    const answer = await answerOne(notes, body, refusalOfTheLate(request));
    notes.ended = { status: answer.status, durationMs: performance.now() - start };
    answers.push(answer);
  }
  return {
    status: commonStatus(answers),
    headers: headersOf(answers),
    body: `[${answers.map(({ body }) => body).join(',')}]`,
  };
}

function refusalOfTheLate({ life }: FastifyRequest): unknown {
  // The same as if the deadline passes while an operation runs.
  return life?.aborted ? httpRefusal(life.reason as ServiceError, 200) : undefined;
}

/** The common status of all answers; 200 if they differ: each reports its own errors, and the list as a whole succeeded. */
function commonStatus([first, ...others]: readonly HttpAnswer[]): number {
  return first && others.every(({ status }) => status === first.status) ? first.status : 200;
}

/** The headers of all answers. Later ones replace earlier ones, so that they report the final remainder; costs are added up. */
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
