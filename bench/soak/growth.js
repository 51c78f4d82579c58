// How a process grows: from when it has settled to its end.
const SETTLED_MS = 300_000;

/** The median of a figure in some samples. */
function median(samples, figure) {
  const values = samples.map((sample) => sample[figure]).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)];
}

/** The number of parts of that time, each with a median of its own, so that continued growth is visible. */
const PARTS = 5;

/**
 * The figures of the last process in these samples (`{ atMs, pid, … }`, in order) from five minutes after its start, or from a
 * third of its time if that is less, to its end, as text.
 */
export function growthOf(samples, figures) {
  const last = samples.filter(({ pid }) => pid === samples.at(-1).pid);
  const [{ atMs: startMs }, { atMs: endMs }] = [last[0], last.at(-1)];
  const settledMs = startMs + Math.min(SETTLED_MS, (endMs - startMs) / 3);
  const partMs = (endMs - settledMs) / PARTS;
  const parts = Array.from({ length: PARTS }, (_, part) =>
    last.filter(({ atMs }) => atMs >= settledMs + part * partMs && atMs <= settledMs + (part + 1) * partMs),
  );
  const minutes = (ms) => `${((ms - startMs) / 60_000).toFixed(1)} min`;
  const told = figures.map((figure) => `${figure} ${parts.map((part) => median(part, figure)).join(' ')}`);
  return `${told.join(', ')} (from ${minutes(settledMs)} to ${minutes(endMs)} after its last start)`;
}
