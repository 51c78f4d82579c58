import neo4j from 'neo4j-driver';
import type { NamedQuery } from '../../query/query-catalogue.js';
import type { QueryParams } from '../graph-engine.js';

/**
 * The parameters as the driver takes them: it sends every JavaScript number as a float, and Neo4j refuses a float for
 * LIMIT, so what the header types INTEGER is wrapped.
 */
export function toNeo4jParams(query: NamedQuery, params: QueryParams): Record<string, unknown> {
  const converted: Record<string, unknown> = {};
  // Those of the query alone: the server plans it anew for other types of parameters, used or not.
  for (const { name, type } of query.header.params) {
    const value = params[name];
    converted[name] = type === 'INTEGER' && typeof value === 'number' ? neo4j.int(value) : value;
  }
  return converted;
}
