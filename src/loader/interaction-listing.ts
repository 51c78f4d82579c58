import { EARLIEST_DAY, LATEST_DAY } from '../domain/edtf-interval.js';
import { type Interaction, interactionFromRow } from '../domain/interaction.js';
import type { Listing } from './connection-loader.js';

/** An interaction filter with its days worked out; null admits every value. */
export interface InteractionCriteria {
  source: string[] | null;
  target: string[] | null;
  between: string[] | null;
  act: string[] | null;
  quadClass: string[] | null;
  toneAtLeast: number | null;
  toneAtMost: number | null;
  heldFrom: string | null;
  heldTo: string | null;
  evidenceSource: string[] | null;
}

/** The interactions that pass the criteria, newest first: those of some actors, or all where `isAnchored` is false. */
export function interactionListing(criteria: InteractionCriteria, isAnchored: boolean): Listing<Interaction> {
  return {
    list: isAnchored ? 'listInteractionsOf' : 'listInteractions',
    count: isAnchored ? 'countInteractionsOf' : 'countInteractions',
    filter: { ...criteria },
    order: 'HELD_ON_DESC',
    sortKeyType: 'text',
    isDescending: true,
    sort: {},
    ...(!isAnchored && { scanFrom: () => ({ earliest: EARLIEST_DAY, latest: criteria.heldTo ?? LATEST_DAY }) }),
    fromRow: interactionFromRow,
  };
}
