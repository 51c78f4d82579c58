/** The value of an argument of the field, also where it comes from a variable or a default. */
export type Argument = (name: string) => unknown;

/** Finding what matches the text of a filter: as many statements as may match, once for an operation. */
export const TEXT_MATCHES = 10_000;
/** Finding who counts for a state that a filter names: its parts, their members and who has roles there. */
export const STATES_EACH = 100;

/** A filter as it was given. */
export type Filter = Readonly<Record<string, unknown>>;

/** The filter of a field; an empty one where none is given. */
export function filterIn(argument: Argument): Filter {
  const filter = argument('filter');
  return typeof filter === 'object' && filter !== null ? (filter as Filter) : {};
}

/** Whether the filter of a field asks for a text. */
export function asksForText(argument: Argument): boolean {
  return typeof filterIn(argument).text === 'string';
}

/** How many states a filter names for which actors are to count. */
export function statesIn(argument: Argument): number {
  const { within, aboutWithin, targetWithin } = filterIn(argument);
  return [within, aboutWithin, targetWithin].reduce<number>(
    (sum, ids) => sum + (Array.isArray(ids) ? ids.length : ids ? 1 : 0),
    0,
  );
}
