// The costs of the fields of the schema. The unit is a returned node: a subject, source, statement or interaction, and also
// a role, a party, a passage of evidence or any other object that is read from the graph.
//
// An object costs 1, a scalar nothing. The cost of a list depends on its maximum length, so every field that returns a list
// of objects has its weight here; tests/bounds/weights.test.ts finds any that has none.

import { type GraphQLNamedType, isObjectType } from 'graphql';
import { ANALYTICS_WEIGHTS } from './analytics-weights.js';
import { count, firstOf, listLength, pageSize } from './argument-sizes.js';
import { type Argument, asksForText, COUNT_EACH, countriesIn, filterIn, hasConditions } from './filter-costs.js';
import { MAX_PAGE_SIZE, STATEMENTS_A_CHANGE } from './list-sizes.js';
import { REVIEW_WEIGHTS } from './review-weights.js';
import { GROUP_EACH, ORDER_EACH, plus, SUM_EACH, throughAll, throughCounted } from './scans.js';

/** The number of nodes of the kinds that are scanned as a whole. */
export interface GraphRows {
  statements: number;
  interactions: number;
  actors: number;
}

/** A number of units, which may depend on the arguments of a field and the size of the graph. */
export type Units = number | ((argument: Argument, rows: GraphRows) => number);

/** The cost of a field, not counting the selections below it. */
export interface FieldWeight {
  /** Units for finding its start or computing it, per parent. */
  start?: Units;
  /** Units per parent if its `totalCount` is selected. */
  count?: Units;
  /** Units for the field regardless of the number of parents, which together read that much. */
  once?: Units;
  /** The maximum length of a list; also the number of rows of an object that has lists of rows, such as a connection. */
  size?: Units;
  /**
   * For an unpaged list: its typical length, which is counted for each parent, plus one list of the maximum length; ListMeter
   * enforces that.
   */
  typicalSize?: number;
  /** For a list within an object with rows: its maximum number of items per row. */
  itemsPerRow?: number;
}

/** Finding the first row of a list: of the edges of one node, and of the whole graph. */
const ANCHORED_START = 10;
const WHOLE_GRAPH_START = 50;
/** The same for one node if all of its edges have to be read for a filter or another order. */
const READ_START = 80;
const COUNT = 10;
/** Finding a node by an identifier. */
const IDENTIFIER = 10;
/** Reading all statements of an actor or of a pair of subjects to sum them up. */
const TALLY_OF_ACTOR = 50;
/** The same, and sorting the subjects that they name. */
const COUNTERPARTS = 250;
/** Summing up the statements of the whole graph, in addition to scanning them. */
const TALLY_OF_GRAPH = 1_000;
/** The maximum number of buckets of a timeline. */
const MAX_BUCKETS = 5_000;
/** Reading the edges of a layer of nodes, including hubs, as paths do step by step. */
const LAYER = 2_000;
/** The same for a neighborhood, by number of steps: each step reaches more hubs than the one before. */
const NEIGHBORHOODS = [2_000, 2_500, 18_000, 42_000];
/** Reading the edges of one more subject at the center of a neighborhood. */
const MIDDLE_OF_NEIGHBORHOOD = 100;
/** Ranking the matches of a search: 1,000 of each kind, and the details of the best subjects and the statements. */
const SEARCH = 4_200;
/** Choosing among 40 names, including looking up how well known they are. */
const SUGGESTIONS = 90;
const CHANGE = 50;
const MERGE = 1_000;

/** Objects that cost less than a node: they contain what their parent has already read. */
const LESSER_OBJECTS: Record<string, number> = {
  ...{ Act: 0, Coding: 0, Identifier: 0, PageInfo: 0, PropertyChange: 0 },
  QuadClassCounts: 0,
  QuadClassTone: 0,
  QuadClassTones: 0,
  RateLimit: 0,
  RelationshipBucket: 0.1,
  SearchHighlight: 0,
  StatementGroupKey: 0,
  StatementSummary: 0,
  SubjectMerge: 0,
  TextPart: 0,
  TextRange: 0,
  TimelineBucket: 0.1,
};
const WITHOUT_CONTENT = /(Connection|Payload)$/;
/** Introspection is cheap: the schema is in memory. */
const OF_THE_SCHEMA = 0.2;

