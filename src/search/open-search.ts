import type { GraphEngine } from '../engine/graph-engine.js';
import type { CypherFiles } from '../query/query-catalogue.js';
import type { QueryRunner } from '../query/query-runner.js';
import { FullTextFinder } from './full-text-finder.js';
import { MemoryFinder } from './memory-finder.js';
import { TextSearch } from './text-search.js';

/** The search of a graph on an engine. `runnerOfGraph` returns the runner that belongs to no request. */
export function openSearch(engine: GraphEngine, cypher: CypherFiles, runnerOfGraph: () => QueryRunner): TextSearch {
  return new TextSearch(engine.kind === 'neo4j' ? new FullTextFinder(cypher) : new MemoryFinder(engine, runnerOfGraph));
}
