import { findAct, isStatementAct } from '../../domain/act.js';
import { isActorId } from '../../domain/identity.js';
import { cut } from '../../errors/shown.js';
import type { ActorDirectory } from '../entities/actor-directory.js';
import type { Attribution, Dropped } from '../locate/attribution.js';
import { wordsAt } from '../segment/span.js';
import type { SaidOn } from '../statements/said-on.js';

/** What the values that an extractor gives in addition to words are checked against. */
export interface ValueSources {
  text: string;
  directory: ActorDirectory;
  saidOn: SaidOn;
}

/**
 * An attribution without invalid values: ids that the graph lacks, acts that are not statements of the code book, days that are
 * not EDTF dates or after the publication. Each is reported in `dropped`; the words stay.
 */
export function withCheckedValues(
  attribution: Attribution,
  { text, directory, saidOn }: ValueSources,
): { attribution: Attribution; dropped: Dropped[] } {
  const { given, content } = attribution;
  const reasons: string[] = [];
  const kept = { ...given };
  if (kept.speakerId !== undefined && !(isActorId(kept.speakerId) && directory.get(kept.speakerId))) {
    reasons.push(`the graph has no speaker ${cut(kept.speakerId)}`);
    delete kept.speakerId;
  }
  if (kept.act !== undefined && !(findAct(kept.act) && isStatementAct(kept.act))) {
    reasons.push(`${cut(kept.act)} is not the code of a statement in the code book`);
    delete kept.act;
  }
  const dayProblem = kept.saidOn === undefined ? null : saidOn.problemOf(kept.saidOn);
  if (dayProblem !== null) {
    reasons.push(cut(dayProblem));
    delete kept.saidOn;
  }
  const unknown = kept.about?.filter((id) => directory.get(id) === null) ?? [];
  for (const id of unknown) reasons.push(`the graph has no subject ${cut(id)}`);
  if (kept.about) kept.about = kept.about.filter((id) => !unknown.includes(id));
  const words = cut(wordsAt(text, content[0]!));
  return { attribution: { ...attribution, given: kept }, dropped: reasons.map((reason) => ({ words, reason })) };
}
