import { readFileSync } from 'node:fs';

/**
 * Stops a process as SIGSTOP does, and returns once it is stopped: on a busy machine it can still answer for some milliseconds
 * after the signal was sent. Elsewhere than on Linux it returns at once. SIGCONT lets the process go on.
 */
export function freezeProcess(pid: number): void {
  process.kill(pid, 'SIGSTOP');
  while (process.platform === 'linux' && stateOf(pid) !== 'T');
}

/** The state of a process: the letter after its name, which is in brackets and may have brackets in it. */
function stateOf(pid: number): string {
  const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return line.slice(line.lastIndexOf(')') + 2)[0]!;
}
