// Loaded into the service of a soak (node --import, with --expose-gc): when it is asked to, it collects what is garbage and
// tells how many bytes JavaScript holds then.
import { setTimeout as sleep } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.send) {
  process.on('message', async () => {
    globalThis.gc();
    // What waited for the first collection is garbage after it, and memory is given back a little later.
    await sleep(2_000);
    globalThis.gc();
    await sleep(3_000);
    process.send(process.memoryUsage().heapUsed);
  });
  // The soak ends it as anybody else would: by a signal.
  process.channel.unref();
}
