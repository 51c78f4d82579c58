import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from '@jest/globals';
import { describeOnEachEngine } from '../engines.js';

/** Runs an npm script until its output matches `ready`, signals npm, and returns how npm ended and whether its child has. */
async function signalled(script: string[], signal: NodeJS.Signals, ready: RegExp, settings: Record<string, string>) {
  const npm: ChildProcess = spawn('npm', ['run', ...script], { env: { ...process.env, ...settings } });
  let said = '';
  const isReady = new Promise<void>((resolve, reject) => {
    npm.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (ready.test(said)) resolve();
    });
    npm.once('exit', (status) => reject(new Error(`ended with ${status}:\n${said}`)));
  });
  await isReady;
  // Its output ends only when all processes that it started have ended.
  const ending = Promise.all([once(npm, 'exit'), once(npm, 'close')]);
  npm.kill(signal);
  const [[status]] = await ending;
  return status;
}

describeOnEachEngine('npm', (config) => {
  const [script, ready, settings]: [string[], RegExp, Record<string, string>] =
    config.kind === 'embedded'
      ? [['start'], /Demarche at/, { DEMARCHE_DATA: ':memory:', NEO4J_URI: '', HOST: '', PORT: '0' }]
      : [['neo4j', '--', '--port', '0'], /ready at/, { NEO4J_PASSWORD: '' }];

  it.each(['SIGTERM', 'SIGINT'] as const)(
    `run ${script[0]} stops at %s what it has started, and ends with it`,
    async (signal) => {
      expect(await signalled(script, signal, ready, settings)).toBe(0);
    },
    60_000,
  );
});
