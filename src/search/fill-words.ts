import type { QueryRunner } from '../query/query-runner.js';
import { nodeWords, statementWords } from './words.js';

const PAGE_SIZE = 5_000;

type Row = { id: string; properties: { [name: string]: string[] } };

async function eachPage<R extends { id: string }>(
  readPage: (where: { afterId: string; limit: number }) => Promise<R[]>,
  write: (rows: R[]) => Promise<unknown>,
): Promise<void> {
  for (let afterId = ''; ; ) {
    const page = await readPage({ afterId, limit: PAGE_SIZE });
    if (page.length > 0) await write(page);
    if (page.length < PAGE_SIZE) return;
    afterId = page.at(-1)!.id;
  }
}

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
