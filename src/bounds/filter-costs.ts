import type { GraphRows } from './weights.js';

/** The value of an argument of the field, even if it comes from a variable or a default. */
export type Argument = (name: string) => unknown;

/** Finding what matches the text of a filter: as many statements as may match, once per operation. */
export const TEXT_MATCHES = 10_000;
/** Finding the actors of a state that a filter names: its parts, their members, and people with roles there. */
export const STATES_EACH = 100;
/** The same for all states. */
const ALL_STATES = 1_000;

/** Counting the acts that pass a filter, per act of the graph. */
export const COUNT_EACH = 0.015;
/** Testing an act against one value of a list, beyond as many as filters usually have. */
const VALUE_EACH = 0.0003;
const USUAL_VALUES = 10;
/** Testing an act by a set of conditions that is excluded, and by each condition of it that is about states. */
const SET_EACH = 0.03;
/** How many acts a node may have, and how many one of several nodes has. */
const ACTS_OF_HUB = 5_000;
const ACTS_OF_NODE = 500;
/** The conditions of a filter of statements, and of one of interactions, from whose nodes the acts are read. */
export const STARTS_OF_STATEMENTS = ['speaker', 'between', 'about'];
export const STARTS_OF_INTERACTIONS = ['source', 'between', 'target'];
/** The conditions by states, which are charged by themselves. */
const BY_STATES = ['within', 'aboutWithin', 'targetWithin'];

/** A filter as given. */
export type Filter = Readonly<Record<string, unknown>>;

/** The filter of a field; empty if none is given. */
export function filterIn(argument: Argument): Filter {
  const filter = argument('filter');
  return typeof filter === 'object' && filter !== null ? (filter as Filter) : {};
}

/** Whether the filter of a field has a text condition. */
export function asksForText(argument: Argument): boolean {
  return typeof filterIn(argument).text === 'string';
}

function setsExcluded({ not }: Filter): Filter[] {
  return [not].flat().filter((set): set is Filter => typeof set === 'object' && set !== null);
}

/** The lengths of the lists of some conditions together, without those of these names. */
function lengths(conditions: Filter, without: readonly (string | undefined)[]): number {
  const lists = Object.entries(conditions).filter(([name]) => name !== 'not' && !without.includes(name));
  return lists.reduce((sum, [, value]) => sum + (Array.isArray(value) ? value.length : 0), 0);
}

