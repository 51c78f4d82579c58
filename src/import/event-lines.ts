import type { EvidenceLine } from '../domain/evidence.js';
import type { InteractionLine, StatementLine } from '../exchange/exchange-line.js';
import type { ActorRegistry } from './actor-registry.js';
import { eventKindOf } from './cameo-names.js';
import { eventId } from './event-id.js';
import type { ImportEvent, NamedActor } from './import-event.js';

/** A row as a line, and the ids that other spellings of its actors gave to the same event. */
export interface NamedLine {
  line: StatementLine | InteractionLine;
  earlierIds: readonly string[];
}

const NONE: readonly string[] = [];

/**
 * The line of a row whose id is made of the names that its actors bear, so that two spellings of an actor make no two events.
 * An event that was written by its own spelling keeps that id.
 */
export function namedLine(event: ImportEvent, registry: Pick<ActorRegistry, 'idOf' | 'spellingOf'>): NamedLine {
  const line = eventLine(event, registry);
  if (event.more?.id !== undefined) return { line, earlierIds: NONE };
  const spellingOf = ({ name, kind }: NamedActor) => registry.spellingOf(name, kind);
  const { speaker, about, more } = event;
  const named = [speaker, ...about, ...(more?.addressedTo ?? [])];
  if (named.every((actor) => spellingOf(actor) === actor.name)) return { line, earlierIds: NONE };
  const id = eventId(event, line.type, spellingOf);
  return { line: { ...line, id }, earlierIds: [line.id] };
}

/** The exchange line that a row becomes, its names replaced by ids: words a statement, deeds an interaction. */
export function eventLine(event: ImportEvent, registry: Pick<ActorRegistry, 'idOf'>): StatementLine | InteractionLine {
  const { day, speaker, about, act, source, more } = event;
  const kind = eventKindOf(act);
  const idOf = (actor: NamedActor) => registry.idOf(actor.name, actor.kind);
  // Two names of a cell may be one actor's.
  const idsOf = (actors: readonly NamedActor[]) =>
    actors.length === 1 ? actors.map(idOf) : [...new Set(actors.map(idOf))];
  const id = more?.id ?? eventId(event, kind, ({ name }) => name);
  const evidence: EvidenceLine[] = [{ source: source.id }];
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
