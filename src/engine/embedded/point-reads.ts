import type { AsOfView, GrafeoDB } from '@grafeo-db/js';
import { madeOnce } from '../../collections/made-once.js';
import type { NamedQuery } from '../../query/query-catalogue.js';
import type { QueryParams, Row } from '../graph-engine.js';

/** How many nodes are read in the event loop at once: more would block it longer than a query in parallel takes. */
const MOST_AT_ONCE = 64;
/** How many nodes of a label have a cached internal id (place), at about 150 bytes each. */
const MOST_PLACES = 100_000;

/** The variants of a lookup by ids. */
interface LookUp {
  label: string;
  /** The properties that its columns are; null if one of them is not a plain property. */
  properties: readonly string[] | null;
  /** The index of the column `id`. */
  idAt: number;
  /** The query that also returns the places of nodes, as last column. */
  placing: NamedQuery;
  /** The query by places. */
  byPlace: NamedQuery;
}

type Run = (query: NamedQuery, params: QueryParams) => Promise<Row[]>;

const PLACE = { name: 'nodePlace', type: 'INTEGER', isNullable: false, meaning: 'where the node is' } as const;
const lookUps = new WeakMap<NamedQuery, LookUp>();

/** A query as a lookup by ids; undefined if its header does not declare it as one. */
function lookUpOf(query: NamedQuery): LookUp | undefined {
  const { lookup: label } = query.header;
  if (label === undefined) return undefined;
  return madeOnce(lookUps, query, () => newLookUp(query, label));
}

function newLookUp(query: NamedQuery, label: string): LookUp {
  const { header, text } = query;
  const columns = text.slice(text.lastIndexOf('RETURN')).trimEnd();
  const names = header.returns.map(({ name }) => name);
  const plain = `RETURN ${names.map((name) => `item.${name} AS ${name}`).join(', ')}`;
  return {
    label,
    properties: columns.replace(/\s+/g, ' ') === plain ? names : null,
    idAt: names.indexOf('id'),
    placing: {
      ...query,
      text: `${text.trimEnd()},\n  id(item) AS nodePlace`,
      header: { ...header, returns: [...header.returns, PLACE] },
    },
    // Its parameter `ids` contains places.
    byPlace: { ...query, text: text.replace(`(item:${label} {id: id})`, '(item) WHERE id(item) = id') },
  };
}

/**
 * Reads nodes by place, their internal id in the engine, once that is known: a few of them in the event loop, since the trip of a
 * query to another thread and back takes several times as long as reading one; many by a query, which takes half as long as a
 * lookup by ids. Both read the last commit. A place is learned from the first query that reads its node, and is valid as long as
 * the node there has that id: it is never reused for another node.
 */
export class PointReads {
  readonly #database: GrafeoDB;
  readonly #places = new Map<string, Map<string, number>>();
  /** A view of the last commit, kept until the next one: opening it takes longer than reading a node. */
  #view: AsOfView | null = null;

  constructor(database: GrafeoDB) {
    this.#database = database;
  }

  /** The rows of a query, in any order; `run` runs what is not read in the event loop. Null if the query is not a lookup by ids. */
  read(query: NamedQuery, params: QueryParams, run: Run): Row[] | Promise<Row[]> | null {
    const lookUp = lookUpOf(query);
    if (!lookUp) return null;
    const known = this.#placesOf(lookUp.label);
    const [places, ids, others]: [number[], string[], string[]] = [[], [], []];
    for (const id of params.ids as readonly string[]) {
      const place = known.get(id);
      if (place === undefined) others.push(id);
      else {
        places.push(place);
        ids.push(id);
      }
    }
    if (lookUp.properties === null || places.length > MOST_AT_ONCE) {
      return this.#query(lookUp, places, ids, others, run);
    }
    const rows = this.#direct(lookUp.idAt, lookUp.properties, places, ids, others);
    return others.length === 0 ? rows : this.#placed(lookUp, others, run).then((found) => rows.concat(found));
  }

  /** Closes that view after another commit, and before the graph is closed. */
  letGo(): void {
    this.#view?.close();
    this.#view = null;
  }

  /** The rows of the nodes at some places; ids that are not there are added to `others`. */
  #direct(idAt: number, properties: readonly string[], places: number[], ids: string[], others: string[]): Row[] {
    const rows: Row[] = [];
    if (places.length === 0) return rows;
    this.#view ??= this.#database.asOf(this.#database.currentEpoch());
    const view = this.#view;
    for (const [index, place] of places.entries()) {
      const row = properties.map((property) => view.getNodeProperty(place, property));
      if (row[idAt] === ids[index]) rows.push(row);
      else others.push(ids[index]!);
    }
    return rows;
  }

  async #query(lookUp: LookUp, places: number[], ids: string[], others: string[], run: Run): Promise<Row[]> {
    const [atPlaces, found] = await Promise.all([
      places.length === 0 ? [] : run(lookUp.byPlace, { ids: places }),
      this.#placed(lookUp, others, run),
    ]);
    const wanted = new Set(ids);
    const rows = atPlaces.filter((row) => wanted.delete(row[lookUp.idAt] as string));
    return rows.concat(found, await this.#placed(lookUp, [...wanted], run));
  }

  /** The rows of the nodes with some ids, whose places are then cached. */
  async #placed({ label, idAt, placing }: LookUp, ids: string[], run: Run): Promise<Row[]> {
    if (ids.length === 0) return [];
    const places = this.#placesOf(label);
    const rows = await run(placing, { ids });
    for (const row of rows) {
      if (places.size >= MOST_PLACES) places.delete(places.keys().next().value!);
      places.set(row[idAt] as string, row[row.length - 1] as number);
    }
    return rows;
  }

  #placesOf(label: string): Map<string, number> {
    return madeOnce(this.#places, label, () => new Map());
  }
}
