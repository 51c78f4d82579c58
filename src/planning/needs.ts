import { type FieldNode, type GraphQLObjectType, type GraphQLSchema, getNamedType, isAbstractType } from 'graphql';
import { madeOnce } from '../collections/made-once.js';
import type { PlannedField } from '../execution/operation-plan.js';
import { givesConnection, isSubjectType } from '../graphql/shared/named-types.js';
import { type ColumnGroup, groupOf, larger } from './column-groups.js';

/** What an operation selects of the subjects at one place. */
export interface SubjectNeed {
  columns: ColumnGroup;
  lists: readonly ListNeed[];
}

/** A list of statements that an operation selects, and what it selects of it. */
export interface ListNeed {
  field: PlannedField;
  place: string;
  columns: ColumnGroup;
  /** Whether the total count is selected. */
  isCounted: boolean;
  /** The subjects that are selected of each statement, by field. */
  ends: readonly EndNeed[];
}

/** The subjects that a field of a statement returns. */
export interface EndNeed {
  place: string;
  /** The column with their ids, or with the id of the only one. */
  ids: string;
  subject: SubjectNeed;
}

/**
 * How many lists one query reads at most, those below others included; further ones have queries of their own. Neo4j takes 0.1 s
 * and more of processor time to plan each list, again for each way in which the lists of a query are filtered and paged.
 */
const MAX_LISTS = 4;

/** The number of lists that a query may still read. */
interface Budget {
  lists: number;
}

const nodeNumbers = new WeakMap<FieldNode, number>();
const places = new WeakMap<PlannedField, string>();
let nodeCount = 0;

function numberOf(node: FieldNode): number {
  return madeOnce(nodeNumbers, node, () => ++nodeCount);
}

/**
 * A key for where a field is selected, the same for all types that have it: the nodes of the document that select it. Two types
 * may share only some of them, and then select different things.
 */
export function placeOf(planned: PlannedField): string {
  return madeOnce(places, planned, () => planned.nodes.map(numberOf).join(' '));
}

/** The object types that a field may return. */
export function typesOf({ field }: PlannedField, schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const type = getNamedType(field.type);
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type as GraphQLObjectType];
}

/**
 * What is selected of the subjects that a field returns; null if it returns none. Fields of other types that it may return are
 * resolved as usual.
 */
export function subjectNeedOf(
  planned: PlannedField,
  schema: GraphQLSchema,
  budget: Budget = { lists: MAX_LISTS },
): SubjectNeed | null {
  if (!planned.selection) return null;
  const types = typesOf(planned, schema).filter(isSubjectType);
  if (types.length === 0) return null;
  let columns: ColumnGroup = 'FEW';
  const lists = new Map<string, ListNeed>();
  for (const type of types) {
    for (const each of planned.selection.fieldsOf(type)) {
      if (each.field.name === 'statements') {
        // The same place on another type selects the same.
        if (lists.has(placeOf(each)) || budget.lists === 0) continue;
        budget.lists -= 1;
        lists.set(placeOf(each), listNeedOf(each, schema, budget));
      } else if (!givesConnection(each.field.type)) {
        // Other lists are loaded by the id of the subject.
        columns = larger(columns, groupOf('subject', each));
      }
    }
  }
  return { columns, lists: [...lists.values()] };
}

/** What is selected of the statements of a connection. */
export function listNeedOf(
  field: PlannedField,
  schema: GraphQLSchema,
  budget: Budget = { lists: MAX_LISTS - 1 },
): ListNeed {
  let columns: ColumnGroup = 'FEW';
  const ends: EndNeed[] = [];
  const look = (items: PlannedField) => {
    for (const each of items.selection!.fieldsOf(typesOf(items, schema)[0]!)) {
      columns = larger(columns, groupOf('statement', each));
      const subject = each.namedBy && subjectNeedOf(each, schema, budget);
      if (subject) ends.push({ place: placeOf(each), ids: each.namedBy!.property, subject });
    }
  };
  let isCounted = false;
  for (const each of field.selection!.fieldsOf(typesOf(field, schema)[0]!)) {
    if (each.field.name === 'totalCount') isCounted = true;
    if (each.field.name === 'nodes') look(each);
    if (each.field.name !== 'edges') continue;
    for (const part of each.selection!.fieldsOf(typesOf(each, schema)[0]!)) if (part.field.name === 'node') look(part);
  }
  return { field, place: placeOf(field), columns, isCounted, ends };
}
