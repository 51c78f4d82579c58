// Loaded into the service of a soak (node --import): at each SIGUSR2 its clock goes an hour ahead, then an hour behind, then
// right again. Timers are unaffected, since those of a machine do not depend on its clock either.
import { isMainThread } from 'node:worker_threads';

const HOUR_MS = 3_600_000;
const OFFSETS_MS = [0, HOUR_MS, -HOUR_MS];

const RealDate = Date;
let moves = 0;
const now = () => RealDate.now() + OFFSETS_MS[moves % OFFSETS_MS.length];

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, maker) => Reflect.construct(target, given.length === 0 ? [now()] : given, maker),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

// Only the main thread gets signals.
if (isMainThread) {
  process.on('SIGUSR2', () => {
    moves += 1;
  });
}
