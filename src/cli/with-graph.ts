import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import type { EngineConfig } from '../config.js';
import { ServiceError } from '../errors/service-error.js';
import { Graph } from '../graph.js';

/** The outermost folder that opening a graph is going to create; null if its folder exists, or it has none. */
async function folderToBe(engine: EngineConfig): Promise<string | null> {
  if (engine.kind !== 'embedded' || engine.folder === null || existsSync(engine.folder)) return null;
  // If it cannot be created, opening reports that.
  return (await mkdir(engine.folder, { recursive: true }).catch(() => undefined)) ?? null;
}

async function isWithoutNodes({ runner }: Graph): Promise<boolean> {
  const [row] = await runner.read('findAnyNode', {});
  return row!.count === 0;
}

/** The configured graph, opened at the first call of `open`. */
export class LateGraph {
  readonly #engine: EngineConfig;
  #made: string | null = null;
  #graph: Graph | undefined;

  constructor(engine: EngineConfig) {
    this.#engine = engine;
  }

  /** Errors: those of Graph.open. */
  async open(): Promise<Graph> {
    if (this.#graph) return this.#graph;
    this.#made ??= await folderToBe(this.#engine);
    this.#graph = await Graph.open(this.#engine);
    return this.#graph;
  }

  /** Closes it. If `keepsEmpty` is not set, folders that were created for it are removed if it has no nodes. */
  async close({ keepsEmpty = false } = {}): Promise<void> {
    const graph = this.#graph;
    const made = keepsEmpty ? null : this.#made;
    const isEmpty = made !== null && (!graph || (await isWithoutNodes(graph).catch(() => false)));
    await graph?.close();
    if (isEmpty) await rm(made, { recursive: true, force: true });
  }
}

/**
 * Runs `work` with the configured graph, closes the graph and returns the result. On failure, folders that were created for it
 * are removed if it is empty: a refused command leaves nothing behind. Errors: those of Graph.open and of `work`.
 */
export async function withGraph<T>(engine: EngineConfig, work: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = new LateGraph(engine);
  let isDone = false;
  try {
    const result = await work(await graph.open());
    isDone = true;
    return result;
  } finally {
    await graph.close({ keepsEmpty: isDone });
  }
}

/**
 * Same as {@link withGraph}, for a command that only reads: a folder that is missing or empty is most likely mistyped. Errors:
 * those of Graph.open and of `work`, BAD_USER_INPUT if there is no graph.
 */
export async function withGraphToRead<T>(engine: EngineConfig, work: (graph: Graph) => Promise<T>): Promise<T> {
  const folder = engine.kind === 'embedded' ? engine.folder : null;
  if (folder !== null && isMissingOrEmpty(folder))
    throw new ServiceError(
      'BAD_USER_INPUT',
      `DEMARCHE_DATA=${folder}: there is no graph in this folder; name one that serve, load or import has written`,
    );
  return withGraph(engine, work);
}

/** Whether there is nothing in a folder; that something else is wrong with it, such as that it is a file, opening it reports. */
function isMissingOrEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
