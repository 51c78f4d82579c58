import { foldedNamesOf } from '../domain/folded-names.js';
import { pages } from '../query/pages.js';
import type { QueryRunner } from '../query/query-runner.js';
import { nodeWords, statementWords } from './words.js';

type Properties = { [name: string]: string | string[] };
type Changed = { id: string; properties: Properties };

/** The row that updates a node to the right properties; none if it has them. */
function changed<T extends { id: string }>(row: T, right: Partial<T> & Properties): Changed | [] {
  const isRight = Object.entries(right).every(
    ([key, value]) => JSON.stringify(row[key as keyof T]) === JSON.stringify(value),
  );
  return isRight ? [] : { id: row.id, properties: right };
}

/**
 * Upgrades a graph of an earlier version to the folded names and words by which this version compares and finds. Ids, names
 * and versions stay; what already has that form is not written.
 */
export async function foldNames(runner: QueryRunner): Promise<void> {
  const write = async (query: 'addSubjectWords' | 'addSourceWords' | 'addStatementWords', rows: Changed[]) => {
    if (rows.length > 0) await runner.write((transaction) => transaction.run(query, { rows }));
  };
  for await (const page of pages((where) => runner.read('listFoldedSubjects', where))) {
    const rows = page.flatMap((row) => {
      const { name, aliases, identifiers } = row;
      return changed(row, { ...foldedNamesOf(name, aliases), ...nodeWords([name, ...aliases], identifiers) });
    });
    await write('addSubjectWords', rows);
  }
  for await (const page of pages((where) => runner.read('listWordedSources', where))) {
    const rows = page.flatMap((row) => changed(row, nodeWords([row.title], row.identifiers)));
    await write('addSourceWords', rows);
  }
  for await (const page of pages((where) => runner.read('listWordedStatements', where))) {
    const rows = page.flatMap((row) => changed(row, { words: statementWords(row) ?? [] }));
    await write('addStatementWords', rows);
  }
}
