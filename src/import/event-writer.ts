import { madeOnce } from '../collections/made-once.js';
import type { EvidenceLine } from '../domain/evidence.js';
import { type InteractionLine, type StatementLine, subjectIdsOf } from '../exchange/exchange-line.js';
import { expectAll, expectKnown } from '../exchange/expect-all.js';
import { fingerprintOf, interactionRow, keptEvidence, type Recording } from '../exchange/graph-rows.js';
import { writeStatements as recordStatements } from '../exchange/write-statements.js';
import type { QueryRunner, TypedTransaction } from '../query/query-runner.js';
import { areSameWords } from './event-id.js';
import { withPlaces } from './event-places.js';
import type { Event, PreparedEvents, PreparedItem, PreparedKind, RecordedEvent } from './prepared-events.js';

/** How many events a batch had, how many of them are new, and how many known ones gained a source. */
export interface WriteReport {
  statements: { read: number; added: number };
  interactions: { read: number; added: number };
  evidenceAdded: number;
}

/** What a known event gains, with the line that says so. */
interface Gain<L extends Event> {
  line: L;
  actorId: string;
  newSourceIds: string[];
  evidence: EvidenceLine[];
}

interface Plan<L extends Event> {
  fresh: PreparedKind<L>['items'];
  gains: Gain<L>[];
}

/** The evidence that an event has in the graph. */
function evidenceLines({ evidence, sourceIds }: RecordedEvent): EvidenceLine[] {
  return evidence === null ? sourceIds.map((source) => ({ source })) : (JSON.parse(evidence) as EvidenceLine[]);
}

function areSameIds(ids: readonly string[], others: readonly string[]): boolean {
  return ids.length === others.length && ids.every((id) => others.includes(id));
}

/** Whether a recorded event is that of a line: earlier versions gave one id to events with different actors or words. */
function isSameEvent(line: Event, recorded: RecordedEvent): boolean {
  const { actorId, aboutIds } = recorded;
  if (line.type === 'interaction') return actorId === line.source && areSameIds([line.target], aboutIds);
  return (
    actorId === line.speaker &&
    areSameIds(line.about, aboutIds) &&
    areSameIds(line.addressedTo ?? [], recorded.addressedToIds ?? []) &&
    areSameIds(line.onBehalfOf ?? [], recorded.onBehalfOfIds ?? []) &&
    hasSameParts(line, recorded)
  );
}

/** Whether a recorded statement has the parts and words of a line; its speaker and subjects may have changed since. */
function hasSameParts(line: StatementLine, recorded: RecordedEvent): boolean {
  return (
    areSameWords(line.quote, recorded.quote) &&
    areSameWords(line.paraphrase, recorded.paraphrase) &&
    (line.addressedTo === undefined) === !recorded.addressedToIds?.length &&
    (line.onBehalfOf === undefined) === !recorded.onBehalfOfIds?.length
  );
}

/**
 * The statements, with new ids where an earlier version, which ignored combining marks, gave their ids to other words: 'resume'
 * may find 'résumé' under its id.
 */
function withFreeIds(
  prepared: PreparedKind<StatementLine>,
  recorded: readonly RecordedEvent[],
): { prepared: PreparedKind<StatementLine>; ids: string[] } {
  const known = new Map(recorded.map((row) => [row.id, row]));
  const ids: string[] = [];
  const items = prepared.items.map((item) => {
    const row = item.hasOwnId ? undefined : known.get(item.line.id);
    if (row === undefined || hasSameParts(item.line, row)) return item;
    const id = `${item.line.id}-2`;
    ids.push(id);
    return { ...item, line: { ...item.line, id }, packed: null };
  });
  return ids.length === 0 ? { prepared, ids } : { prepared: { ...prepared, items }, ids };
}

/** The recorded event of an item, under its id or an earlier one. */
function recordedOf<L extends Event>(
  item: PreparedItem<L>,
  known: ReadonlyMap<string, RecordedEvent>,
): RecordedEvent | undefined {
  return (
    known.get(item.line.id) ??
    item.earlierIds.flatMap((id) => known.get(id) ?? []).find((other) => isSameEvent(item.line, other))
  );
}

