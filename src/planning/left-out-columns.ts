import { madeOnce } from '../collections/made-once.js';
import type { LeftOut } from '../loader/level-reader.js';
import type { CypherFiles } from '../query/query-catalogue.js';
import type { QueryName } from '../query/query-types.generated.js';
import { STATEMENT_COLUMNS, SUBJECT_COLUMNS } from './columns.js';
import { columnNames } from './compose-read.js';
import type { SelectedColumns } from './selected-columns.js';

/** The queries that read all columns of what they find, and what that is. */
const QUERIES: Partial<Record<QueryName, 'subject' | 'statement'>> = {
  findSubjects: 'subject',
  findSubjectsByIdentifier: 'subject',
  findStatements: 'statement',
  listStatements: 'statement',
  listStatementsAbout: 'statement',
  listStatementsBySource: 'statement',
  listStatementsBySpeaker: 'statement',
  listStatementsByText: 'statement',
};

/** Tells of each of these queries what it leaves out, by the groups of columns that are selected. */
export class LeftOutColumns {
  readonly #cypher: CypherFiles;
  readonly #known = new Map<string, LeftOut>();

  constructor(cypher: CypherFiles) {
    this.#cypher = cypher;
  }

  /** Of each query the columns that are in none of the groups. */
  of({ subject, statement }: SelectedColumns): LeftOut {
    const key = `${subject} ${statement}`;
    return madeOnce(this.#known, key, () => {
      const columns = {
        subject: this.#others('subject', SUBJECT_COLUMNS[subject]),
        statement: this.#others('statement', STATEMENT_COLUMNS[statement]),
      };
      const entries = Object.entries(QUERIES) as [QueryName, 'subject' | 'statement'][];
      return new Map(
        entries.map(([query, what]) => [query, columns[what]] as const).filter(([, names]) => names.size > 0),
      );
    });
  }

  #others(what: 'subject' | 'statement', selected: readonly string[] | null): ReadonlySet<string> {
    const all = columnNames(this.#cypher, what, 'ALL');
    return new Set(selected === null ? [] : all.filter((name) => !selected.includes(name)));
  }
}
