import { subjectKindOfId } from '../domain/identity.js';
import type { QueryRunner } from '../query/query-runner.js';
import { luceneQuery } from './lucene-query.js';
import type { SearchGroup, Worded } from './score.js';
import type { TextQuery } from './text-query.js';
import type { WordFinder } from './word-finder.js';

/** Finds by the full-text indexes of Neo4j, which writes them in the transaction that writes the nodes. */
export class FullTextFinder implements WordFinder {
  async find(
    runner: QueryRunner,
    group: SearchGroup,
    query: TextQuery,
    limit: number,
    kinds: readonly string[] | null,
  ): Promise<Worded[]> {
    const lucene = luceneQuery(query);
    switch (group) {
      case 'SUBJECT': {
        const ofKinds = kinds === null ? lucene : `${lucene} +kind:(${kinds.join(' ')})`;
        return runner.read('findSubjectsByWords', { lucene: ofKinds, limit });
      }
      case 'SOURCE':
        return runner.read('findSourcesByWords', { lucene, limit });
      case 'STATEMENT':
        return runner.read('findStatementsByWords', { lucene, limit });
    }
  }

  async findNamed(
    runner: QueryRunner,
    wholes: readonly string[],
    limit: number,
    kinds: readonly string[] | null,
  ): Promise<Worded[]> {
    // Words hold letters and digits alone: nothing in them ends a quotation.
    const lucene = wholes.map((whole) => `"${whole}"`).join(' OR ');
    const found = await runner.read('findSubjectsByWholeName', { lucene, limit });
    return kinds === null ? found : found.filter(({ id }) => kinds.includes(subjectKindOfId(id) ?? ''));
  }

  prepare(): void {
    // The indexes are always ready.
  }
}
