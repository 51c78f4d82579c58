import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { OperationPlan, PlannedField } from '../execution/operation-plan.js';
import { isSubjectType } from '../graphql/shared/named-types.js';
import { type ColumnGroup, groupOf, larger } from './columns.js';
import { placeOf, typesOf } from './needs.js';

/** Root fields whose resolvers look at no more of subjects and statements than their kind, and at what is selected of them. */
const ROOTS = [
  ...['subject', 'person', 'state', 'organization', 'group', 'agreement', 'event', 'topic'],
  ...['node', 'nodes', 'statement', 'statements', 'search', 'suggestions'],
];
/** Fields of the pages of their lists, likewise. */
const PAGES: Record<string, readonly string[]> = {
  StatementConnection: ['nodes', 'edges', 'pageInfo', 'totalCount'],
  StatementEdge: ['node', 'cursor'],
  SearchConnection: ['nodes', 'edges', 'pageInfo', 'totalCount'],
  SearchEdge: ['node', 'cursor', 'kind', 'score'],
  PageInfo: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'],
};
const LISTS = ['statements', 'statementsAbout'];
const ENDS = ['speaker', 'about', 'addressedTo', 'onBehalfOf', 'via', 'corrects', 'correctedBy'];

/** How much of the subjects, and how much of the statements, an operation is resolved from. */
export interface SelectedColumns {
  subject: ColumnGroup;
  statement: ColumnGroup;
}

/** The columns that all fields of an operation are resolved from, together: everything where it selects a field that is not known here. */
export function selectedColumns({ rootFields }: OperationPlan, schema: GraphQLSchema): SelectedColumns {
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
      // What kind of act it is, is known by its code.
      return !planned.selection || name === 'act' || (ENDS.includes(name) && below(planned));
    }
    // The id of a passage is made of itself.
    return !planned.selection && (name === 'id' || !planned.field.resolve);
  };
  const isAllKnown = rootFields.every(
    (root) => root.typeName !== null || (ROOTS.includes(root.field.name) && below(root)),
  );
  return isAllKnown ? found : { subject: 'ALL', statement: 'ALL' };
}
