import { EARLIEST_DAY, LATEST_DAY } from '../domain/edtf-interval.js';
import { type Interaction, interactionFromRow } from '../domain/interaction.js';
import type { InteractionCriteria } from './act-criteria.js';
import type { Listing } from './connection-loader.js';

/** Where a list of interactions starts: at those who acted, at those acted upon, at either, or at the whole graph. */
export type InteractionStart = 'source' | 'target' | 'actor' | 'graph';

/** The interactions that pass the criteria, newest first: those of the nodes that the list starts from, or all. */
export function interactionListing(criteria: InteractionCriteria, start: InteractionStart): Listing<Interaction> {
  const isOfGraph = start === 'graph';
  const ends = { fromSource: start === 'source', fromTarget: start === 'target' };
  return {
    list: isOfGraph ? 'listInteractions' : 'listInteractionsOf',
    filter: { ...criteria, ...(!isOfGraph && ends) },
    order: 'HELD_ON_DESC',
    isDescending: true,
    ...(isOfGraph && { scanFrom: () => ({ earliest: EARLIEST_DAY, latest: criteria.saidTo ?? LATEST_DAY }) }),
    fromRow: interactionFromRow,
  };
}

/** The best start for a list over the whole graph: the nodes that its filter names, if any, rather than every interaction. */
export function wholeGraphStart({ speaker, between, about }: InteractionCriteria): {
  start: InteractionStart;
  ids: readonly string[];
} {
  const from = (start: InteractionStart, ids: readonly string[]) => ({ start, ids: [...new Set(ids)] });
  if (speaker) return from('source', speaker);
  if (between) return from('source', between);
  return about ? from('target', about) : from('graph', []);
}
