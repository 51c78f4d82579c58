// The peak memory of this process, which Linux records and resets on request.
import { readFileSync, writeFileSync } from 'node:fs';

function megabytes(name) {
  return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1_024;
}

/** Resets the peak and returns the current resident memory, in megabytes, after a garbage collection if that is exposed. */
export function beginPeak() {
  globalThis.gc?.();
  writeFileSync('/proc/self/clear_refs', '5');
  return megabytes('VmRSS');
}

/** The peak of the resident memory since then, in megabytes. */
export function peakMegabytes() {
  return megabytes('VmHWM');
}
