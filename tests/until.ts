import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 30_000;

/** Resolves once `isSo` holds; it is polled every few milliseconds. Throws if it never does. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; !(await isSo()); ) {
    if (performance.now() > end) throw new Error(`not within ${PATIENCE_MS} ms: ${isSo}`);
    await sleep(5);
  }
}
