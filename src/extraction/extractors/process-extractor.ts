import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';
import { boundedBytes, TooLong } from '../bounded-bytes.js';
import type { ExtractionContext, Extractor } from '../extractor.js';
import type { Document } from '../segment/document.js';
import { ExtractorProblem } from './extractor-problem.js';
import { givenAttributions } from './given-attributions.js';

const LARGEST_OUTPUT = 4_000_000;
const KEPT_STDERR = 2_000;
const SHOWN_STDERR = 200;
/** Settings that can contain credentials of the service, which third-party commands must not see. */
const WITHHELD = /^(?:DEMARCHE_|NEO4J_|REDIS_|OTEL_)/;

function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !WITHHELD.test(name)));
}

/** The last line that a command wrote to stderr, shortened and without control characters. */
function shown(stderr: string): string {
  const line = stderr
    .split('\n')
    .map((each) => each.replace(/\p{C}+/gu, ' ').trim())
    .findLast((each) => each !== '');
  if (line === undefined) return '';
  return `: ${line.length > SHOWN_STDERR ? `${line.slice(0, SHOWN_STDERR)}…` : line}`;
}

function unstarted(error: unknown): ExtractorProblem {
  const { code = 'for a reason that is not told' } = error as NodeJS.ErrnoException;
  return new ExtractorProblem(`cannot be started (${code})`);
}

function started([program, ...args]: readonly string[]): ChildProcess {
  try {
    return spawn(program!, args, {
      env: environment(),
      stdio: ['pipe', 'pipe', 'pipe'],
      // A separate process group, so that it can be killed with its children.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
  } catch (error) {
    throw unstarted(error);
  }
}

/** Kills a command and its children. */
function kill({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It and all its children have exited already.
  }
}

async function endOfStderr(child: ChildProcess): Promise<string> {
  let kept = '';
  for await (const piece of child.stderr!.setEncoding('utf8')) kept = (kept + piece).slice(-KEPT_STDERR);
  return kept;
}

/** The values of JSON lines, and how many lines are not JSON. */
function valuesOf(output: string): { values: unknown[]; unread: number } {
  const values: unknown[] = [];
  let unread = 0;
  for (const line of output.split('\n')) {
    if (line.trim() === '') continue;
    try {
      values.push(JSON.parse(line));
    } catch {
      unread += 1;
    }
  }
  return { values, unread };
}

/**
 * A command that gets an article as a line of JSON on standard input and prints a line of JSON for each attribution. It is
 * started for each article, without a shell, and killed with its children if it takes too long or prints too much.
 */
export class ProcessExtractor implements Extractor {
  readonly id = 'process';
  readonly languages = [];
  readonly version: string;
  readonly #command: readonly string[];

  constructor(command: readonly string[]) {
    this.#command = command;
    this.version = basename(command[0]!).replace(/[^\w.+-]/g, '-');
  }

  async extract({ text }: Document, { publishedOn, knownActors, signal }: ExtractionContext) {
    signal.throwIfAborted();
    const child = started(this.#command);
    const end = () => kill(child);
    signal.addEventListener('abort', end, { once: true });
    process.once('exit', end);
    try {
      child.stdin!.on('error', () => {});
      child.stdin!.end(`${JSON.stringify({ text, publishedOn, knownActors })}\n`);
      const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
      // Children that are left running would keep its output open.
      exited.then(end, () => {});
      const stderr = endOfStderr(child).catch(() => '');
      await once(child, 'spawn');
      const output = (await boundedBytes(child.stdout!, LARGEST_OUTPUT)).toString();
      const [status, killedBy] = await exited;
      signal.throwIfAborted();
      return this.#read(output, status === 0 ? null : `ended with ${status ?? killedBy}${shown(await stderr)}`);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof ExtractorProblem) throw error;
      if (error instanceof TooLong) throw new ExtractorProblem(`printed more than ${LARGEST_OUTPUT / 1_000_000} MB`);
      throw unstarted(error);
    } finally {
      signal.removeEventListener('abort', end);
      process.removeListener('exit', end);
      end();
    }
  }

  #read(output: string, failure: string | null) {
    const { values, unread } = valuesOf(output);
    if (failure !== null && values.length === 0) throw new ExtractorProblem(failure);
    const given = givenAttributions(values, this.id);
    const broken =
      unread === 0 ? null : `printed ${unread} ${unread === 1 ? 'line that is' : 'lines that are'} not JSON`;
    return { attributions: given.attributions, problem: failure ?? broken ?? given.problem };
  }
}
