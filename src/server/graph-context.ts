import type { Viewer } from '../access/viewer.js';
import type { Spending } from '../bounds/spending.js';
import { GraphWriter } from '../change/graph-writer.js';
import { statementChangesOf } from '../change/statement-change.js';
import type { Reading } from '../extraction/reading.js';
import type { Graph } from '../graph.js';
import type { RequestContext } from '../graphql/request-context.js';
import { type RequestLoaders, requestLoaders } from '../loader/request-loaders.js';
import type { QueryRunner } from '../query/query-runner.js';

/**
 * The context of the resolvers of one request: loaders with a cache, a writer in the viewer's name, and the shared state of the
 * graph. Most requests need little of it: the rest is created on demand.
 */
export class GraphContext implements RequestContext {
  variables: Readonly<Record<string, unknown>> | null = null;
  spending: Spending | null = null;
  // Apollo Server copies the properties of a context, so this one is not private (#) in JavaScript.
  private ownLoaders: RequestLoaders | null = null;

  constructor(
    private readonly graph: Graph,
    readonly runner: QueryRunner,
    readonly viewer: Viewer,
    readonly reading: Reading,
  ) {}

  get loaders(): RequestLoaders {
    this.ownLoaders ??= this.newLoaders();
    return this.ownLoaders;
  }

  set loaders(loaders: RequestLoaders) {
    this.ownLoaders = loaders;
  }

  newLoaders(): RequestLoaders {
    return requestLoaders(this.runner, this.graph.orders);
  }

  get writer(): GraphWriter {
    const { runner, graph } = this;
    return new GraphWriter(runner, this.viewer.id, (written, at) => {
      for (const change of statementChangesOf(written, at, runner.bookmarks)) graph.feed.publish(change);
    });
  }

  get aliases() {
    return this.graph.aliases;
  }

  get feed() {
    return this.graph.feed;
  }

  get search() {
    return this.graph.search;
  }

  get analytics() {
    return this.graph.analytics;
  }
}
