import {
  type Event,
  type PreparedItem,
  type PreparedKind,
  type RecordedEvent,
  withMoreEvidence,
} from './prepared-events.js';
import { shortHash } from './short-hash.js';

/** Whether the place of an event was coded by a data set, so that another name is another place. */
function isPlaced(line: Event): boolean {
  return line.place !== undefined && line.evidence?.some(({ coding }) => coding !== undefined) === true;
}

/** The key under which the lines of a batch are one event: two coded places are two events. */
export function placeKey(line: Event): string {
  return isPlaced(line) ? `${line.id}\t${line.place}` : line.id;
}

/** The id of an event in a place, if the id from its day, actors and act is taken by the same in another place. */
function idInPlace(id: string, place: string): string {
  return `${id}-${shortHash(place)}`;
}

/**
 * Splits events that took place in several places: the first place in the graph or the batch keeps the id, every other one gets
 * its own. If the graph has no place, as for events from an earlier version or a table without places, or a row gives none, it
 * stays one event. `ids`: the new ids.
 */
export function withPlaces<L extends Event>(
  prepared: PreparedKind<L>,
  recordedOf: (item: PreparedItem<L>) => RecordedEvent | undefined,
): { prepared: PreparedKind<L>; ids: string[] } {
  const { items } = prepared;
  if (!items.some(({ line }) => isPlaced(line))) return { prepared, ids: [] };
  const ids = new Set<string>();
  const places = new Map<string, string | null>();
  const byId = new Map<string, PreparedItem<L>>();
  const withPlace = items.filter(({ line }) => isPlaced(line));
  for (const item of [...withPlace, ...items.filter(({ line }) => !isPlaced(line))]) {
    const { line, hasOwnId } = item;
    const row = recordedOf(item);
    if (!places.has(line.id)) places.set(line.id, row === undefined ? (line.place ?? null) : row.place);
    const known = places.get(line.id) ?? null;
    const isElsewhere = !hasOwnId && isPlaced(line) && known !== null && known !== line.place;
    const id = isElsewhere ? idInPlace(line.id, line.place!) : line.id;
    if (isElsewhere) ids.add(id);
    const other = byId.get(id);
    if (other !== undefined) {
      byId.set(id, { ...other, line: { ...other.line, evidence: withMoreEvidence(other.line, line) }, packed: null });
    } else {
      byId.set(id, isElsewhere ? { ...item, line: { ...line, id }, earlierIds: [], packed: null } : item);
    }
  }
  return { prepared: { ...prepared, items: [...byId.values()] }, ids: [...ids] };
}
