// Loaded into the service of a soak (node --import, with --expose-gc): on request, it collects garbage and reports how many bytes
// JavaScript then uses.
import { setTimeout as sleep } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.send) {
  process.on('message', async () => {
    globalThis.gc();
    // The first collection makes further objects garbage, and memory is released a little later.
    await sleep(2_000);
    globalThis.gc();
    await sleep(3_000);
    process.send(process.memoryUsage().heapUsed);
  });
  // The soak ends it as anybody would: by a signal.
  process.channel.unref();
}
