// The built command, as a user runs it: from another folder, with only the settings of the test.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const COMMAND = resolve('bin/demarche.js');
const END_LIMIT_MS = 20_000;
const SETTINGS = /^(NEO4J_|DEMARCHE_|HOST$|PORT$|LOG_LEVEL$)/;

/** Settings by name; undefined removes one. */
export type Settings = Record<string, string | undefined>;

/** The exit status and the output of a command. */
export interface Ending {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A new folder for a test. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'demarche-cli-'));
}

/** Starts the command. */
export function start(
  args: string[],
  settings: Settings,
): { child: ChildProcess; ending: Promise<Ending>; said: Ending } {
  const inherited = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name));
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: tmpdir(),
    env: { ...Object.fromEntries(inherited), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Ending = { status: null, stdout: '', stderr: '' };
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  const ending = once(child, 'close').then(([status]) => ({ ...said, status: status as number | null }));
  return { child, ending, said };
}

/** Runs the command until it ends; one that does not end is killed, and its status is null. */
export async function demarche(args: string[], settings: Settings = {}): Promise<Ending> {
  const { child, ending } = start(args, settings);
  const limit = setTimeout(() => child.kill('SIGKILL'), END_LIMIT_MS);
  return ending.finally(() => clearTimeout(limit));
}

/** A listening service. */
export interface RunningService {
  url: string;
  child: ChildProcess;
  /** Its output so far. */
  said: Ending;
  /** Settles when the process has ended. */
  ending: Promise<Ending>;
  /** The answer to an operation. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
  ask(query: string): Promise<any>;
  /** Sends SIGTERM and returns how it ended. */
  stop(): Promise<Ending>;
}

/** Starts the service on a free port and waits until it listens. Rejects with its output if it ends instead. */
export async function serve(settings: Settings): Promise<RunningService> {
  const { child, ending, said } = start(['serve'], { PORT: '0', ...settings });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', () => {
      const found = /^Demarche at (http:\/\/\S+) /m.exec(said.stdout)?.[1];
      if (found) resolve(found);
    });
    ending.then(({ status, stdout, stderr }) => reject(new Error(`ended with ${status}:\n${stdout}${stderr}`)));
  });
  const ask = async (query: string) => {
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${url}/graphql`, { method: 'POST', body, headers })).json();
  };
  const stop = () => {
    child.kill('SIGTERM');
    return ending;
  };
  return { url, child, said, ending, ask, stop };
}
