// The highest mark of this process's memory, which Linux keeps and forgets when it is told to.
import { readFileSync, writeFileSync } from 'node:fs';

function megabytes(name) {
  return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1_024;
}

/** Has the mark begin anew, and gives the resident memory of now, in megabytes, garbage collected where Node was started so. */
export function beginPeak() {
  globalThis.gc?.();
  writeFileSync('/proc/self/clear_refs', '5');
  return megabytes('VmRSS');
}

/** The highest resident memory since then, in megabytes. */
export function peakMegabytes() {
  return megabytes('VmHWM');
}
