import type { AliasBook } from '../loader/alias-book.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { AliasLine } from './exchange-line.js';
import { expectAll } from './expect-all.js';

/** Why an alias line is invalid, or null. `isSubject` returns whether an id is that of a subject that was not merged. */
export function aliasProblem(
  { id, of }: AliasLine,
  aliases: AliasBook,
  isSubject: (id: string) => boolean,
): string | null {
  const target = aliases.resolve(of);
  const known = aliases.resolve(id);
  if (known !== id) return known === target ? null : `${id} refers to ${known} already`;
  if (isSubject(id)) return `${id} is a subject of its own; the mutation mergeSubjects makes one of two`;
  if (!isSubject(target)) return `${of} is not a subject of this file or of the graph`;
  return null;
}

/** Writes aliases of merged subjects, refreshes the alias book, and returns how many aliases are new. */
export async function writeAliases(
  runner: QueryRunner,
  aliases: AliasBook,
  lines: readonly AliasLine[],
): Promise<number> {
  const rows = lines
    .filter(({ id }) => aliases.resolve(id) === id)
    .map(({ id, of }) => ({ id, subjectId: aliases.resolve(of) }));
  if (rows.length === 0) return 0;
  await runner.write(async (transaction) => expectAll(await transaction.run('mergeAliases', { rows }), rows.length));
  await aliases.refresh();
  return new Set(rows.map(({ id }) => id)).size;
}
