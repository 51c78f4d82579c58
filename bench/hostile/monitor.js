// Loaded into the service before its own code (`--import`): reports on request how long its event loop was blocked and how far
// its memory rose since the previous request.
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
