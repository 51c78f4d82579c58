// Real queries that take their time: the engine is made to run another text in the place of some named queries.
import type { GraphEngine, Transaction } from '../../src/engine/graph-engine.js';
import type { NamedQuery } from '../../src/query/query-catalogue.js';

/** On Neo4j more work than anybody waits for; on the embedded engine, which runs it to its end, a second or more. */
function slowTextOf(engine: GraphEngine): string {
  const count = engine.kind === 'neo4j' ? 2_000_000_000 : 2_000_000;
  return `UNWIND range(1, ${count}) AS x WITH x WHERE x % 7 = 8 RETURN x`;
}

/** What the service itself asks Neo4j every few seconds: tests do not count it. */
export const OF_THE_SERVICE = 'listAliases';

/** What the slowed queries of an engine did. */
export interface Slowed {
  /** The names of all queries that were begun for somebody, in order. */
  begun: string[];
  /** Lets the engine run its own texts again. */
  undo(): void;
}

/** Makes an engine take its time over the named queries of these names, until that is undone. */
export function slowDown(engine: GraphEngine, names: string[]): Slowed {
  const begun: string[] = [];
  const { read, write } = engine;
  const replaced = (query: NamedQuery): NamedQuery => {
    if (query.header.name !== OF_THE_SERVICE) begun.push(query.header.name);
    if (!names.includes(query.header.name)) return query;
    // It looks nothing up then.
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
