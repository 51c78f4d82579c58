import { firstPlace } from '../../collections/first-place.js';
import { cut } from '../../errors/shown.js';
import type { Candidate } from '../candidate.js';
import type { Actor } from '../entities/actor.js';
import type { Dropped } from '../locate/attribution.js';
import type { ActSuggestion } from '../statements/act-suggestions.js';

/** Words that overlap by at least this share are the same statement. */
const SAME_SHARE = 0.8;

interface Place {
  start: number;
  end: number;
}

function placeOf({ statement }: Candidate): Place {
  const [{ start, end } = {}] = statement.evidence;
  return { start: start!, end: end! };
}

function sharedShare(a: Place, b: Place): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** The index of a candidate with the same words, or -1; candidates must be sorted. Cost: the logarithm of their number. */
function sameAs(candidates: readonly Candidate[], place: Place): number {
  // Words that overlap by that share begin no further apart than this.
  const reach = (place.end - place.start) * (1 / SAME_SHARE - 1);
  const from = firstPlace(candidates.length, (at) => placeOf(candidates[at]!).start >= place.start - reach);
  for (let at = from; at < candidates.length && placeOf(candidates[at]!).start <= place.start + reach; at++)
    if (sharedShare(placeOf(candidates[at]!), place) >= SAME_SHARE) return at;
  return -1;
}

function unique(actors: readonly Actor[]): Actor[] {
  return [...new Map(actors.map((actor) => [actor.id, actor])).values()];
}

function together(a: readonly ActSuggestion[], b: readonly ActSuggestion[]): ActSuggestion[] {
  const scores = new Map<string, number>();
  for (const { code, score } of [...a, ...b]) scores.set(code, Math.max(score, scores.get(code) ?? 0));
  return [...scores].map(([code, score]) => ({ code, score })).sort((x, y) => y.score - x.score);
}

/** A candidate that another extractor also found. If both name the same speaker, its score rises. */
function confirmed(candidate: Candidate, by: Candidate): Candidate {
  const foundBy = [...new Set([...candidate.foundBy, ...by.foundBy])];
  const isSameSpeaker = candidate.statement.speaker === by.statement.speaker;
  const acts = together(candidate.acts, by.acts);
  const score = isSameSpeaker ? 1 - (1 - candidate.score) * (1 - by.score / 2) : candidate.score;
  const checks = candidate.checks.map((check) =>
    check.name === 'SPEAKER' && check.problem === null && !isSameSpeaker
      ? { ...check, problem: `${by.foundBy.join(', ')} names another speaker` }
      : check,
  );
  return {
    ...candidate,
    ...{ foundBy, acts, score, checks },
    statement: { ...candidate.statement, act: acts[0]!.code },
    speakers: unique([...candidate.speakers, ...by.speakers]),
  };
}

/**
 * Merges the candidates of another extractor into those of an article, in the order of the article. If both found the same, the
 * words of the first are kept. Others that begin where one of the first does but end elsewhere are returned as dropped.
 */
export function mergeCandidates(
  first: readonly Candidate[],
  others: readonly Candidate[],
): { candidates: Candidate[]; dropped: Dropped[] } {
  const merged = [...first];
  const starts = new Set(first.map((candidate) => placeOf(candidate).start));
  const added: Candidate[] = [];
  const dropped: Dropped[] = [];
  for (const other of others) {
    const place = placeOf(other);
    const same = sameAs(first, place);
    if (same !== -1) merged[same] = confirmed(merged[same]!, other);
    else if (!starts.has(place.start)) added.push(other);
    else
      dropped.push({
        words: cut(other.statement.evidence[0]!.exact!),
        reason: 'another extractor has words that begin here and end elsewhere',
      });
  }
  const candidates = [...merged, ...added].sort((a, b) => placeOf(a).start - placeOf(b).start);
  return { candidates, dropped };
}
