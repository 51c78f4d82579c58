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
  const named = new Map<string, string>();
  const resolve = (id: string) => {
    named.set(id, context.aliases.resolve(id));
    return named.get(id)!;
  };
  const once = () =>
    context.writer.once(
      attempt,
      (transaction, authorship, problems) => write(transaction, authorship, { problems, resolve }),
      how,
    );
  const id = await once().catch(async (error) => {
    if (!isOfInput(error)) throw error;
    const rows = await context.runner.read('findAliasTargets', { ids: [...named.keys()] });
    const standing = new Map(rows.map(({ id, subjectId }) => [id, subjectId]));
    if ([...named].every(([id, known]) => (standing.get(id) ?? id) === known)) throw error;
    // A merge took what it names in the meantime: it is written with the id that was kept.
    await context.aliases.refresh();
    return once();
  });
  context.loaders = context.newLoaders();
  return id;
}
