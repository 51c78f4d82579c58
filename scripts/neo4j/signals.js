import { constants } from 'node:os';

const STOPPING = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Settles with the first signal that asks this process to stop; each is also passed to `heard`.
 * @param {(signal: NodeJS.Signals) => void} [heard]
 * @returns {Promise<NodeJS.Signals>}
 */
export function stopSignal(heard = () => {}) {
  return new Promise((resolve) => {
    const hear = (/** @type {NodeJS.Signals} */ signal) => {
      heard(signal);
      resolve(signal);
    };
    for (const signal of STOPPING) process.on(signal, hear);
  });
}

/**
 * Waits for a start; a stop signal meanwhile ends this process and what it started.
 * @template T
 * @param {Promise<NodeJS.Signals>} signal
 * @param {Promise<T>} start
 * @returns {Promise<T>}
 */
export async function unlessStopped(signal, start) {
  let starting = true;
  signal.then((name) => starting && process.exit(signalStatus(name)));
  return start.finally(() => {
    starting = false;
  });
}

/**
 * The exit status that shells give to a death by signal.
 * @param {NodeJS.Signals} signal
 */
export function signalStatus(signal) {
  return 128 + constants.signals[signal];
}
