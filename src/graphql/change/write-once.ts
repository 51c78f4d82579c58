import type { Authorship } from '../../change/change-log.js';
import type { InputContext } from '../../change/check-input.js';
import type { Attempt, Written } from '../../change/graph-writer.js';
import { isOfInput } from '../../errors/service-error.js';
import type { TypedTransaction } from '../../query/query-runner.js';
import type { RequestContext } from '../request-context.js';

/** How often a mutation is retried with the ids of merged subjects resolved again. */
const MOST_ATTEMPTS = 5;

/**
 * The id of what a mutation wrote; the request then reads the graph again. `write` gets what the input is checked with.
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
  // Whether a merge has removed what the input names: it is retried with the kept id, which another merge can remove, too.
  const isReplaced = async () => {
    const rows = await context.runner.read('findAliasTargets', { ids: [...named.keys()] });
    const kept = new Map(rows.map(({ id, subjectId }) => [id, subjectId]));
    return [...named].some(([id, known]) => (kept.get(id) ?? id) !== known);
  };
  const retried = async (error: unknown, attempt: number): Promise<string> => {
    if (attempt > MOST_ATTEMPTS || !isOfInput(error) || !(await isReplaced())) throw error;
    await context.aliases.refresh();
    return once().catch((again) => retried(again, attempt + 1));
  };
  const id = await once().catch((error) => retried(error, 1));
  context.loaders = context.newLoaders();
  return id;
}
