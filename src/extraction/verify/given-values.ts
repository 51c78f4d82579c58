import { findAct, isStatementAct } from '../../domain/act.js';
import { isActorId } from '../../domain/identity.js';
import type { ActorDirectory } from '../entities/actor-directory.js';
import type { Attribution, Dropped } from '../locate/attribution.js';
import { wordsAt } from '../segment/span.js';
import type { SaidOn } from '../statements/said-on.js';

const SHOWN_LENGTH = 80;

/** What the values that an extractor gives beside words are held against. */
export interface ValueSources {
  text: string;
  directory: ActorDirectory;
  saidOn: SaidOn;
}

function shown(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

/**
 * An attribution without the values that cannot be: ids that the graph does not have, acts that the code book lacks, days that are
 * no EDTF date or after the publication. Each is told of; the words stay.
 */
export function withCheckedValues(
  attribution: Attribution,
  { text, directory, saidOn }: ValueSources,
): { attribution: Attribution; dropped: Dropped[] } {
  const { given, content } = attribution;
  const reasons: string[] = [];
  const kept = { ...given };
  if (kept.speakerId !== undefined && !(isActorId(kept.speakerId) && directory.get(kept.speakerId))) {
    reasons.push(`the graph has no speaker ${shown(kept.speakerId)}`);
    delete kept.speakerId;
  }
  if (kept.act !== undefined && !(findAct(kept.act) && isStatementAct(kept.act))) {
    reasons.push(`${shown(kept.act)} is not the code of a statement in the code book`);
    delete kept.act;
  }
  const dayProblem = kept.saidOn === undefined ? null : saidOn.problemOf(kept.saidOn);
  if (dayProblem !== null) {
    reasons.push(shown(dayProblem));
    delete kept.saidOn;
  }
  const unknown = kept.about?.filter((id) => directory.get(id) === null) ?? [];
  for (const id of unknown) reasons.push(`the graph has no subject ${shown(id)}`);
  if (kept.about) kept.about = kept.about.filter((id) => !unknown.includes(id));
  const words = shown(wordsAt(text, content[0]!));
  return { attribution: { ...attribution, given: kept }, dropped: reasons.map((reason) => ({ words, reason })) };
}