/** Whether evidence is already known: from the same source and, if both are coded, from the same coded event. */
function isToldAlready({ source, coding }: EvidenceLine, known: readonly EvidenceLine[]): boolean {
  return known.some(
    (one) =>
      one.source === source &&
      (coding === undefined || one.coding === undefined || one.coding.eventId === coding.eventId),
  );
}

/** What a recorded event gains by a line; null if it has all of its evidence. */
function gainOf<L extends Event>(given: L, row: RecordedEvent): Gain<L> | null {
  const { place: _, ...withoutPlace } = given;
  // Only its evidence changes: its place stays the one in the graph.
  const line = { ...withoutPlace, id: row.id, ...(row.place !== null && { place: row.place }) } as L;
  const known = evidenceLines(row);
  const newEvidence = (line.evidence ?? []).filter((evidence) => !isToldAlready(evidence, known));
  if (newEvidence.length === 0) return null;
  const newSourceIds = sourceIdsOf(newEvidence).filter((id) => !row.sourceIds.includes(id));
  return { line, actorId: row.actorId, newSourceIds, evidence: [...known, ...newEvidence] };
}

function plan<L extends Event>({ items }: PreparedKind<L>, recorded: readonly RecordedEvent[]): Plan<L> {
  if (recorded.length === 0) return { fresh: items, gains: [] };
  const byId = new Map(recorded.map((row) => [row.id, row]));
  const fresh: PreparedKind<L>['items'] = [];
  const gains: Gain<L>[] = [];
  for (const item of items) {
    const row = recordedOf(item, byId);
    const gain = row && gainOf(item.line, row);
    if (gain) gains.push(gain);
    else if (!row) fresh.push(item);
  }
  return { fresh, gains };
}

function gainRows<L extends Event>(gains: Gain<L>[]) {
  return gains.map(({ line, evidence }) => ({
    id: line.id,
    sourceIds: sourceIdsOf(evidence),
    evidence: keptEvidence(evidence),
    fingerprint: fingerprintOf({ ...line, evidence }),
  }));
}

/** The evidence that the edges of these events gain, by the actors at which they start. */
function edgeGains<L extends Event>(gains: Gain<L>[]) {
  const byActor = new Map<string, { [id: string]: { sourceIds: string[]; evidence: string | null } }>();
  for (const { line, actorId, evidence } of gains) {
    const evidenceById = madeOnce(byActor, actorId, () => ({}));
    evidenceById[line.id] = { sourceIds: sourceIdsOf(evidence), evidence: keptEvidence(evidence) };
  }
  return [...byActor].map(([id, evidenceById]) => ({ id, evidenceById }));
}

function sourceIdsOf(evidence: readonly EvidenceLine[]): string[] {
  return [...new Set(evidence.map(({ source }) => source))];
}

/** The rows for a packed query as one text, if there are any, and the lines that it cannot take. */
function parted<L extends Event>(items: PreparedKind<L>['items']): { rows: string | null; count: number; others: L[] } {
  const packed = items.filter(({ packed }) => packed !== null);
  return {
    rows: packed.length === 0 ? null : packed.map(({ packed }) => packed).join('\n'),
    count: packed.length,
    others: items.filter(({ packed }) => packed === null).map(({ line }) => line),
  };
}

async function writeStatements(
  transaction: TypedTransaction,
  items: PreparedKind<StatementLine>['items'],
  recording: Recording,
): Promise<void> {
  const { rows, count, others } = parted(items);
  const { recordedAt, recordedBy } = recording;
  if (rows !== null) expectAll(await transaction.run('importStatements', { rows, recordedAt, recordedBy }), count);
  await recordStatements(transaction, others, recording);
}

async function writeInteractions(
  transaction: TypedTransaction,
  items: PreparedKind<InteractionLine>['items'],
  recording: Recording,
): Promise<void> {
  const { rows, count, others } = parted(items);
  const { recordedAt, recordedBy } = recording;
  if (rows !== null) expectAll(await transaction.run('importInteractions', { rows, recordedAt, recordedBy }), count);
  if (others.length === 0) return;
  const edged = others.map((line) => interactionRow(line, recording));
  expectAll(await transaction.run('recordInteractions', { rows: edged }), edged.length);
}

