import type { Candidate } from './review.js';

/** Whether the article leaves the speaker open, or the speaker is not in the graph. */
function isSpeakerOpen({ checks, draft }: Candidate): boolean {
  return draft.speaker.isNew || checks.some(({ name, isPassed }) => name === 'SPEAKER' && !isPassed);
}

/** The offset of a candidate's words in the text, in code points. */
export function startOf({ draft }: Candidate): number {
  return draft.evidence[0]?.start ?? 0;
}

/**
 * The ids of candidates in the order of review: those whose speaker is open first, then in the order of the article. Known ones
 * keep their places, so that nothing moves while an editor works; a new one follows its predecessor in the article.
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

/** The next pending candidate after a given one, wrapping around at the end; null if none is pending. */
export function nextWaiting(candidates: readonly Candidate[], after: string | null): string | null {
  const at = candidates.findIndex(({ id }) => id === after);
  const round = [...candidates.slice(at + 1), ...candidates.slice(0, Math.max(at, 0))];
  return round.find(({ state }) => state === 'PENDING')?.id ?? null;
}

/** The decided candidates of an editor's latest decision: one, or all of a batch. */
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