/** The cost of one object of a type. */
export function objectWeight(type: GraphQLNamedType): number {
  if (type.name.startsWith('__')) return OF_THE_SCHEMA;
  // The edges of a connection are their nodes with cursors.
  const isConnectionEdge = isObjectType(type) && type.name.endsWith('Edge') && 'cursor' in type.getFields();
  return isConnectionEdge || WITHOUT_CONTENT.test(type.name) ? 0 : (LESSER_OBJECTS[type.name] ?? 1);
}

/** Starting at one node: all of its edges are read if a filter or another order requires it; a text has its own cost. */
function startAtNode(argument: Argument): number {
  if (asksForText(argument)) return ANCHORED_START;
  const order = argument('orderBy');
  const isFiltered = hasConditions(filterIn(argument));
  const isOrdered = typeof order === 'string' && order !== 'SAID_ON_DESC' && order !== 'RELEVANCE';
  return isFiltered || isOrdered ? READ_START : ANCHORED_START;
}

/** A page of the whole graph, sorted and counted by a scan of all nodes of a kind. */
function pageThrough(kind: 'statements' | 'interactions'): FieldWeight {
  const start = plus(WHOLE_GRAPH_START, throughAll(kind, ORDER_EACH));
  return { start, count: throughAll(kind, COUNT_EACH), size: pageSize };
}

const byId: FieldWeight = {
  start: (argument) => {
    const by = argument('by') as { identifier?: unknown } | null | undefined;
    return (by?.identifier ?? argument('identifier') ?? null) === null ? 0 : IDENTIFIER;
  },
};
const ofNode: FieldWeight = { start: startAtNode, size: pageSize };
const rows: FieldWeight = { itemsPerRow: 1 };
/** The acts that a folded edge stands for are read again for their classes. */
const classesOfEdge: FieldWeight = { start: 1 };
const few: FieldWeight = { typicalSize: 5 };
const many: FieldWeight = { typicalSize: 25 };

/** The fields of Query that find a node by its id or by an identifier. */
const FOUND_BY_IDENTIFIER = [
  ...['agreement', 'event', 'group', 'organization', 'person', 'source', 'state', 'subject', 'topic'],
];

