import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const startLimitMs = 60_000;
const stopLimitMs = 10_000;

async function takeFreePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  listener.close();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

const isReady = (url: string) =>
  fetch(`${url}/readyz`).then(
    (response) => response.status === 200,
    () => false,
  );

export interface RunningServer {
  url: string;
  /** Its output so far. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * The built server as a user starts it, with these settings, on a graph in memory and a free port, or one that it had before;
 * resolves when it reports that it is ready.
 */
export async function startServer(
  settings: Record<string, string> = {},
  portBefore: number | null = null,
): Promise<RunningServer> {
  const port = portBefore ?? (await takeFreePort());
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, DEMARCHE_DATA: ':memory:', NEO4J_URI: '', HOST: '', PORT: String(port), ...settings };
  const child = spawn(process.execPath, ['bin/demarche.js', 'serve'], { cwd: root, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;

  const stop = async () => {
    if (hasEnded()) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    // A server that does not end by itself must not keep the test run alive.
    const forced = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
    await ended;
    clearTimeout(forced);
  };

  const deadline = Date.now() + startLimitMs;
  while (!(await isReady(url))) {
    if (hasEnded()) throw new Error(`The server ended before it was ready:\n${output}`);
    if (Date.now() > deadline) {
      await stop();
      throw new Error(`The server was not ready after ${startLimitMs} ms:\n${output}`);
    }
    await sleep(100);
  }
  return { url, output: () => output, stop };
}
