import { addApiKey, listApiKeys, revokeApiKey } from '../access/api-keys.js';
import { type Role, roleNamed } from '../access/viewer.js';
import type { Config } from '../config.js';
import { refuseConfig } from '../errors/service-error.js';
import type { Graph } from '../graph.js';
import { print, tell } from './terminal.js';
import { withGraph } from './with-graph.js';

/** Runs `work` with the configured graph, which has to be a persistent one, and returns its result. */
async function withKeptGraph<T>({ engine }: Config, work: (graph: Graph) => Promise<T>): Promise<T> {
  if (engine.kind === 'embedded' && engine.folder === null) {
    refuseConfig(
      'DEMARCHE_DATA=":memory:": keys are kept in the graph, and this one is gone when the command ends; name a folder',
    );
  }
  return withGraph(engine, work);
}

/** Adds a key and prints only the key on stdout, so that it can be put into a file or a variable; remarks go to stderr. */
export async function addKey(config: Config, name: string, roleName: string): Promise<void> {
  const role = roleNamed(roleName) as Role;
  const key = await withKeptGraph(config, async (graph) => {
    const added = await addApiKey(graph.runner, name, role, new Date());
    await graph.engine.checkpoint();
    return added;
  });
  tell(`Key ${name}, ${role.toLowerCase()}. It is shown this once; the graph keeps its hash alone.`);
  print(key);
}

/** Prints each key's name, role and instants, as a table with a heading. */
export async function listKeys(config: Config): Promise<void> {
  const keys = await withKeptGraph(config, (graph) => listApiKeys(graph.runner));
  if (keys.length === 0) {
    print('No keys; `demarche keys add NAME --role editor` makes one.');
    return;
  }
  const rows = [
    ['NAME', 'ROLE', 'CREATED', 'REVOKED'],
    ...keys.map(({ id, role, createdAt, revokedAt }) => [id, role.toLowerCase(), createdAt, revokedAt ?? '-']),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) print(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

/** Revokes a key and prints when it was revoked. */
export async function revokeKey(config: Config, name: string): Promise<void> {
  const since = await withKeptGraph(config, async (graph) => {
    const instant = await revokeApiKey(graph.runner, name, new Date());
    await graph.engine.checkpoint();
    return instant;
  });
  print(`Key ${name} is revoked since ${since}.`);
}
