// The service under test: a process of its own that can be frozen, killed and started again on the same port.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { SignJWT } from 'jose';

const SECRET = 'the secret of a soak, which is longer than 32 bytes';
const LOADED = ['./moved-clock.js', './memory.js'].map((file) => `--import=${new URL(file, import.meta.url).href}`);

/** Starts the service with these settings; its logged errors go to `onFault`. */
export async function startService(settings, onFault) {
  const token = await new SignJWT({ role: 'editor' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('soak')
    .setExpirationTime('1d')
    .sign(new TextEncoder().encode(SECRET));
  let child;
  let port = 0;
  const start = async () => {
    child = spawn(process.execPath, ['--expose-gc', ...LOADED, 'bin/demarche.js', 'serve'], {
      env: { ...process.env, LOG_LEVEL: 'error', DEMARCHE_JWT_SECRET: SECRET, PORT: String(port), ...settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaint = text;
      text.trim().split('\n').forEach(onFault);
    });
    let said = '';
    for await (const part of child.stdout.setEncoding('utf8')) {
      said += part;
      const found = /^Demarche at http:\/\/127\.0\.0\.1:(\d+)/m.exec(said)?.[1];
      if (!found) continue;
      port = Number(found);
      return;
    }
    throw new Error(`the service did not start: ${complaint}`);
  };
  const end = async (signal) => {
    const ended = once(child, 'exit');
    child.kill(signal);
    return (await ended)[0];
  };
  const size = () => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return {
      pid: child.pid,
      megabytes: Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024),
      handles: readdirSync(`/proc/${child.pid}/fd`).length,
    };
  };
  await start();
  process.once('exit', () => child.kill('SIGKILL'));
  return {
    token,
    url: `http://127.0.0.1:${port}`,
    signal: (name) => child.kill(name),
    /** Kills it and starts it again. */
    replace: async () => {
      await end('SIGKILL');
      await start();
    },
    /** Stops it gracefully, runs `work` without it, and starts it again. */
    without: async (work) => {
      const status = await end('SIGTERM');
      if (status !== 0) onFault(`it stopped with status ${status}`);
      await work();
      await start();
    },
    /** The process id, its memory in MB and its open handles. */
    size,
    /** Its memory after a garbage collection, as text, and how much of that is JavaScript. */
    held: async () => {
      child.send('collect');
      const [bytes] = await once(child, 'message');
      return `${size().megabytes} MB, ${Math.round(bytes / 1024 ** 2)} MB of it in JavaScript`;
    },
    stop: () => end('SIGTERM'),
  };
}
