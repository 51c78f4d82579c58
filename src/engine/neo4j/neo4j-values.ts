import neo4j from 'neo4j-driver';
import type { NamedQuery } from '../../query/query-catalogue.js';
import type { QueryParams } from '../graph-engine.js';

/**
 * Converts parameters for the driver: it sends every JavaScript number as a float, and Neo4j refuses a float for LIMIT, so those
 * declared as INTEGER in the header are wrapped.
 */
export function toNeo4jParams(query: NamedQuery, params: QueryParams): Record<string, unknown> {
  const converted: Record<string, unknown> = {};
  // Only those of the query: the server plans it again for other parameter types, even of unused ones.
  for (const { name, type } of query.header.params) {
    const value = params[name];
    converted[name] = type === 'INTEGER' && typeof value === 'number' ? neo4j.int(value) : value;
  }
  return converted;
}
