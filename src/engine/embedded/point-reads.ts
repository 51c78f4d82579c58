import type { AsOfView, GrafeoDB } from '@grafeo-db/js';
import type { NamedQuery } from '../../query/query-catalogue.js';
import type { QueryParams, Row } from '../graph-engine.js';

/** A query that gives a row of properties for each node of a label that has one of some ids. */
const LOOK_UP = /^UNWIND \$ids AS id\s+MATCH \(item:(\w+) \{id: id\}\)\s+RETURN\s+([\s\S]+)$/;
const COLUMN = /^(?:item\.(\w+)|coalesce\(item\.(\w+), (?:(\d+)|head\(item\.(\w+)\))\)) AS \w+$/;

/** How many ids are looked up at once: more would hold up the event loop longer than a query that runs beside it. */
const MOST_AT_ONCE = 64;
/** Of how many nodes of a label the places are known, at about 150 bytes each. */
const MOST_PLACES = 100_000;

/** What a column gives of the node at a place. */
type Column = (view: AsOfView, place: number) => unknown;

/** A look-up by ids: what it gives of a node, the id at `idAt`, and the query that also gives the places of nodes, as last column. */
interface LookUp {
  label: string;
  columns: readonly Column[];
  idAt: number;
  placing: NamedQuery;
}

const lookUps = new WeakMap<NamedQuery, LookUp | null>();

function columnOf(text: string): Column | null {
  const found = COLUMN.exec(text);
  if (!found) return null;
  const [, plain, first, number, list] = found as unknown as [string, string?, string?, string?, string?];
  if (plain !== undefined) return (view, place) => view.getNodeProperty(place, plain);
  if (number !== undefined) return (view, place) => view.getNodeProperty(place, first!) ?? Number(number);
  return (view, place) =>
    view.getNodeProperty(place, first!) ?? (view.getNodeProperty(place, list!) as unknown[] | null)?.[0] ?? null;
}

/** A query as a look-up by ids; null where it is another kind of query. */
function lookUpOf(query: NamedQuery): LookUp | null {
  const known = lookUps.get(query);
  if (known !== undefined) return known;
  const lookUp = newLookUp(query);
  lookUps.set(query, lookUp);
  return lookUp;
}

function newLookUp(query: NamedQuery): LookUp | null {
  const { header, text } = query;
  const [, label, returned = ''] = LOOK_UP.exec(text) ?? [];
  const columns = returned
    .trimEnd()
    .split(/,\s*\n\s*/)
    .map(columnOf);
  const idAt = header.returns.findIndex(({ name }) => name === 'id');
  if (label === undefined || idAt < 0 || !columns.every((column) => column !== null)) return null;
  const place = { name: 'nodePlace', type: 'INTEGER' as const, isNullable: false, meaning: 'where the node is' };
  const placing = {
    ...{ ...query, text: `${text.trimEnd()},\n  id(item) AS nodePlace` },
    header: { ...header, returns: [...header.returns, place] },
  };
  return { label, columns, idAt, placing };
}

/**
 * Reads nodes by their ids without a query where it knows their places. A query has its way to another thread and back, which takes
 * several times as long as looking one node up. The engine gives what the node at a place has at once, as the last commit left it; a
 * place becomes known when a query has read its node, and is good while that has its id: no other node is ever put there.
 */
export class PointReads {
  readonly #database: GrafeoDB;
  readonly #places = new Map<string, Map<string, number>>();

  constructor(database: GrafeoDB) {
    this.#database = database;
  }

  /**
   * The rows that a query gives, with `run` for those ids whose nodes have no known place; null where it is not a look-up by ids, or
   * one of too many.
   */
  read(
    query: NamedQuery,
    params: QueryParams,
    run: (query: NamedQuery, params: QueryParams) => Promise<Row[]>,
  ): Row[] | Promise<Row[]> | null {
    const lookUp = lookUpOf(query);
    if (!lookUp) return null;
    const ids = params.ids as readonly string[];
    if (ids.length > MOST_AT_ONCE) return null;
    const { label, columns } = lookUp;
    const places = this.#placesOf(label);
    const rows: Row[] = [];
    const others: string[] = [];
    const view = this.#database.asOf(this.#database.currentEpoch());
    for (const id of ids) {
      const place = places.get(id);
      if (place !== undefined && view.getNodeProperty(place, 'id') === id) {
        rows.push(columns.map((column) => column(view, place)));
      } else others.push(id);
    }
    view.close();
    return others.length === 0 ? rows : this.#withOthers(rows, lookUp, run(lookUp.placing, { ids: others }));
  }

  async #withOthers(rows: Row[], { label, idAt }: LookUp, reading: Promise<Row[]>): Promise<Row[]> {
    const places = this.#placesOf(label);
    for (const row of await reading) {
      rows.push(row);
      if (places.size >= MOST_PLACES) places.delete(places.keys().next().value!);
      places.set(row[idAt] as string, row[row.length - 1] as number);
    }
    return rows;
  }

  #placesOf(label: string): Map<string, number> {
    let places = this.#places.get(label);
    if (!places) {
      places = new Map();
      this.#places.set(label, places);
    }
    return places;
  }
}
