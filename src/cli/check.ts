import type { Config } from '../config.js';
import { counted } from '../domain/counted.js';
import { dataFolderOf } from './backup.js';
import { print } from './terminal.js';
import { withGraphToRead } from './with-graph.js';

/** Checks the whole graph, prints each problem on a line and a summary, and returns whether there is none. */
export async function check(
  config: Config,
  { accept, names }: { accept?: boolean; names?: boolean },
): Promise<boolean> {
  if (accept) {
    const folder = dataFolderOf(config, 'it keeps no ledger');
    const { acceptFolder } = await import('../safety/accept-folder.js');
    const { nodes, edges } = acceptFolder(folder);
    print(`Took ${folder} as it is: ${counted(nodes, 'nodes')} and ${counted(edges, 'edges')}.`);
  }
  if (names) return listNames(config);
  const { checkGraph } = await import('../safety/check/check-graph.js');
  return withGraphToRead(config.engine, async ({ runner }) => {
    const problems = checkGraph(runner);
    for (let count = 0; ; count++) {
      const step = await problems.next();
      if (step.done) {
        const { subjects, sources, statements, interactions } = step.value;
        const acts = `${counted(statements, 'statements')} and ${counted(interactions, 'interactions')}`;
        const sum = count === 0 ? 'no problem' : counted(count, 'problems');
        print(`Checked ${counted(subjects, 'subjects')}, ${counted(sources, 'sources')}, ${acts}: ${sum}.`);
        return count === 0;
      }
      print(`${step.value.id}: ${step.value.message}`);
    }
  });
}

/** Prints remarks on the names of the graph, one per line. None of them is a fault of the graph. */
async function listNames(config: Config): Promise<boolean> {
  const { checkNames } = await import('../import/check-names.js');
  return withGraphToRead(config.engine, async (graph) => {
    let count = 0;
    for await (const { id, message } of checkNames(graph)) {
      count += 1;
      print(`${id} ${message}`);
    }
    print(`Looked at all names: ${counted(count, 'remarks')}.`);
    return true;
  });
}
