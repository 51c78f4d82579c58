import type { QueryRunner } from '../query/query-runner.js';

/**
 * What `read` gives for subjects, by id. For one that was merged into another or got another id while the request was reading, that
 * of the subject which its id stands for now. One more query where any is not found, and one where it stands for another.
 */
export async function readKeptSubjects<Kept>(
  ids: readonly string[],
  read: (ids: string[]) => Promise<Map<string, Kept>>,
  runner: QueryRunner,
): Promise<Map<string, Kept>> {
  const found = await read([...ids]);
  const gone = found.size === ids.length ? [] : ids.filter((id) => !found.has(id));
  const aliases = gone.length === 0 ? [] : await runner.read('findAliasTargets', { ids: gone });
  if (aliases.length === 0) return found;
  const kept = await read([...new Set(aliases.map(({ subjectId }) => subjectId))]);
  for (const { id, subjectId } of aliases) if (kept.has(subjectId)) found.set(id, kept.get(subjectId)!);
  return found;
}