/** A field with a filter of statements or of interactions, and its type. */
interface FilteredField {
  type: string;
  name: string;
  isOfInteractions: boolean;
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

/** Whether a filter has a condition. */
export const hasConditions = (filter: Filter) => Object.values(filter).some(isGiven);

const lengthOf = (value: unknown) => (Array.isArray(value) ? value.length : 1);

/** The first of some conditions that a filter has. */
const startIn = (filter: Filter, conditions: readonly string[]) => conditions.find((name) => isGiven(filter[name]));

/** The number of ids from which a list over the whole graph starts: those in the first of these conditions given. */
export function anchorsOf(filter: Filter, conditions: readonly string[]): number | null {
  const start = startIn(filter, conditions);
  return start === undefined ? null : lengthOf(filter[start]);
}

const startsOf = ({ isOfInteractions }: FilteredField) =>
  isOfInteractions ? STARTS_OF_INTERACTIONS : STARTS_OF_STATEMENTS;

/** The fields of Query that follow edges. Without `counting` they count acts of both kinds, other fields statements. */
const ALONG_EDGES = ['neighborhood', 'paths'];

/** The value of the argument `counting`, or the default if it is null; undefined for a field without this argument. */
function countingOf(argument: Argument, { name }: FilteredField): unknown {
  const counting = argument('counting');
  return counting === null ? (ALONG_EDGES.includes(name) ? 'BOTH' : 'STATEMENTS') : counting;
}

/** How many of some acts are read: at most those of the ids that a field starts from, if any, and those that match its text. */
function actsRead(all: number, anchors: number | null, argument: Argument): number {
  return Math.min(all, anchors === null ? all : ACTS_OF_HUB * anchors, asksForText(argument) ? TEXT_MATCHES : all);
}

/** How many acts a field may have to test; `anchors`: the number of ids that it starts from, null if it reads all acts. */
function actsTested(argument: Argument, rows: GraphRows, field: FilteredField, anchors: number | null): number {
  const counting = countingOf(argument, field);
  const isOfDeeds = field.isOfInteractions || counting === 'INTERACTIONS';
  const all = (isOfDeeds ? 0 : rows.statements) + (isOfDeeds || counting === 'BOTH' ? rows.interactions : 0);
  return actsRead(all, anchors, argument);
}

/** The fields of Query that read the acts of some nodes, which other arguments name. */
const OF_NODES = [...ALONG_EDGES, 'relationship'];
/** The fields that, if they find nothing, count the acts of the kinds that they count in the whole graph, too. */
const OFTEN_EMPTY = [...ALONG_EDGES, 'counterparts'];
/** The conditions that no interaction meets. */
const OF_STATEMENTS = ['form', 'medium', 'text'];

/**
 * How many acts a field may have to count if it finds nothing, in order to say whether acts of the other kind pass the filter
 * (src/graphql/statement/nothing-counted.ts).
 */
function actsCountedIfEmpty(argument: Argument, rows: GraphRows, field: FilteredField): number {
  const filter = filterIn(argument);
  const counting = countingOf(argument, field);
  if (counting === undefined || counting === 'BOTH' || !hasConditions(filter)) return 0;
  const countsBoth = OFTEN_EMPTY.includes(field.name);
  const statements = countsBoth || counting === 'INTERACTIONS' ? rows.statements : 0;
  const mayBeDeeds = (countsBoth || counting === 'STATEMENTS') && startIn(filter, OF_STATEMENTS) === undefined;
  const all = statements + (mayBeDeeds ? rows.interactions : 0);
  const anchors = field.name === 'relationship' ? 2 : anchorsOf(filter, STARTS_OF_STATEMENTS);
  return actsRead(all, anchors, argument);
}

/** The number of nodes whose acts a field reads: null for all acts, as may be those of one source. */
function anchorsOfField(argument: Argument, field: FilteredField): number | null {
  const { type, name } = field;
  if (type === 'Source') return null;
  if (type !== 'Query') return 1;
  if (name === 'relationship') return 2;
  if (name === 'neighborhood') return Number(argument('depth') ?? 1) <= 1 ? lengthOf(argument('around')) : null;
  return anchorsOf(filterIn(argument), startsOf(field));
}

/** How many conditions are about states, in some sets of them. */
function stateConditions(sets: readonly Filter[]): number {
  return sets.flatMap((set) => BY_STATES.filter((name) => isGiven(set[name]))).length;
}

/** What a filter adds to the cost of a field. */
export interface FilterCost {
  /** Testing acts by exclusions and by long lists of values, per parent of the field. */
  each: number;
  /** The same, regardless of the number of parents. */
  once: number;
  /** Counting the acts that pass the filter if the field finds nothing. */
  ifEmpty: number;
}

/**
 * What the filter of a field adds to its cost. Measured on ICEWS14: testing an act against a value that it does not have takes
 * 0.02 µs; an excluded set takes 1 to 3 µs, and with states 5 µs.
 */
export function filterCost(argument: Argument, rows: GraphRows, field: FilteredField): FilterCost {
  const filter = filterIn(argument);
  const sets = setsExcluded(filter);
  const isOfGraph = field.type === 'Query' && !OF_NODES.includes(field.name);
  // The start has its own cost.
  const start = isOfGraph && !asksForText(argument) ? startIn(filter, startsOf(field)) : undefined;
  const excluded = sets.reduce((sum, set) => sum + lengths(set, BY_STATES), 0);
  const values = Math.max(0, lengths(filter, [start, ...BY_STATES]) + excluded - USUAL_VALUES);
  const ofAct = VALUE_EACH * values + SET_EACH * (sets.length + stateConditions(sets));
  const cost = ofAct * actsTested(argument, rows, field, anchorsOfField(argument, field));
  const ifEmpty = (COUNT_EACH + ofAct) * actsCountedIfEmpty(argument, rows, field);
  if (field.type === 'Query') return { each: cost, once: 0, ifEmpty };
  // Several nodes are seldom hubs, and all sources together have no more than all statements.
  const each = field.type === 'Source' ? 0 : ofAct * Math.min(ACTS_OF_NODE, rows.statements + rows.interactions);
  return { each, once: cost, ifEmpty };
}

/** How many states a filter names whose actors it selects, including exclusions. */
export function statesIn(argument: Argument): number {
  const filter = filterIn(argument);
  return [filter, ...setsExcluded(filter)].reduce((sum, conditions) => sum + statesNamed(conditions), 0);
}

function statesNamed({ within, aboutWithin, targetWithin }: Filter): number {
  return [within, aboutWithin, targetWithin].reduce<number>(
    (sum, ids) => sum + (Array.isArray(ids) ? ids.length : ids ? 1 : 0),
    0,
  );
}

/** Finding the states of all actors, if an argument `groupBy` requires them. */
export function countriesIn(argument: Argument): number {
  const dimensions = [argument('groupBy')].flat().map(String);
  return dimensions.some((dimension) => dimension.endsWith('_COUNTRY')) ? ALL_STATES : 0;
}