/** The weights of fields, by type and name, or by '*' and the name if it is the same on every type. */
export const FIELD_WEIGHTS: Record<string, FieldWeight> = {
  '*.evidence': few,
  '*.totalCount': { start: COUNT },
  'Event.concerns': many,
  'Event.participants': many,
  'Event.participations': many,
  'Organization.members': many,
  'Organization.memberships': many,
  'Organization.representatives': many,
  'Person.represents': few,
  'Person.roles': few,
  'State.representatives': many,
  'Statement.about': few,
  'Statement.addressedTo': few,
  'Statement.onBehalfOf': few,
  'StatementChange.statements': { size: STATEMENTS_A_CHANGE },

  '*.interactions': { start: READ_START, size: pageSize },
  '*.statements': ofNode,
  // Neo4j has no index of these in the order of their days.
  '*.statementsAbout': {
    start: (argument) => (asksForText(argument) ? ANCHORED_START : READ_START),
    size: pageSize,
  },
  'Source.statements': {
    start: ANCHORED_START,
    // All sources together have no more than all statements, but one may have reported them all.
    once: (argument, { statements }) => (asksForText(argument) ? 0 : (ORDER_EACH + COUNT_EACH) * statements),
    size: pageSize,
  },

  ...REVIEW_WEIGHTS,
  'Mutation.changeKind': { start: MERGE },
  'Mutation.mergeSubjects': { start: MERGE },
  'Query.nodes': { size: listLength('ids') },
  ...Object.fromEntries(FOUND_BY_IDENTIFIER.map((name) => [`Query.${name}`, byId])),
  'Query.actors': {
    start: (argument, { actors }) =>
      WHOLE_GRAPH_START + (typeof argument('nameContains') === 'string' ? 2 : 1) * ORDER_EACH * actors,
    count: (_, { actors }) => COUNT_EACH * actors,
    size: pageSize,
  },
  'Query.interactions': pageThrough('interactions'),
  'Query.statements': pageThrough('statements'),
  'Query.search': { start: SEARCH, size: pageSize },
  'Query.suggestions': { start: SUGGESTIONS, size: firstOf(8, 8) },
  'Query.paths': {
    start: (argument) => LAYER * (count(argument('maxLength'), 4, 6) - 1),
    size: firstOf(10, 50),
  },
  'Path.nodes': { size: 7 },
  'Path.edges': { size: 6 },
  'Path.otherEdges': { size: 90 },
  'Query.neighborhood': {
    start: (argument) =>
      NEIGHBORHOODS[Math.ceil(count(argument('depth'), 1, 3))]! +
      MIDDLE_OF_NEIGHBORHOOD * (listLength('around')(argument) - 1),
    size: (argument) => count(argument('limit'), 200, 1_000),
  },
  '*.counterparts': { start: COUNTERPARTS, size: pageSize },
  'CounterpartConnection.uncountedTotal': { start: 2 * COUNT },
  'Relationship.aToB': { start: TALLY_OF_ACTOR },
  'Relationship.bToA': { start: TALLY_OF_ACTOR },
  'Relationship.reciprocity': { start: TALLY_OF_ACTOR },
  'Relationship.timeline': { start: TALLY_OF_ACTOR, size: MAX_BUCKETS },
  'Query.timeline': { start: plus(TALLY_OF_GRAPH, throughCounted(SUM_EACH)), size: MAX_BUCKETS },
  'Query.statementStats': {
    start: plus(TALLY_OF_GRAPH, throughCounted(GROUP_EACH)),
    once: countriesIn,
    size: firstOf(50, MAX_PAGE_SIZE),
  },
  'Query.statementGroups': {
    start: plus(TALLY_OF_GRAPH, throughCounted(GROUP_EACH)),
    once: countriesIn,
    count: throughCounted(GROUP_EACH),
    size: firstOf(50, MAX_PAGE_SIZE),
  },
  ...ANALYTICS_WEIGHTS,
  'StatementGroup.key': { size: 3 },
  'StatementGroupKey.label': { start: 1 },
  'Subgraph.nodes': rows,
  'Subgraph.edges': { itemsPerRow: 5 },
  'PathEdge.byQuadClass': classesOfEdge,
  'PathEdge.toneByQuadClass': classesOfEdge,
  'SubgraphEdge.byQuadClass': classesOfEdge,
  'SubgraphEdge.toneByQuadClass': classesOfEdge,
};

/** The default for connection fields. */
const PAGE: FieldWeight = { start: ANCHORED_START, size: pageSize };
const PAGE_OF_WHOLE_GRAPH: FieldWeight = { start: WHOLE_GRAPH_START, size: pageSize };
const CHANGING: FieldWeight = { start: CHANGE };
const NOTHING: FieldWeight = {};

/** The declared weight of a field, or null. */
export function declaredWeight(typeName: string, fieldName: string): FieldWeight | null {
  return FIELD_WEIGHTS[`${typeName}.${fieldName}`] ?? FIELD_WEIGHTS[`*.${fieldName}`] ?? null;
}

/** The weight of a field that returns objects of a type, as a list or not. */
export function weightOf(typeName: string, fieldName: string, type: GraphQLNamedType, isList: boolean): FieldWeight {
  const declared = declaredWeight(typeName, fieldName);
  if (declared) return declared;
  if (typeName.endsWith('Connection') && isList) return rows;
  if (type.name.endsWith('Connection')) return typeName === 'Query' ? PAGE_OF_WHOLE_GRAPH : PAGE;
  if (typeName === 'Mutation') return CHANGING;
  // Even a list of objects whose weight was forgotten is bounded.
  return isList && objectWeight(type) >= 1 ? many : NOTHING;
}
