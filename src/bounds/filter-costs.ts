import type { GraphRows } from './weights.js';

/** The value of an argument of the field, even if it comes from a variable or a default. */
export type Argument = (name: string) => unknown;

/** Finding what matches the text of a filter: as many statements as may match, once per operation. */
export const TEXT_MATCHES = 10_000;
/** Finding the actors of a state that a filter names: its parts, their members, and people with roles there. */
export const STATES_EACH = 100;
/** The same for all states. */
const ALL_STATES = 1_000;

/** Testing an act against one value of a list, beyond as many as filters usually have. */
const VALUE_EACH = 0.0003;
const USUAL_VALUES = 10;
/** How many acts a node may have. */
const ACTS_OF_HUB = 5_000;
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
function lengths(conditions: Filter, without: readonly string[]): number {
  const lists = Object.entries(conditions).filter(([name]) => name !== 'not' && !without.includes(name));
  return lists.reduce((sum, [, value]) => sum + (Array.isArray(value) ? value.length : 0), 0);
}

/** A field with a filter: its name, and whether it is one of Query, and so about the whole graph. */
interface FilteredField {
  name: string;
  isRoot: boolean;
}

const startsOf = ({ name }: FilteredField) => (name === 'interactions' ? STARTS_OF_INTERACTIONS : STARTS_OF_STATEMENTS);

/** How many acts a field may have to test: those of the graph, of the nodes that its filter starts from, or of its parent. */
function actsTested(argument: Argument, rows: GraphRows, field: FilteredField): number {
  const { name, isRoot } = field;
  const counting = argument('counting');
  const isOfDeeds = name === 'interactions' || counting === 'INTERACTIONS';
  const all = (isOfDeeds ? 0 : rows.statements) + (isOfDeeds || counting === 'BOTH' ? rows.interactions : 0);
  if (asksForText(argument)) return TEXT_MATCHES;
  const filter = filterIn(argument);
  const starts = startsOf(field)
    .map((condition) => filter[condition])
    .find(Array.isArray) as unknown[] | undefined;
  return isRoot && !starts ? all : Math.min(all, ACTS_OF_HUB * (isRoot ? starts!.length : 1));
}

/**
 * The cost per parent of testing acts against long lists of values in the filter of a field, also in its exclusions. Measured:
 * 0.02 µs for each act and value, where a point is some 60 µs.
 */
export function longLists(argument: Argument, rows: GraphRows, field: FilteredField): number {
  const filter = filterIn(argument);
  const excluded = setsExcluded(filter).reduce((sum, set) => sum + lengths(set, BY_STATES), 0);
  const values = lengths(filter, [...startsOf(field), ...BY_STATES]) + excluded - USUAL_VALUES;
  return values <= 0 ? 0 : VALUE_EACH * values * actsTested(argument, rows, field);
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