/** How recorded events of a kind are locked and found. */
const GAINING = {
  statements: { hold: 'holdStatements', find: 'findImportedStatements' },
  interactions: { hold: 'holdInteractions', find: 'findImportedInteractions' },
} as const;

/** The same gains, of events that are locked now: another transaction may have changed their evidence since they were read. */
async function lockedGains<L extends Event>(
  transaction: TypedTransaction,
  kind: keyof typeof GAINING,
  gains: Gain<L>[],
): Promise<Gain<L>[]> {
  if (gains.length === 0) return gains;
  const ids = gains.map(({ line: { id } }) => id);
  const [, recorded] = await Promise.all([
    transaction.run(GAINING[kind].hold, { ids }),
    transaction.run(GAINING[kind].find, { ids: ids.join(' ') }),
  ]);
  expectAll([{ count: recorded.length }], ids.length);
  const byId = new Map(recorded.map((row) => [row.id, row]));
  return gains.flatMap(({ line }) => gainOf(line, byId.get(line.id)!) ?? []);
}

/** The plan of what to write, with events split by place; `find` reads the recorded events with some ids. */
async function planned<L extends Event>(
  prepared: PreparedKind<L>,
  recorded: readonly RecordedEvent[],
  find: (ids: string) => Promise<RecordedEvent[]>,
): Promise<Plan<L>> {
  const known = new Map(recorded.map((row) => [row.id, row]));
  const placed = withPlaces(prepared, (item) => recordedOf(item, known));
  const more = placed.ids.length === 0 ? [] : await find(placed.ids.join(' '));
  return plan(placed.prepared, [...recorded, ...more]);
}

/**
 * Writes a batch of events in one transaction: new ones completely, known ones only if they gain a source. Recorded events are
 * read within the transaction, so that writing a batch again adds nothing.
 */
export async function writeEvents(
  runner: QueryRunner,
  { statements, interactions }: PreparedEvents,
  recording: Recording,
): Promise<WriteReport> {
  return runner.write(async (transaction) => {
    // Sent together: neither needs the result of the other.
    const [recorded, recordedDone] = await Promise.all([
      statements.ids === '' ? [] : transaction.run('findImportedStatements', { ids: statements.ids }),
      interactions.ids === '' ? [] : transaction.run('findImportedInteractions', { ids: interactions.ids }),
    ]);
    const free = withFreeIds(statements, recorded);
    const more =
      free.ids.length === 0 ? [] : await transaction.run('findImportedStatements', { ids: free.ids.join(' ') });
    const said = await planned(free.prepared, [...recorded, ...more], (ids) =>
      transaction.run('findImportedStatements', { ids }),
    );
    const done = await planned(interactions, recordedDone, (ids) =>
      transaction.run('findImportedInteractions', { ids }),
    );
    await Promise.all([
      ...(said.fresh.length > 0 ? [writeStatements(transaction, said.fresh, recording)] : []),
      ...(done.fresh.length > 0 ? [writeInteractions(transaction, done.fresh, recording)] : []),
    ]);
    await expectKnown(transaction, subjectIdsOf([...said.fresh, ...done.fresh].map(({ line }) => line)));
    const saidGains = await lockedGains(transaction, 'statements', said.gains);
    if (saidGains.length > 0) {
      await transaction.run('addStatementEvidence', { rows: gainRows(saidGains) });
      await transaction.run('linkStatementSources', {
        rows: saidGains.flatMap(({ line: { id }, newSourceIds }) => newSourceIds.map((sourceId) => ({ id, sourceId }))),
      });
      await transaction.run('addStatementEdgeEvidence', { speakers: edgeGains(saidGains) });
    }
    const doneGains = await lockedGains(transaction, 'interactions', done.gains);
    if (doneGains.length > 0) {
      await transaction.run('addInteractionEvidence', { rows: gainRows(doneGains) });
      await transaction.run('addInteractionEdgeEvidence', { actors: edgeGains(doneGains) });
    }
    return {
      statements: { read: statements.read, added: said.fresh.length },
      interactions: { read: interactions.read, added: done.fresh.length },
      evidenceAdded: saidGains.length + doneGains.length,
    };
  });
}
