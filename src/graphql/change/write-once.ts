import type { Attempt, GraphWriter } from '../../change/graph-writer.js';
import type { RequestContext } from '../request-context.js';

/** The id of what a mutation wrote, after which the request reads the graph anew. Errors: those of the writer. */
export async function writeOnce(
  context: RequestContext,
  attempt: Attempt,
  write: Parameters<GraphWriter['once']>[1],
): Promise<string> {
  const id = await context.writer.once(attempt, write);
  context.loaders = context.newLoaders();
  return id;
}
