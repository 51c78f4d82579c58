// Loaded into the service before anything of it (`--import`): tells, when asked, for how long its event loop was held up and
// how far its memory rose since it was asked before.
import { readFileSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

function kilobytes(name) {
  return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync('/proc/self/status', 'utf8'))[1]);
}

process.on('message', (asked) => {
  if (asked === 'begin') {
    globalThis.gc?.();
    // Linux forgets the highest mark of the resident memory.
    writeFileSync('/proc/self/clear_refs', '5');
    const resident = kilobytes('VmRSS');
    setTimeout(() => {
      delay.reset();
      process.send({ resident });
    }, 20);
  } else {
    process.send({ stallMs: delay.max / 1e6, peak: kilobytes('VmHWM') });
  }
});
process.channel?.unref();
