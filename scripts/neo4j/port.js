import { createServer } from 'node:net';
import { Problem } from './problem.js';

// Below the range from which systems take ports for outgoing connections, so that a server that is stopped for a while finds its
// port still free.
const FREE_FROM = 20000;
const FREE_UNTIL = 30000;

/**
 * A port of 127.0.0.1 on which nobody listens: the requested one, or any for 0.
 * @param {number} asked
 * @returns {Promise<number>}
 */
export async function takePort(asked) {
  if (asked !== 0) {
    const code = await bindError(asked);
    if (code === 'EADDRINUSE') {
      throw new Problem(
        `Port ${asked} of 127.0.0.1 is in use: stop what listens there, or give another with --port (0 takes a free one).`,
      );
    }
    if (code !== null) {
      throw new Problem(`Port ${asked} of 127.0.0.1 cannot be opened (${code}): give another with --port.`);
    }
    return asked;
  }
  for (let tries = 0; tries < 100; tries += 1) {
    const port = FREE_FROM + Math.floor(Math.random() * (FREE_UNTIL - FREE_FROM));
    if ((await bindError(port)) === null) return port;
  }
  throw new Problem(`No free port was found between ${FREE_FROM} and ${FREE_UNTIL}: give one with --port.`);
}

/**
 * @param {number} port
 * @returns {Promise<string | null>}
 */
function bindError(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(null)));
  });
}
