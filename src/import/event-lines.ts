import type { EvidenceLine } from '../domain/evidence.js';
import type { InteractionLine, StatementLine } from '../exchange/exchange-line.js';
import type { ActorRegistry } from './actor-registry.js';
import { eventKindOf } from './cameo-names.js';
import { earlierEventIds, eventId, hasParts, isPlain, wordsOf } from './event-id.js';
import type { ImportEvent, NamedActor } from './import-event.js';

/** A row as a line, and the ids that other spellings of its actors, or an earlier version, gave to the same event. */
export interface NamedLine {
  line: StatementLine | InteractionLine;
  earlierIds: readonly string[];
  /** Whether the row itself gives its id. */
  hasOwnId: boolean;
}

const NONE: readonly string[] = [];
/** The most combinations of spellings for which an event is looked up. */
const MAX_COMBINATIONS = 64;

/**
 * The line of a row. Its id is derived from the names that its actors have in the graph, so that two spellings of an actor do not
 * create two events. An event that was written under its own spelling keeps that id.
 */
export function namedLine(event: ImportEvent, registry: Pick<ActorRegistry, 'idOf' | 'spellingsOf'>): NamedLine {
  const line = eventLine(event, registry);
  if (event.more?.id !== undefined) return { line, earlierIds: NONE, hasOwnId: true };
  const { speaker, about, more } = event;
  const actors = [speaker, ...about, ...(more?.addressedTo ?? []), ...(more?.onBehalfOf ?? [])];
  const spellings = actors.map(({ name, kind }) => registry.spellingsOf(name, kind));
  const isOwn = spellings.every(([first], index) => first === actors[index]!.name);
  const isAscii = actors.every(({ name }) => isPlain(name)) && wordsOf(event).every(isPlain);
  if (isOwn && isAscii && !hasParts(event)) return { line, earlierIds: NONE, hasOwnId: false };
  const all = isOwn ? [actors.map(({ name }) => name)] : combinations(spellings);
  const ids: string[] = [];
  const earlier: string[] = [];
  for (const names of all) {
    const spelling = new Map(actors.map((actor, index) => [actor, names[index]!]));
    const spellingOf = (actor: NamedActor) => spelling.get(actor)!;
    ids.push(eventId(event, line.type, spellingOf));
    earlier.push(...earlierEventIds(event, line.type, spellingOf));
  }
  const id = ids[0]!;
  if (isOwn && earlier.length === 0) return { line, earlierIds: NONE, hasOwnId: false };
  const earlierIds = [...new Set([line.id, ...ids, ...earlier])].filter((other) => other !== id);
  return { line: { ...line, id }, earlierIds, hasOwnId: false };
}

/** All combinations of one item per list, first items first; at most {@link MAX_COMBINATIONS}. */
function combinations(lists: readonly (readonly string[])[]): string[][] {
  let found: string[][] = [[]];
  for (const list of lists) {
    found = found.flatMap((start) => list.map((one) => [...start, one])).slice(0, MAX_COMBINATIONS);
  }
  return found;
}

/** The exchange line of a row, with ids instead of names: a statement if something was said, else an interaction. */
export function eventLine(event: ImportEvent, registry: Pick<ActorRegistry, 'idOf'>): StatementLine | InteractionLine {
  const { day, speaker, about, act, source, coding, more } = event;
  const kind = eventKindOf(act);
  const idOf = (actor: NamedActor) => registry.idOf(actor.name, actor.kind);
  // Two names in a cell may belong to one actor.
  const idsOf = (actors: readonly NamedActor[]) =>
    actors.length === 1 ? actors.map(idOf) : [...new Set(actors.map(idOf))];
  const id = more?.id ?? eventId(event, kind, ({ name }) => name);
  const evidence: EvidenceLine[] = [coding === undefined ? { source: source.id } : { source: source.id, coding }];
  if (kind === 'interaction') {
    return {
      type: 'interaction',
      id,
      source: idOf(speaker),
      target: idOf(about[0]!),
      act: act.code,
      ...(more?.tone !== undefined && { tone: more.tone }),
      heldOn: day,
      ...(more?.place !== undefined && { place: more.place }),
      ...(more?.confidence !== undefined && { confidence: more.confidence }),
      evidence,
    };
  }
  const line: StatementLine = {
    type: 'statement',
    id,
    speaker: idOf(speaker),
    about: idsOf(about),
    form: more?.form ?? 'CODED',
    act: act.code,
    saidOn: day,
    evidence,
  };
  if (!more) return line;
  const { addressedTo, onBehalfOf, quote, paraphrase, language, tone, medium, place, confidence } = more;
  return {
    ...line,
    ...(addressedTo && { addressedTo: idsOf(addressedTo) }),
    ...(onBehalfOf && { onBehalfOf: idsOf(onBehalfOf) }),
    ...(quote !== undefined && { quote }),
    ...(paraphrase !== undefined && { paraphrase }),
    ...(language !== undefined && { language }),
    ...(tone !== undefined && { tone }),
    ...(medium !== undefined && { medium }),
    ...(place !== undefined && { place }),
    ...(confidence !== undefined && { confidence }),
  };
}
