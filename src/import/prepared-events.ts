import type { EvidenceLine } from '../domain/evidence.js';
import { type InteractionLine, type StatementLine, withIds } from '../exchange/exchange-line.js';
import type { NamedLine } from './event-lines.js';
import { placeKey } from './event-places.js';
import { isPackableInteraction, isPackableStatement, packInteraction, packStatement } from './packed-rows.js';

/** A line of a kind that imports write. */
export type Event = StatementLine | InteractionLine;

/** An event, and its row if the packed queries can write it. */
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

/** A batch that is ready to be written; preparing it needs no database. */
export interface PreparedEvents {
  statements: PreparedKind<StatementLine>;
  interactions: PreparedKind<InteractionLine>;
  /** Every id of the batch. */
  ids: ReadonlySet<string>;
}

/** What the graph has of an event. */
export interface RecordedEvent {
  id: string;
  /** The subject from which its edges start. */
  actorId: string;
  aboutIds: string[];
  sourceIds: string[];
  evidence: string | null;
  place: string | null;
  /** Of statements only. */
  addressedToIds?: string[] | null;
  onBehalfOfIds?: string[] | null;
  quote?: string | null;
  paraphrase?: string | null;
}

/** The evidence of a line plus further evidence of another line of the same event; the list itself if there is none. */
export function withMoreEvidence(line: Event, other: Event): EvidenceLine[] {
  const evidence = line.evidence ?? [];
  const known = evidence.map((item) => JSON.stringify(item));
  const more = (other.evidence ?? []).filter((item) => !known.includes(JSON.stringify(item)));
  return more.length === 0 ? evidence : [...evidence, ...more];
}

interface Named<L extends Event> extends NamedLine {
  line: L;
}

/** One line per id and place: several rows of one event become one event with the evidence of all. */
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

/** Prepares a batch: rows of one event become one, and events are packed if possible. */
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
 * A batch with the current ids of its actors: since its names were resolved, an actor may have been merged or given another kind.
 * The ids of the events do not change.
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
