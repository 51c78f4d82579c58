// What the fields of the schema cost. A unit is a node that is returned: a subject, source, statement or interaction, and
// likewise a role, a party, a passage of evidence or any other object that is made of what the graph holds.
//
// An object costs 1, a scalar nothing. What a list costs depends on how long it can be, so every field that gives a list of
// objects has its weight here; tests/bounds/weights.test.ts finds one that has none.

import { type GraphQLNamedType, isObjectType } from 'graphql';
import { ANALYTICS_WEIGHTS } from './analytics-weights.js';
import { count, firstOf, listLength, pageSize } from './argument-sizes.js';
import { type Argument, asksForText, countriesIn, type Filter, filterIn } from './filter-costs.js';
import { MAX_PAGE_SIZE, STATEMENTS_A_CHANGE } from './list-sizes.js';
import { REVIEW_WEIGHTS } from './review-weights.js';

/** How many nodes there are of the kinds that are read through as a whole. */
export interface GraphRows {
  statements: number;
  interactions: number;
  actors: number;
}

/** A number of units, also where it depends on the arguments of a field and on the size of the graph. */
export type Units = number | ((argument: Argument, rows: GraphRows) => number);

/** What a field costs apart from what is selected below it. */
export interface FieldWeight {
  /** Units for finding where it begins or for computing it, for each parent. */
  start?: Units;
  /** Units for each parent where its `totalCount` is asked for. */
  count?: Units;
  /** Units for the field however many parents there are: all of them together go through as much. */
  once?: Units;
  /** How many items a list has at most; also how many rows an object has that keeps lists of rows, such as a connection. */
  size?: Units;
  /**
   * Of a list that comes whole: how many items it usually has. It is counted as that for each parent, and one of them as
   * long as such a list can be; ListMeter sees to it that no more is given.
   */
  typicalSize?: number;
  /** Of a list within an object with rows: how many items it has at most for each row. */
  itemsPerRow?: number;
}

/** Finding the first row of a list: of one node's edges, and of the whole graph. */
const ANCHORED_START = 10;
const WHOLE_GRAPH_START = 50;
/** The same of one node where all of its edges have to be read, since a filter or another order asks for it. */
const READ_START = 80;
const COUNT = 10;
/** Going through all nodes of a kind, for each of them: to put them in order, to count them, to sum them up, to group them. */
const ORDER_EACH = 0.03;
const COUNT_EACH = 0.015;
const SUM_EACH = 0.04;
const GROUP_EACH = 0.06;
/** Beginning at the nodes whose ids a filter gives, and at each of them, which may be a hub; at most, for each node that there is. */
const IDS_START = 100;
const ID_START = 20;
const MOST_OF_IDS_EACH = 0.1;
/** Finding a node by an identifier. */
const IDENTIFIER = 10;
/** Reading all statements of an actor or of a pair of subjects, to sum them up. */
const TALLY_OF_ACTOR = 50;
/** The same, and putting those whom they name in order. */
const COUNTERPARTS = 250;
/** Summing up the statements of the whole graph, beside what goes through them. */
const TALLY_OF_GRAPH = 1_000;
/** The most buckets of a timeline. */
const MAX_BUCKETS = 5_000;
/** Reading the edges of a layer of nodes, hubs among them, as paths do step by step. */
const LAYER = 2_000;
/** The same of a neighborhood, for each number of steps: each reaches more hubs than the one before. */
const NEIGHBORHOODS = [2_000, 2_500, 18_000, 42_000];
/** Reading the edges of one subject more in the middle of a neighborhood. */
const MIDDLE_OF_NEIGHBORHOOD = 100;
/** Ranking what has the words of a search: 1,000 of each kind, and what is asked of the best subjects and of the statements. */
const SEARCH = 4_200;
/** Choosing names among 40, of which it is asked how well known they are. */
const SUGGESTIONS = 90;
const CHANGE = 50;
const MERGE = 1_000;

/** What an object costs that is less than a node: one that holds what its parent has already, nothing of its own. */
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
/** Describing the schema is cheap: it is in memory. */
const OF_THE_SCHEMA = 0.2;

