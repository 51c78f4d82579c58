import { eachPage } from '../query/each-page.js';
import type { QueryRunner } from '../query/query-runner.js';
import { nodeWords, statementWords } from './words.js';

type Row = { id: string; properties: { [name: string]: string[] } };

/** Gives their words to subjects, sources and statements that were written before there was a search. */
export async function fillWords(runner: QueryRunner): Promise<void> {
  type Adding = 'addSubjectWords' | 'addSourceWords' | 'addStatementWords';
  const add = (query: Adding, rows: Row[]) => runner.write((transaction) => transaction.run(query, { rows }));
  const nodeRow = ({ id, names, identifiers }: { id: string; names: string[]; identifiers: string[] }): Row => ({
    id,
    properties: nodeWords(names, identifiers),
  });
  await eachPage(
    (where) => runner.read('listSubjectsWithoutWords', where),
    (page) => add('addSubjectWords', page.map(nodeRow)),
  );
  await eachPage(
    (where) => runner.read('listSourcesWithoutWords', where),
    (page) => add('addSourceWords', page.map(nodeRow)),
  );
  await eachPage(
    (where) => runner.read('listStatementsWithoutWords', where),
    (page) =>
      add(
        'addStatementWords',
        page.map(({ id, ...said }) => ({ id, properties: { words: statementWords(said) ?? [] } })),
      ),
  );
}
