// What the fields of the schema cost. A unit is a node that is returned: a subject, source, statement or interaction, and
// likewise a role, a party, a passage of evidence or any other object that is made of what the graph holds.
//
// An object costs 1, a scalar nothing. What a list costs depends on how long it can be, so every field that gives a list of
// objects has its weight here; tests/bounds/weights.test.ts finds one that has none.
import { type GraphQLNamedType, isObjectType } from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, STATEMENTS_A_CHANGE } from './list-sizes.js';

/** The value of an argument of the field, also where it comes from a variable or a default. */
export type Argument = (name: string) => unknown;

/** What a field costs apart from what is selected below it. */
export interface FieldWeight {
  /** Units for finding where it begins or for computing it, for each parent. */
  start?: number | ((argument: Argument) => number);
  /** How many items a list has at most; also how many rows an object has that keeps lists of rows, such as a connection. */
  size?: number | ((argument: Argument) => number);
  /**
   * Of a list that comes whole: how many items it usually has. It is reckoned at that for each parent, and one of them as
   * long as such a list can be; ListMeter sees to it that no more is given.
   */
  typicalSize?: number;
  /** Of a list within an object with rows: how many items it has for each row; usually, where rowsOf is given. */
  itemsPerRow?: number;
  /** How many rows the object turned out to have: the list is then one that ListMeter counts. */
  rowsOf?: (object: unknown) => number;
}

/** Finding the first row of a list: of one node's edges, and of the whole graph. A hub or a filter makes it dear. */
const ANCHORED_START = 10;
const WHOLE_GRAPH_START = 50;
const COUNT = 10;
/** Reading all statements of an actor, of a pair of subjects, or of the whole graph, to sum them up. */
const TALLY_OF_ACTOR = 50;
const TALLY_OF_GRAPH = 1_000;
/** The most buckets of a timeline. */
const MAX_BUCKETS = 5_000;
/** Reading the graph of who speaks about whom into memory, and what is then computed over it. */
const ALGORITHM = 3_000;
/** The metrics that go the shortest paths between all actors, which takes seconds. */
const OF_ALL_PATHS = 20_000;
const METRICS_OF_ALL_PATHS = new Set<unknown>(['BETWEENNESS', 'CLOSENESS']);
/** Reading the edges of a layer of nodes, hubs among them, as paths do step by step. */
const LAYER = 2_000;
/** The same of a neighborhood, for each number of steps: each reaches more hubs than the one before. */
const NEIGHBORHOODS = [2_000, 4_000, 12_000, 36_000];
/** Ranking what has the words of a search: 1,000 of each kind, and what is asked of the best subjects and of the statements. */
const SEARCH = 4_200;
/** Finding what matches the text of a filter: as many statements as may match, once for an operation. */
export const TEXT_MATCHES = 10_000;
const CHANGE = 50;
const MERGE = 1_000;

