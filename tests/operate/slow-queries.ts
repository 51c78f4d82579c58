// Real queries that are slow: the engine is made to run another text in place of some named queries.
import type { GraphEngine, Transaction } from '../../src/engine/graph-engine.js';
import type { NamedQuery } from '../../src/query/query-catalogue.js';

/** On Neo4j more work than anybody waits for; on the embedded engine, which completes it, a second or more. */
function slowTextOf(engine: GraphEngine): string {
  const count = engine.kind === 'neo4j' ? 2_000_000_000 : 2_000_000;
  return `UNWIND range(1, ${count}) AS x WITH x WHERE x % 7 = 8 RETURN x`;
}

/** The query that the service itself sends to Neo4j every few seconds: tests do not count it. */
export const OF_THE_SERVICE = 'listAliases';

/** The record of the slowed queries of an engine. */
export interface Slowed {
  /** The names of all queries begun for clients, in order. */
  begun: string[];
  /** Restores the original texts of the engine. */
  undo(): void;
}

/** Makes an engine slow for the named queries, until that is undone. */
export function slowDown(engine: GraphEngine, names: string[]): Slowed {
  const begun: string[] = [];
  const { read, write } = engine;
  const replaced = (query: NamedQuery): NamedQuery => {
    if (query.header.name !== OF_THE_SERVICE) begun.push(query.header.name);
    if (!names.includes(query.header.name)) return query;
    // It is no lookup then.
    return { ...query, text: slowTextOf(engine), header: { ...query.header, lookup: undefined } };
  };
  engine.read = (query, params, scope) => read.call(engine, replaced(query), params, scope);
  engine.write = (work, scope) => {
    const slowed = (transaction: Transaction): Transaction => ({
      run: (query, params) => transaction.run(replaced(query), params),
    });
    return write.call(engine, (transaction) => work(slowed(transaction)), scope) as never;
  };
  const undo = () => Object.assign(engine, { read, write });
  return { begun, undo };
}
