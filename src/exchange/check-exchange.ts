import { type FieldProblem, ServiceError } from '../errors/service-error.js';
import type { AliasBook } from '../loader/alias-book.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { Violation } from '../rules/violation.js';
import { checkLine } from './check-line.js';
import type { CorrectionLine, ExchangeLine, NumberedLine } from './exchange-line.js';
import { FileCheck, isCorrection, isNodeOrAlias } from './file-check.js';
import { RECORDED } from './line-violations.js';
import { type ReadLine, readLines } from './read-lines.js';

const PROBLEMS_SHOWN = 20;
/** How many problems are kept; further ones are only counted. */
const PROBLEMS_KEPT = 1_000;
const BATCH_SIZE = 1_000;

/** The problems of a file, in the order in which they are found. */
class Refusals {
  readonly kept: FieldProblem[] = [];
  count = 0;

  #isConflict = true;

  add(number: number, violations: readonly Violation[]): void {
    this.count += violations.length;
    this.#isConflict &&= violations.every(({ rule }) => rule === RECORDED);
    for (const { path, message } of violations) {
      if (this.kept.length < PROBLEMS_KEPT) this.kept.push({ path: `line ${number} ${path}`, message });
    }
  }

  /** Errors: BAD_USER_INPUT with the problems, if there are any; CONFLICT if all of them conflict with recorded content. */
  throwFor(file: string): void {
    if (this.count === 0) return;
    const shown = this.kept.slice(0, PROBLEMS_SHOWN).map(({ path, message }) => `  ${path}: ${message}`);
    const more = this.count > PROBLEMS_SHOWN ? [`  … and ${this.count - PROBLEMS_SHOWN} more`] : [];
    const count = this.count === 1 ? 'one problem' : `${this.count} problems`;
    const message = [`${file}: ${count}; nothing was loaded`, ...shown, ...more].join('\n');
    throw new ServiceError(this.#isConflict ? 'CONFLICT' : 'BAD_USER_INPUT', message, { fields: this.kept });
  }
}

/** Parses and checks a line of a file by itself. */
function checkReadLine({ number, text, problem }: ReadLine): ReturnType<typeof checkLine> {
  if (problem !== undefined) return { problems: [{ path: '/', rule: 'bytes', message: problem }] };
  // A table, or another format of the field.
  if (number === 1 && !text.trimStart().startsWith('{')) {
    const message =
      'is not a record of the exchange format, which has a JSON object on each line; demarche import reads tables, if no --format says otherwise';
    return { problems: [{ path: '/', rule: 'json', message }] };
  }
  const result = checkLine(text);
  if ('line' in result && result.line.type === 'format' && number !== 1) {
    return { problems: [{ path: '/type', rule: 'format', message: 'a format line can only be the first' }] };
  }
  return result;
}

/** A valid line of a file, with its text. */
export interface FileLine<L extends ExchangeLine = ExchangeLine> extends NumberedLine<L> {
  text: string;
}

/** Called with each rejected line and its problems. */
export type RefuseLine = (line: ReadLine, problems: readonly Violation[]) => void;

/** The valid lines of a file, some at a time; the others are passed to `refuse`. */
async function* checkedLines(file: string, refuse: RefuseLine): AsyncGenerator<FileLine[]> {
  for await (const lines of readLines(file)) {
    const right: FileLine[] = [];
    for (const line of lines) {
      const result = checkReadLine(line);
      if ('problems' in result) refuse(line, result.problems);
      else if (result.line.type !== 'format') right.push({ number: line.number, text: line.text, line: result.line });
    }
    if (right.length > 0) yield right;
  }
}

/** The valid lines of a file for which `wanted` is true, in batches; invalid ones are passed to `refuse`. */
export async function* batches(
  file: string,
  wanted: (line: ExchangeLine) => boolean,
  refuse: RefuseLine,
): AsyncGenerator<FileLine[]> {
  let batch: FileLine[] = [];
  for await (const lines of checkedLines(file, refuse)) {
    for (const one of lines) {
      if (!wanted(one.line)) continue;
      batch.push(one);
      if (batch.length < BATCH_SIZE) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/**
 * Checks a whole file before any of it is written: each line against the rules, then the lines against each other and the
 * graph. Returns the corrections, each after the statement that it corrects. `onBatch` is told of each batch how many lines it
 * has, or 0 if they were counted before. Errors: BAD_USER_INPUT or CONFLICT with all problems found.
 */
export async function checkExchangeFile(
  file: string,
  runner: QueryRunner,
  aliases: AliasBook,
  onBatch: (lines: number) => void,
): Promise<NumberedLine<CorrectionLine>[]> {
  const check = new FileCheck(runner, aliases, true);
  const refusals = new Refusals();
  const refuseBroken: RefuseLine = ({ number, text }, problems) => {
    refusals.add(number, problems);
    check.declareBroken(text);
  };
  for await (const lines of batches(file, () => true, refuseBroken)) {
    for (const [number, violations] of await check.declare(lines)) refusals.add(number, violations);
    onBatch(lines.length);
  }
  for (const [number, violations] of await check.endDeclarations()) refusals.add(number, violations);
  const corrections: NumberedLine<CorrectionLine>[] = [];
  for await (const lines of batches(
    file,
    (line) => !isNodeOrAlias(line),
    () => {},
  )) {
    corrections.push(...(lines.filter(({ line }) => isCorrection(line)) as typeof corrections));
    const others = lines.filter(({ line }) => !isCorrection(line));
    for (const [number, violations] of await check.checkEdges(others)) refusals.add(number, violations);
    onBatch(0);
  }
  const { problems, inOrder } = await check.checkCorrections(corrections);
  for (const [number, violations] of problems) refusals.add(number, violations);
  refusals.throwFor(file);
  return inOrder;
}
