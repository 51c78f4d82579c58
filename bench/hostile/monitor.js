// Loaded into the service before anything of it (`--import`): tells, when asked, for how long its event loop was held up and
// how far its memory rose since it was asked before.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { beginPeak, peakMegabytes } from '../peak-memory.js';

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

process.on('message', (asked) => {
  if (asked === 'begin') {
    const resident = beginPeak();
    setTimeout(() => {
      delay.reset();
      process.send({ resident });
    }, 20);
  } else {
    process.send({ stallMs: delay.max / 1e6, peak: peakMegabytes() });
  }
});
process.channel?.unref();
