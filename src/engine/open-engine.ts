import type { EngineConfig } from '../config.js';
import type { GraphEngine } from './graph-engine.js';

/** Opens the configured engine. The library of the other one is never loaded. Errors: DATA_UNREADABLE. */
export async function openEngine(config: EngineConfig): Promise<GraphEngine> {
  if (config.kind === 'neo4j') {
    const { Neo4jEngine } = await import('./neo4j/neo4j-engine.js');
    return new Neo4jEngine(config);
  }
  const { EmbeddedEngine } = await import('./embedded/embedded-engine.js');
  return new EmbeddedEngine(config.folder);
}
