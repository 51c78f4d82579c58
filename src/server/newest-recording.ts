import type { Graph } from '../graph.js';

/** Finds when the newest statement of a graph was recorded. */
export class NewestRecording {
  readonly #graph: Graph;
  #whenOpened: Promise<string | null> | undefined;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** An ISO instant; null if there are no statements. Errors: SERVICE_UNAVAILABLE. */
  async at(): Promise<string | null> {
    // Several processes may write to Neo4j, which has an index for this.
    if (this.#graph.engine.kind === 'neo4j') return this.#read();
    // The embedded engine scans every statement, once: later ones are recorded through this process.
    this.#whenOpened ??= this.#read().catch((error) => {
      this.#whenOpened = undefined;
      throw error;
    });
    const instants = [await this.#whenOpened, this.#graph.feed.latestAt].filter((instant) => instant !== null);
    return instants.sort().at(-1) ?? null;
  }

  async #read(): Promise<string | null> {
    const [row] = await this.#graph.runner.read('findNewestRecording', {});
    return row?.recordedAt ?? null;
  }
}
