import { foldedNamesOf } from '../domain/folded-names.js';
import { eachPage } from '../query/each-page.js';
import type { QueryRunner } from '../query/query-runner.js';
import { nodeWords, statementWords } from './words.js';

type Properties = { [name: string]: string | string[] };
type Changed = { id: string; properties: Properties };

/** The row that brings a node to what it should hold, or none where it holds that. */
function changed<T extends { id: string }>(row: T, right: Partial<T> & Properties): Changed | [] {
  const isRight = Object.entries(right).every(
    ([key, value]) => JSON.stringify(row[key as keyof T]) === JSON.stringify(value),
  );
  return isRight ? [] : { id: row.id, properties: right };
}

/**
 * Gives the names and words of a graph of an earlier version the form in which this version compares them. Ids, names and
 * versions stay; what has that form already is not written.
 */
export async function foldNames(runner: QueryRunner): Promise<void> {
  const write = async (query: 'addSubjectWords' | 'addSourceWords' | 'addStatementWords', rows: Changed[]) => {
    if (rows.length > 0) await runner.write((transaction) => transaction.run(query, { rows }));
  };
  await eachPage(
    (where) => runner.read('listFoldedSubjects', where),
    (page) =>
      write(
        'addSubjectWords',
        page.flatMap((row) => {
          const { name, aliases, identifiers } = row;
          return changed(row, { ...foldedNamesOf(name, aliases), ...nodeWords([name, ...aliases], identifiers) });
        }),
      ),
  );
  await eachPage(
    (where) => runner.read('listWordedSources', where),
    (page) =>
      write(
        'addSourceWords',
        page.flatMap((row) => changed(row, nodeWords([row.title], row.identifiers))),
      ),
  );
  await eachPage(
    (where) => runner.read('listWordedStatements', where),
    (page) =>
      write(
        'addStatementWords',
        page.flatMap((row) => changed(row, { words: statementWords(row) ?? [] })),
      ),
  );
}
