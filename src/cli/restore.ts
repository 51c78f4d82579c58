import type { Config } from '../config.js';
import { counted } from '../domain/counted.js';
import { dataFolderOf } from './backup.js';
import { print } from './terminal.js';

/** Puts a backup into the data folder and prints what it contains. */
export async function restoreBackup(config: Config, backup: string, flags: { force?: boolean }): Promise<void> {
  const folder = dataFolderOf(config, 'run `neo4j-admin database load neo4j --from-path=DIR`');
  const { restore } = await import('../safety/restore.js');
  const { manifest, replaced } = await restore(backup, folder, flags.force === true, new Date());
  const size = `${counted(manifest.nodes, 'nodes')} and ${counted(manifest.edges, 'edges')}`;
  print(`Restored ${size} to ${folder}, as they were at ${manifest.madeAt}.`);
  if (replaced !== null) print(`The graph that was there is now in ${replaced}; remove it when you are sure.`);
}
