// How a process grows: from when it has settled to its end.
const SETTLED_MS = 300_000;

/** The median of a figure in some samples. */
function median(samples, figure) {
  const values = samples.map((sample) => sample[figure]).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)];
}

/**
 * What the last process of these samples (`{ atMs, pid, … }`, in order) had five minutes after its start, or after a third of
 * its time where that is less, and what it had at its end: the medians of a sixth of the time each, as text.
 */
export function growthOf(samples, figures) {
  const last = samples.filter(({ pid }) => pid === samples.at(-1).pid);
  const [{ atMs: startMs }, { atMs: endMs }] = [last[0], last.at(-1)];
  const settledMs = startMs + Math.min(SETTLED_MS, (endMs - startMs) / 3);
  const partMs = (endMs - startMs) / 6;
  const early = last.filter(({ atMs }) => atMs >= settledMs && atMs < settledMs + partMs);
  const late = last.filter(({ atMs }) => atMs >= endMs - partMs);
  const minutes = (ms) => `${(ms / 60_000).toFixed(1)} min`;
  const told = figures.map((figure) => `${figure} ${median(early, figure)} then ${median(late, figure)}`);
  return `${told.join(', ')} (${minutes(settledMs - startMs)} and ${minutes(endMs - startMs)} after its last start)`;
}
