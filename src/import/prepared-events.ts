import type { EvidenceLine } from '../domain/evidence.js';
import { type InteractionLine, type StatementLine, withIds } from '../exchange/exchange-line.js';
import type { NamedLine } from './event-lines.js';
import { placeKey } from './event-places.js';
import { isPackableInteraction, isPackableStatement, packInteraction, packStatement } from './packed-rows.js';

/** A line of a kind that imports write. */
export type Event = StatementLine | InteractionLine;

/** An event, and its row where the packed queries can write it. */
export interface PreparedItem<L extends Event> {
  line: L;
  earlierIds: readonly string[];
  hasOwnId: boolean;
  packed: string | null;
}

/** Events of one kind, one for each id, with the rows of those that the packed queries can write. */
export interface PreparedKind<L extends Event> {
  read: number;
  ids: string;
  items: PreparedItem<L>[];
}

/** A batch that is ready to be written; making it needs no database. */
export interface PreparedEvents {
  statements: PreparedKind<StatementLine>;
  interactions: PreparedKind<InteractionLine>;
  /** Every id of the batch. */
  ids: ReadonlySet<string>;
}

/** What the graph holds of an event. */
export interface RecordedEvent {
  id: string;
  /** From whom its edges start. */
  actorId: string;
  aboutIds: string[];
  sourceIds: string[];
  evidence: string | null;
  place: string | null;
  /** Of a statement. */
  addressedToIds?: string[] | null;
  onBehalfOfIds?: string[] | null;
  quote?: string | null;
  paraphrase?: string | null;
}

/** The evidence of a line with what another line of the same event has beside; the list itself where that is nothing. */
export function withMoreEvidence(line: Event, other: Event): EvidenceLine[] {
  const evidence = line.evidence ?? [];
  const known = evidence.map((item) => JSON.stringify(item));
  const more = (other.evidence ?? []).filter((item) => !known.includes(JSON.stringify(item)));
  return more.length === 0 ? evidence : [...evidence, ...more];
}

interface Named<L extends Event> extends NamedLine {
  line: L;
}

/** One line for each id and place: what several rows say of one event is one event with the evidence of all. */
function merged<L extends Event>(lines: readonly Named<L>[]): Named<L>[] {
  const byId = new Map<string, Named<L>>();
  for (const named of lines) {
    const { line, earlierIds } = named;
    const key = placeKey(line);
    const earlier = byId.get(key);
    if (earlier === undefined) {
      byId.set(key, named);
      continue;
    }
    const evidence = withMoreEvidence(earlier.line, line);
    if (evidence === earlier.line.evidence && earlierIds.length === 0) continue;
    byId.set(key, {
      line: { ...earlier.line, evidence } as L,
      earlierIds: [...new Set([...earlier.earlierIds, ...earlierIds])],
      hasOwnId: earlier.hasOwnId,
    });
  }
  return [...byId.values()];
}

function prepared<L extends Event>(all: Named<L>[], pack: (line: L) => string | null): PreparedKind<L> {
  const lines = merged(all);
  return {
    read: all.length,
    ids: lines.flatMap(({ line, earlierIds }) => [line.id, ...earlierIds]).join(' '),
    items: lines.map((named) => ({ ...named, packed: pack(named.line) })),
  };
}

/** Makes a batch ready: rows of one event become one, and what can be packed is. */
export function prepareEvents(events: readonly NamedLine[]): PreparedEvents {
  const statements = prepared(
    events.filter((named): named is Named<StatementLine> => named.line.type === 'statement'),
    (line) => (isPackableStatement(line) ? packStatement(line) : null),
  );
  const interactions = prepared(
    events.filter((named): named is Named<InteractionLine> => named.line.type === 'interaction'),
    (line) => (isPackableInteraction(line) ? packInteraction(line) : null),
  );
  const ids = new Set<string>();
  for (const { line, earlierIds } of events) {
    ids.add(line.id);
    for (const id of earlierIds) ids.add(id);
  }
  return { statements, interactions, ids };
}

/**
 * A batch between the actors that its ids stand for by now: somebody may have merged one, or given it another kind, since the
 * names of the batch were resolved. The ids of the events stay.
 */
export function resolvedEvents(batch: PreparedEvents, resolve: (id: string) => string): PreparedEvents {
  const { statements, interactions } = batch;
  return {
    ...batch,
    statements: { ...statements, items: statements.items.map((item) => resolvedItem(item, resolve)) },
    interactions: { ...interactions, items: interactions.items.map((item) => resolvedItem(item, resolve)) },
  };
}

type Item = (PreparedEvents['statements'] | PreparedEvents['interactions'])['items'][number];

function resolvedItem<T extends Item>(item: T, resolve: (id: string) => string): T {
  const line = withIds(item.line, resolve);
  return JSON.stringify(line) === JSON.stringify(item.line) ? item : { ...item, line, packed: null };
}
