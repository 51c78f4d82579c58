import type { DayInterval } from '../domain/edtf-interval.js';
import { type EdgeKind, type FoldedEdge, foldedEdgeFromRow } from '../domain/folded-edge.js';
import { type Classes, classesOf } from '../domain/statement-tally.js';
import type { StatementCriteria } from './act-criteria.js';
import type { BatchLoader } from './batch-loader.js';
import type { LevelReader } from './level-reader.js';

/** Which edges count: those of some kinds, on a day of an interval; of statements and interactions, those that pass criteria. */
export interface EdgeScope {
  kinds: readonly EdgeKind[];
  during: DayInterval | null;
  criteria: StatementCriteria;
}

/** Two subjects that may be joined. */
export interface SubjectPair {
  oneId: string;
  otherId: string;
}

/** A subject that is joined to another, and by how many edges. */
export interface Link {
  anchor: string;
  otherId: string;
  count: number;
}

/** What was read, and whether some of it was left out because there was too much. */
export interface Bounded<Item> {
  items: Item[];
  isCut: boolean;
}

/** How many rows one query for links or edges returns at most: the strongest. */
const MAX_ROWS = 50_000;

/** Reads the edges between subjects for one request, those with the same kind and ends folded into one. */
export class EdgeLoaders {
  readonly #reader: LevelReader;

  constructor(reader: LevelReader) {
    this.#reader = reader;
  }

  /** The subjects that some subjects are joined to, the strongest first. One query. */
  async links(ids: readonly string[], scope: EdgeScope): Promise<Bounded<Link>> {
    const items = await this.#reader.read('listLinks', { ids: [...ids], ...paramsOf(scope) });
    return { items, isCut: items.length === MAX_ROWS };
  }

  /**
   * The folded edges between subjects of one list and subjects of another, the strongest first; an edge between two that are
   * in both lists appears twice. One query.
   */
  async edges(ids: readonly string[], otherIds: readonly string[], scope: EdgeScope): Promise<Bounded<FoldedEdge>> {
    const rows = await this.#fold(ids, otherIds, scope, false);
    return { items: rows.map(foldedEdgeFromRow), isCut: rows.length === MAX_ROWS };
  }

  #fold(ids: readonly string[], otherIds: readonly string[], scope: EdgeScope, withClasses: boolean) {
    const params = { ids: [...ids], otherIds: [...otherIds], withClasses, ...paramsOf(scope) };
    return this.#reader.read('foldEdges', params);
  }

  /** A loader of the quad classes of folded edges that were read without them: those of one level share one query. */
  classes(scope: EdgeScope): BatchLoader<Classes | null, FoldedEdge> {
    const nameOf = ({ kind, fromId, toId }: FoldedEdge) => `${kind} ${fromId} ${toId}`;
    const read = (edges: readonly FoldedEdge[]) => this.#readClasses(edges, scope);
    return this.#reader.loader(`classes ${JSON.stringify(scope)}`, read, nameOf);
  }

  async #readClasses(edges: readonly FoldedEdge[], scope: EdgeScope): Promise<(Classes | null)[]> {
    const pairs = edges.map(({ fromId, toId }) => ({ oneId: fromId, otherId: toId }));
    const rows = await this.#fold(coverOf(pairs), idsOf(pairs), scope, true);
    const found = new Map<string, Classes>();
    for (const row of rows) {
      const pair = { oneId: row.anchor, otherId: row.otherId };
      found.set(`${row.kind} ${row.fromId} ${keyOf(pair)}`, classesOf(row));
    }
    return edges.map(({ kind, fromId }, index) => found.get(`${kind} ${fromId} ${keyOf(pairs[index]!)}`) ?? null);
  }

  /** A loader of the folded edges between two subjects: the pairs of one level share one query. */
  between(scope: EdgeScope): BatchLoader<FoldedEdge[], SubjectPair> {
    const read = (pairs: readonly SubjectPair[]) => this.#readBetween(pairs, scope);
    return this.#reader.loader(`between ${JSON.stringify(scope)}`, read, keyOf);
  }

  async #readBetween(pairs: readonly SubjectPair[], scope: EdgeScope): Promise<FoldedEdge[][]> {
    const { items } = await this.edges(coverOf(pairs), idsOf(pairs), scope);
    const found = new Map(pairs.map((pair) => [keyOf(pair), new Map<string, FoldedEdge>()]));
    for (const edge of items) {
      found.get(keyOf({ oneId: edge.fromId, otherId: edge.toId }))?.set(`${edge.kind} ${edge.fromId}`, edge);
    }
    return pairs.map((pair) => [...found.get(keyOf(pair))!.values()]);
  }
}

function keyOf({ oneId, otherId }: SubjectPair): string {
  return oneId < otherId ? `${oneId} ${otherId}` : `${otherId} ${oneId}`;
}

function idsOf(pairs: readonly SubjectPair[]): string[] {
  return [...new Set(pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]))];
}

function paramsOf({ kinds, during, criteria }: EdgeScope) {
  return {
    ...criteria,
    kinds: [...kinds],
    duringFrom: during?.from ?? null,
    duringTo: during?.to ?? null,
    limit: MAX_ROWS,
  };
}

/** A small set of subjects with one of each pair: the edges of a subject are read once, however many pairs it is in. */
function coverOf(pairs: readonly SubjectPair[]): string[] {
  const cover: string[] = [];
  let open = [...pairs];
  while (open.length > 0) {
    const counts = new Map<string, number>();
    for (const { oneId, otherId } of open) {
      for (const id of [oneId, otherId]) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const [best] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most));
    cover.push(best);
    open = open.filter(({ oneId, otherId }) => oneId !== best && otherId !== best);
  }
  return cover;
}
