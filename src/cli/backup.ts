import type { Config } from '../config.js';
import { counted } from '../domain/counted.js';
import { refuseConfig } from '../errors/service-error.js';
import { print } from './terminal.js';

/** The configured data folder. Errors: CONFIG_INVALID if the graph has none; `instead` says what to do on Neo4j. */
export function dataFolderOf({ engine }: Config, instead: string): string {
  if (engine.kind === 'neo4j') {
    refuseConfig(`this is for the embedded engine; Neo4j has its own: ${instead}`);
  }
  if (engine.folder === null) {
    refuseConfig('DEMARCHE_DATA=":memory:": this graph is in no folder; name one');
  }
  return engine.folder;
}

/** Backs up the embedded graph, even while it is served, and prints what the backup contains. */
export async function backup(config: Config, target: string): Promise<void> {
  const folder = dataFolderOf(config, 'stop the server and run `neo4j-admin database dump neo4j --to-path=DIR`');
  const { backUp } = await import('../safety/backup.js');
  const start = performance.now();
  const { manifest, heldMs } = await backUp(folder, target, new Date());
  const size = `${counted(manifest.nodes, 'nodes')} and ${counted(manifest.edges, 'edges')}`;
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  const waited = heldMs === null ? '' : `; writes to the open graph waited ${(heldMs / 1_000).toFixed(2)} s`;
  print(`Backed up ${size} to ${target}, and opened the copy, in ${seconds} s${waited}.`);
}
