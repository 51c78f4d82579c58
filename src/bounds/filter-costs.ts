/** The value of an argument of the field, even if it comes from a variable or a default. */
export type Argument = (name: string) => unknown;

/** Finding what matches the text of a filter: as many statements as may match, once per operation. */
export const TEXT_MATCHES = 10_000;
/** Finding the actors of a state that a filter names: its parts, their members, and people with roles there. */
export const STATES_EACH = 100;
/** The same for all states. */
const ALL_STATES = 1_000;

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

/** How many states a filter names whose actors it selects, including exclusions. */
export function statesIn(argument: Argument): number {
  const filter = filterIn(argument);
  const excluded = [filter.not].flat().filter((set): set is Filter => typeof set === 'object' && set !== null);
  return [filter, ...excluded].reduce((sum, conditions) => sum + statesNamed(conditions), 0);
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
