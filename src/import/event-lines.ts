import type { EvidenceLine } from '../domain/evidence.js';
import { foldText } from '../domain/folded-text.js';
import { slugOf } from '../domain/slug.js';
import type { InteractionLine, StatementLine } from '../exchange/exchange-line.js';
import type { ActorRegistry } from './actor-registry.js';
import { eventKindOf } from './cameo-names.js';
import type { ImportEvent } from './import-event.js';
import { shortHash } from './short-hash.js';

const SLUG_LENGTH = 40;
const slugs = new Map<string, string>();
const SLUGS_KEPT = 100_000;

function shortSlug(name: string): string {
  let slug = slugs.get(name);
  if (slug === undefined) {
    if (slugs.size >= SLUGS_KEPT) slugs.clear();
    slug = slugOf(name, SLUG_LENGTH);
    slugs.set(name, slug);
  }
  return slug;
}

/**
 * The id of an event, from what it says alone: the same row gives the same id in every import, whoever is merged with whom
 * in the graph. Its hash is of the whole names, so that shortening them makes no two events one.
 */
function idOf({ day, speaker, about, act, more }: ImportEvent, kind: string): string {
  if (more?.id !== undefined) return more.id;
  const names = about.map(({ name }) => name);
  const words = [more?.quote, more?.paraphrase].filter((text) => text !== undefined);
  const addressees = (more?.addressedTo ?? []).map(({ name }) => name);
  const whole = [day, speaker.name, act.code, ...names, ...addressees, ...words].map(foldedPart).join('\t');
  const dayPart = day
    .replace(/[^\dx]+/gi, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
  return `${kind}/${dayPart}-${shortSlug(speaker.name)}-${act.code}-${shortSlug(names[0]!)}-${shortHash(whole)}`;
}

/** Names are compared without case and accents elsewhere; an id that did otherwise would take one event for two. */
function foldedPart(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is tested.
  return /^[\x00-\x7f]*$/.test(text) && !/\s\s/.test(text) ? text.toLowerCase().trim() : foldText(text);
}

/** The exchange line that a row becomes, its names replaced by ids: words a statement, deeds an interaction. */
export function eventLine(event: ImportEvent, registry: Pick<ActorRegistry, 'idOf'>): StatementLine | InteractionLine {
  const { day, speaker, about, act, source, more } = event;
  const kind = eventKindOf(act);
  const id = idOf(event, kind);
  const evidence: EvidenceLine[] = [{ source: source.id }];
  if (kind === 'interaction') {
    return {
      type: 'interaction',
      id,
      source: registry.idOf(speaker.name),
      target: registry.idOf(about[0]!.name),
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
    speaker: registry.idOf(speaker.name),
    about: about.map(({ name }) => registry.idOf(name)),
    form: more?.form ?? 'CODED',
    act: act.code,
    saidOn: day,
    evidence,
  };
  if (!more) return line;
  const { addressedTo, onBehalfOf, quote, paraphrase, language, tone, medium, place, confidence } = more;
  return {
    ...line,
    ...(addressedTo && { addressedTo: addressedTo.map(({ name }) => registry.idOf(name)) }),
    ...(onBehalfOf && { onBehalfOf: onBehalfOf.map(({ name }) => registry.idOf(name)) }),
    ...(quote !== undefined && { quote }),
    ...(paraphrase !== undefined && { paraphrase }),
    ...(language !== undefined && { language }),
    ...(tone !== undefined && { tone }),
    ...(medium !== undefined && { medium }),
    ...(place !== undefined && { place }),
    ...(confidence !== undefined && { confidence }),
  };
}
