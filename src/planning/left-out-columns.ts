import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { madeOnce } from '../collections/made-once.js';
import type { OperationPlan, PlannedField } from '../execution/operation-plan.js';
import { isSubjectType } from '../graphql/shared/named-types.js';
import type { LeftOut } from '../loader/level-reader.js';
import type { CypherFiles } from '../query/query-catalogue.js';
import type { QueryName } from '../query/query-types.generated.js';
import { type ColumnGroup, groupOf, larger, STATEMENT_COLUMNS, SUBJECT_COLUMNS } from './column-groups.js';
import { columnNames } from './compose-read.js';
import { placeOf, typesOf } from './needs.js';

/** The queries that read all columns of what they find, and whether they find subjects or statements. */
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

/** Root fields whose resolvers use only the kind of subjects and statements, and what is selected of them. */
const ROOTS = [
  ...['subject', 'person', 'state', 'organization', 'group', 'agreement', 'event', 'topic'],
  ...['node', 'nodes', 'statement', 'statements', 'search', 'suggestions'],
];
/** The same for fields of the pages of their lists. */
const PAGES: Record<string, readonly string[]> = {
  StatementConnection: ['nodes', 'edges', 'pageInfo', 'totalCount'],
  StatementEdge: ['node', 'cursor'],
  SearchConnection: ['nodes', 'edges', 'pageInfo', 'totalCount'],
  SearchEdge: ['node', 'cursor', 'kind', 'score'],
  PageInfo: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'],
};
const LISTS = ['statements', 'statementsAbout'];

/** How much of the subjects and of the statements is needed to resolve an operation. */
interface SelectedColumns {
  subject: ColumnGroup;
  statement: ColumnGroup;
}

/** The columns from which all fields of an operation are resolved; all columns if it selects a field that is not known here. */
function selectedColumns({ rootFields }: OperationPlan, schema: GraphQLSchema): SelectedColumns {
  const found: SelectedColumns = { subject: 'FEW', statement: 'FEW' };
  const seen = new Set<string>();
  const below = (planned: PlannedField): boolean => {
    // The same place on another type selects the same.
    if (!planned.selection || seen.has(placeOf(planned))) return true;
    seen.add(placeOf(planned));
    const { selection } = planned;
    return typesOf(planned, schema).every((type) => selection.fieldsOf(type).every((field) => isKnown(type, field)));
  };
  const isKnown = (type: GraphQLObjectType, planned: PlannedField): boolean => {
    const { name } = planned.field;
    if (planned.typeName !== null) return true;
    if (PAGES[type.name]) return PAGES[type.name]!.includes(name) && below(planned);
    if (isSubjectType(type)) {
      if (LISTS.includes(name)) return below(planned);
      found.subject = larger(found.subject, groupOf('subject', planned));
      return groupOf('subject', planned) !== 'ALL';
    }
    if (type.name === 'Statement') {
      found.statement = larger(found.statement, groupOf('statement', planned));
      // The kind of act follows from its code.
      return !planned.selection || name === 'act' || (planned.namedBy !== null && below(planned));
    }
    // The id of a passage is derived from the passage itself.
    return !planned.selection && (name === 'id' || !planned.field.resolve);
  };
  const isAllKnown = rootFields.every(
    (root) => root.typeName !== null || (ROOTS.includes(root.field.name) && below(root)),
  );
  return isAllKnown ? found : { subject: 'ALL', statement: 'ALL' };
}

/** Determines what the queries of an operation leave out: the columns that none of its fields is resolved from. */
export class LeftOutColumns {
  readonly #cypher: CypherFiles;
  readonly #schema: GraphQLSchema;
  readonly #ofGroups = new Map<string, LeftOut>();
  readonly #ofPlans = new WeakMap<OperationPlan, LeftOut>();

  constructor(schema: GraphQLSchema, cypher: CypherFiles) {
    this.#schema = schema;
    this.#cypher = cypher;
  }

  /** The columns that an operation leaves out, by query; computed once per operation. */
  of(plan: OperationPlan): LeftOut {
    return madeOnce(this.#ofPlans, plan, () => this.#beside(selectedColumns(plan, this.#schema)));
  }

  #beside({ subject, statement }: SelectedColumns): LeftOut {
    return madeOnce(this.#ofGroups, `${subject} ${statement}`, () => {
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
