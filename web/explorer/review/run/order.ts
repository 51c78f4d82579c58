import type { Candidate } from './review.js';

/** Whether the article leaves open who spoke, or it is somebody whom the graph does not have. */
function isSpeakerOpen({ checks, draft }: Candidate): boolean {
  return draft.speaker.isNew || checks.some(({ name, isPassed }) => name === 'SPEAKER' && !isPassed);
}

/** Where the words of a candidate begin, in characters of the text. */
export function startOf({ draft }: Candidate): number {
  return draft.evidence[0]?.start ?? 0;
}

/**
 * The ids of candidates as they are reviewed: those whose speaker is open first, then along the article. What has a place keeps
 * it, so that nothing moves under the hands of an editor; what is new goes before the first one behind it.
 */
export function inOrder(candidates: readonly Candidate[], known: readonly string[]): string[] {
  const byStart = [...candidates].sort((a, b) => startOf(a) - startOf(b));
  if (known.length === 0) {
    const isOpen = (candidate: Candidate) => candidate.state === 'PENDING' && isSpeakerOpen(candidate);
    return [...byStart.filter(isOpen), ...byStart.filter((candidate) => !isOpen(candidate))].map(({ id }) => id);
  }
  const order = [...known];
  for (const candidate of byStart.filter(({ id }) => !known.includes(id))) {
    const before = byStart.filter((other) => other !== candidate && startOf(other) <= startOf(candidate)).at(-1);
    order.splice(before ? order.indexOf(before.id) + 1 : 0, 0, candidate.id);
  }
  return order;
}

/** The next candidate that waits after one, round about; null where none does. */
export function nextWaiting(candidates: readonly Candidate[], after: string | null): string | null {
  const at = candidates.findIndex(({ id }) => id === after);
  const round = [...candidates.slice(at + 1), ...candidates.slice(0, Math.max(at, 0))];
  return round.find(({ state }) => state === 'PENDING')?.id ?? null;
}

/** The candidates of the latest act of an editor upon a run, of those that are decided upon: one, or all of a batch. */
export function latestActOf(editor: string, candidates: readonly Candidate[]): Candidate[] {
  const own = candidates.filter(({ state, decision }) => state !== 'PENDING' && decision?.by === editor);
  const latest = own.reduce<Candidate | null>(
    (best, one) => (best === null || one.decision!.at > best.decision!.at ? one : best),
    null,
  );
  if (latest === null) return [];
  const { id, batchId } = latest.decision!;
  return own.filter(({ decision }) => (batchId === null ? decision!.id === id : decision!.batchId === batchId));
}
