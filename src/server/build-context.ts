import type { Viewer } from '../access/viewer.js';
import { GraphWriter, type Written } from '../change/graph-writer.js';
import type { Graph } from '../graph.js';
import type { RequestContext } from '../graphql/request-context.js';
import { RequestLoaders } from '../loader/request-loaders.js';
import type { QueryRunner } from '../query/query-runner.js';

const ACTIONS_THAT_RECORD = new Set(['RECORD_STATEMENT', 'CORRECT_STATEMENT']);

/** What the resolvers of one request have: loaders that remember, a writer in the viewer's name, and the graph's books. */
export function buildContext(graph: Graph, runner: QueryRunner, viewer: Viewer): RequestContext {
  const newLoaders = () => new RequestLoaders(runner, graph.orders);
  const tell = ({ resultId, changes }: Written) => {
    if (changes.some(({ action }) => ACTIONS_THAT_RECORD.has(action))) graph.feed.publish(resultId, runner.bookmarks);
  };
  return {
    loaders: newLoaders(),
    newLoaders,
    viewer,
    runner,
    writer: new GraphWriter(runner, viewer.id, tell),
    aliases: graph.aliases,
    feed: graph.feed,
    search: graph.search,
    analytics: graph.analytics,
    variables: null,
    spending: null,
  };
}