/** What one object of a type costs. */
export function objectWeight(type: GraphQLNamedType): number {
  if (type.name.startsWith('__')) return OF_THE_SCHEMA;
  // The edges of a connection are their nodes with cursors.
  const isConnectionEdge = isObjectType(type) && type.name.endsWith('Edge') && 'cursor' in type.getFields();
  return isConnectionEdge || WITHOUT_CONTENT.test(type.name) ? 0 : (LESSER_OBJECTS[type.name] ?? 1);
}

/** The ids of the nodes that a list over the whole graph starts from: the first of these conditions that is given. */
function anchorsOf(filter: Filter, conditions: readonly string[]): number | null {
  const given = conditions.map((name) => filter[name]).find((ids) => ids !== undefined && ids !== null);
  if (given === undefined) return null;
  return Array.isArray(given) ? given.length : 1;
}

/** The conditions of a StatementFilter from whose nodes the acts are read. */
const STARTS_OF_STATEMENTS = ['speaker', 'between', 'about'];

/**
 * Going through what a filter leaves of all nodes of a kind, at `each` a node: all of them, unless the filter gives the ids
 * of those to start from. A source is not such a start, for it may have given all of them.
 */
function throughAll(
  kind: 'statements' | 'interactions',
  each: number,
  conditions = kind === 'statements' ? STARTS_OF_STATEMENTS : ['source', 'between', 'target'],
) {
  return (argument: Argument, graph: GraphRows): number => {
    // What has the words of a text is found by them, and has a price of its own.
    if (kind === 'statements' && asksForText(argument)) return 0;
    const ids = anchorsOf(filterIn(argument), conditions);
    if (ids === null) return each * graph[kind];
    return Math.min(IDS_START + ID_START * ids, IDS_START + MOST_OF_IDS_EACH * graph[kind]);
  };
}

/** Beginning at one node: all that is at it is read where a filter or an order of its own asks for that; a text has its price. */
function startAtNode(argument: Argument): number {
  if (asksForText(argument)) return ANCHORED_START;
  const order = argument('orderBy');
  const isFiltered = Object.values(filterIn(argument)).some((value) => value !== undefined && value !== null);
  const isOrdered = typeof order === 'string' && order !== 'SAID_ON_DESC' && order !== 'RELEVANCE';
  return isFiltered || isOrdered ? READ_START : ANCHORED_START;
}

/** Going through what a filter leaves of the acts that are counted, statements unless the argument counting says otherwise. */
function throughCounted(each: number) {
  const [said, done] = [throughAll('statements', each), throughAll('interactions', each, STARTS_OF_STATEMENTS)];
  return (argument: Argument, graph: GraphRows): number => {
    const counting = argument('counting');
    const ofStatements = counting === 'INTERACTIONS' ? 0 : said(argument, graph);
    return ofStatements + (counting === 'INTERACTIONS' || counting === 'BOTH' ? done(argument, graph) : 0);
  };
}

function plus(units: number, more: (argument: Argument, graph: GraphRows) => number): Units {
  return (argument, graph) => units + more(argument, graph);
}

/** A page of the whole graph that is put in order and counted by going through all of a kind. */
function pageThrough(kind: 'statements' | 'interactions'): FieldWeight {
  const start = plus(WHOLE_GRAPH_START, throughAll(kind, ORDER_EACH));
  return { start, count: throughAll(kind, COUNT_EACH), size: pageSize };
}

const byId: FieldWeight = {
  start: (argument) => (argument('identifier') === undefined || argument('identifier') === null ? 0 : IDENTIFIER),
};
const ofNode: FieldWeight = { start: startAtNode, size: pageSize };
const rows: FieldWeight = { itemsPerRow: 1 };
/** What a folded edge stands for is read once more to tell its classes. */
const classesOfEdge: FieldWeight = { start: 1 };
const few: FieldWeight = { typicalSize: 5 };
const many: FieldWeight = { typicalSize: 25 };

/** The fields of Query that find a node by its id or by an identifier. */
const FOUND_BY_IDENTIFIER = [
  ...['agreement', 'event', 'group', 'organization', 'person', 'source', 'state', 'subject', 'topic'],
];

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

  '*.interactions': { start: READ_START, size: pageSize },
  '*.statements': ofNode,
  '*.statementsAbout': ofNode,
  'Source.statements': {
    start: ANCHORED_START,
    // All sources together have no more than all statements, but one may have given them all.
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
