import { spawn } from 'node:child_process';

/**
 * Runs a program to its end. Its status is null if the program could not be started at all.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<{ status: number | null, output: string }>}
 */
export function run(program, args) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const endWithUs = () => child.kill();
    const finish = (/** @type {number | null} */ status) => {
      process.removeListener('exit', endWithUs);
      resolve({ status, output });
    };
    process.once('exit', endWithUs);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', () => finish(null));
    child.once('close', (status) => finish(status ?? 1));
  });
}
