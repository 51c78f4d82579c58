import type { Authorship } from '../../change/change-log.js';
import type { InputContext } from '../../change/check-input.js';
import type { Attempt, Written } from '../../change/graph-writer.js';
import { isOfInput } from '../../errors/service-error.js';
import type { TypedTransaction } from '../../query/query-runner.js';
import type { RequestContext } from '../request-context.js';

/**
 * The id of what a mutation wrote, after which the request reads the graph anew. `write` is given what the input is checked by.
 * Errors: those of the writer.
 */
export async function writeOnce(
  context: RequestContext,
  attempt: Attempt,
  write: (transaction: TypedTransaction, authorship: Authorship, checked: InputContext) => Promise<Written>,
  how?: { isTogether: boolean },
): Promise<string> {
  const resolve = (id: string) => context.aliases.resolve(id);
  const once = () =>
    context.writer.once(
      attempt,
      (transaction, authorship, problems) => write(transaction, authorship, { problems, resolve }),
      how,
    );
  const known = context.aliases.size;
  const id = await once().catch(async (error) => {
    if (!isOfInput(error)) throw error;
    await context.aliases.refresh();
    // A merge took what it names in the meantime: it is written with the id that was kept.
    if (context.aliases.size === known) throw error;
    return once();
  });
  context.loaders = context.newLoaders();
  return id;
}
