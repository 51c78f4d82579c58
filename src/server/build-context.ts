import type { Viewer } from '../access/viewer.js';
import { GraphWriter, type Written } from '../change/graph-writer.js';
import { statementChangesOf } from '../change/statement-change.js';
import type { Reading } from '../extraction/reading.js';
import type { Graph } from '../graph.js';
import type { RequestContext } from '../graphql/request-context.js';
import { RequestLoaders } from '../loader/request-loaders.js';
import type { QueryRunner } from '../query/query-runner.js';

const OWN = { configurable: true, enumerable: true, writable: true };

/** What the resolvers of one request have: loaders that remember, a writer in the viewer's name, and the graph's books. */
export function buildContext(graph: Graph, runner: QueryRunner, viewer: Viewer, reading: Reading): RequestContext {
  const newLoaders = () => new RequestLoaders(runner, graph.orders);
  const tell = (written: Written, at: string) => {
    for (const change of statementChangesOf(written, at, runner.bookmarks)) graph.feed.publish(change);
  };
  const context: RequestContext = {
    // A request that is answered from the cache needs none.
    get loaders() {
      const made = newLoaders();
      Object.defineProperty(context, 'loaders', { ...OWN, value: made });
      return made;
    },
    // A context that is made from this one has its own.
    set loaders(value) {
      Object.defineProperty(this, 'loaders', { ...OWN, value });
    },
    newLoaders,
    viewer,
    runner,
    writer: new GraphWriter(runner, viewer.id, tell),
    aliases: graph.aliases,
    feed: graph.feed,
    search: graph.search,
    analytics: graph.analytics,
    reading,
    variables: null,
    spending: null,
  };
  return context;
}
