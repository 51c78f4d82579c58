import { tell } from './terminal.js';

/** Signals within this time count as one: a terminal sends Ctrl-C to npm and to what npm runs, and npm forwards it. */
const SAME_MS = 1_000;
const STOPPING = ['SIGINT', 'SIGTERM'] as const;

/**
 * Calls `stop` at the first SIGINT or SIGTERM; one that comes more than a second later ends the process as by default. Returns a
 * function that stops listening.
 */
export function onStopSignal(stop: () => void): () => void {
  let isFirst = true;
  const hearNoMore = () => {
    for (const signal of STOPPING) process.off(signal, hear);
  };
  function hear() {
    if (!isFirst) return;
    isFirst = false;
    setTimeout(hearNoMore, SAME_MS).unref();
    stop();
  }
  for (const signal of STOPPING) process.on(signal, hear);
  return hearNoMore;
}

/** Ends this process as by Ctrl-C, status 130, after saying on standard error what was left. */
export function endInterrupted(left: string): void {
  tell(`demarche: interrupted; ${left}.`);
  process.kill(process.pid, 'SIGINT');
}