/** What an object costs that is less than a node: one that holds what its parent has already, nothing of its own. */
const LESSER_OBJECTS: Record<string, number> = {
  Act: 0,
  Identifier: 0,
  PageInfo: 0,
  PropertyChange: 0,
  QuadClassCounts: 0,
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
/** Describing the schema is cheap: it is in memory. */
const OF_THE_SCHEMA = 0.05;

/** What one object of a type costs. */
export function objectWeight(type: GraphQLNamedType): number {
  if (type.name.startsWith('__')) return OF_THE_SCHEMA;
  // The edges of a connection are their nodes with cursors.
  const isConnectionEdge = isObjectType(type) && type.name.endsWith('Edge') && 'cursor' in type.getFields();
  return isConnectionEdge || WITHOUT_CONTENT.test(type.name) ? 0 : (LESSER_OBJECTS[type.name] ?? 1);
}

/** A number of items that an argument asks for, as far as the schema lets it. */
function count(value: unknown, whereAbsent: number, most: number): number {
  if (value === undefined || value === null) return whereAbsent;
  // What is no number of items is refused when the operation runs.
  return typeof value === 'number' && value >= 0 && value <= most ? value : most;
}

function pageSize(argument: Argument): number {
  const [first, last] = [argument('first'), argument('last')];
  if (typeof first === 'number' && typeof last === 'number') return count(Math.max(first, last), 0, MAX_PAGE_SIZE);
  return count(first ?? last, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE);
}

/** As many items as the argument first says. */
function firstOf(whereAbsent: number, most: number) {
  return (argument: Argument): number => count(argument('first'), whereAbsent, most);
}

function listLength(name: string) {
  return (argument: Argument): number => {
    const value = argument(name);
    return Array.isArray(value) ? value.length : 1;
  };
}

const rows: FieldWeight = { itemsPerRow: 1 };
const few: FieldWeight = { typicalSize: 5 };
const many: FieldWeight = { typicalSize: 25 };

/** The weights of fields, by their type and name, or by '*' and the name where it is the same on every type. */
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

  'Mutation.mergeSubjects': { start: MERGE },
  'Query.nodes': { size: listLength('ids') },

  'Query.search': { start: SEARCH, size: pageSize },

  'Query.paths': {
    start: (argument) => LAYER * (count(argument('maxLength'), 4, 6) - 1),
    size: firstOf(10, 50),
  },
  'Path.nodes': { size: 7 },
  'Path.edges': { size: 6 },
  'Path.otherEdges': { size: 90 },
  'Query.neighborhood': {
    start: (argument) => NEIGHBORHOODS[Math.ceil(count(argument('depth'), 1, 3))]!,
    size: (argument) => count(argument('limit'), 200, 1_000),
  },
  '*.counterparts': { start: TALLY_OF_ACTOR, size: pageSize },
  'Relationship.aToB': { start: TALLY_OF_ACTOR },
  'Relationship.bToA': { start: TALLY_OF_ACTOR },
  'Relationship.reciprocity': { start: TALLY_OF_ACTOR },
  'Relationship.timeline': { start: TALLY_OF_ACTOR, size: MAX_BUCKETS },
  'Query.timeline': { start: TALLY_OF_GRAPH, size: MAX_BUCKETS },
  'Query.statementStats': { start: TALLY_OF_GRAPH, size: firstOf(50, MAX_PAGE_SIZE) },
  'Query.ranking': {
    start: (argument) => (METRICS_OF_ALL_PATHS.has(argument('metric')) ? OF_ALL_PATHS : ALGORITHM),
    size: firstOf(DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE),
  },
  'Query.communities': { start: ALGORITHM, size: firstOf(DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE) },
  'Community.members': { size: firstOf(10, MAX_PAGE_SIZE) },
  'StatementGroup.key': { size: 3 },
  'StatementGroupKey.label': { start: 1 },
  'Subgraph.nodes': rows,
  'Subgraph.edges': { itemsPerRow: 5, rowsOf: (subgraph) => (subgraph as { nodeIds: string[] }).nodeIds.length },
};

/** Given to every field of a connection that has no weight of its own. */
const PAGE: FieldWeight = { start: ANCHORED_START, size: pageSize };
const PAGE_OF_WHOLE_GRAPH: FieldWeight = { start: WHOLE_GRAPH_START, size: pageSize };
const CHANGING: FieldWeight = { start: CHANGE };
const NOTHING: FieldWeight = {};

/** The weight that is declared for a field, or null. */
export function declaredWeight(typeName: string, fieldName: string): FieldWeight | null {
  return FIELD_WEIGHTS[`${typeName}.${fieldName}`] ?? FIELD_WEIGHTS[`*.${fieldName}`] ?? null;
}

/** The weight of a field that gives objects of a type, in a list or not. */
export function weightOf(typeName: string, fieldName: string, type: GraphQLNamedType, isList: boolean): FieldWeight {
  const declared = declaredWeight(typeName, fieldName);
  if (declared) return declared;
  if (typeName.endsWith('Connection') && isList) return rows;
  if (type.name.endsWith('Connection')) return typeName === 'Query' ? PAGE_OF_WHOLE_GRAPH : PAGE;
  if (typeName === 'Mutation') return CHANGING;
  // No list of objects goes without a bound, should its weight be forgotten.
  return isList && objectWeight(type) >= 1 ? many : NOTHING;
}
