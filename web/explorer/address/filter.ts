import type { StatementConditions, StatementFilter } from '../api/operations.generated.js';

// The names are those of the GraphQL input StatementFilter and of the parameters of /export, so that the query of an explorer
// address also works there.
const LISTS = [
  ...(['speaker', 'about', 'between', 'speakerKind', 'aboutKind', 'within', 'aboutWithin'] as const),
  ...(['act', 'quadClass', 'form', 'medium', 'evidence', 'status'] as const),
];
const TEXTS = ['saidOn', 'text', 'recordedBefore'] as const;
const NUMBERS = ['toneAtLeast', 'toneAtMost'] as const;

/** The parameters of an address that belong to the filter. */
export const FILTER_PARAMETERS: readonly (keyof StatementFilter)[] = [...LISTS, ...TEXTS, ...NUMBERS, 'not'];

/** The parameters that are kept when the reader goes to another view. */
export const CARRIED = ['saidOn', 'recordedBefore'] as const;

/** The prefix of the parameters of the second filter, in a view that compares two. */
export const OTHER = 'other.';

/**
 * Parses the filter from the parameters of an address; the service reports errors in it. With `prefix`, only parameters
 * that begin with it are read, such as 'other.speaker'.
 */
export function filterOf(params: URLSearchParams, prefix = ''): StatementFilter {
  const filter: Record<string, unknown> = {};
  for (const name of LISTS) if (params.has(prefix + name)) filter[name] = [...new Set(params.getAll(prefix + name))];
  for (const name of TEXTS) if (params.get(prefix + name)) filter[name] = params.get(prefix + name);
  for (const name of NUMBERS) {
    const text = params.get(prefix + name);
    // If it is not a number, the text itself is sent for the service to refuse: JSON would turn NaN into null.
    if (text) filter[name] = Number.isFinite(Number(text)) ? Number(text) : text;
  }
  if (params.has(`${prefix}not`)) filter.not = params.getAll(`${prefix}not`).map(conditionsOf);
  return filter;
}

/** Parses a set of conditions to exclude from the value of a parameter: 'act=18&act=19'. */
function conditionsOf(text: string): StatementConditions {
  return filterOf(new URLSearchParams(text));
}

/** The values of a condition, each as the text of a parameter; empty if it is not given. */
export function textsOf(value: StatementFilter[keyof StatementFilter]): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((one) =>
    typeof one === 'object' ? readable(paramsOf(one)) : String(one),
  );
}

/** The parameters that express a filter. */
export function paramsOf(filter: StatementFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of FILTER_PARAMETERS) for (const one of textsOf(filter[name])) params.append(name, one);
  return params;
}

/** The address of the list of the statements that pass a filter. */
export function statementsAddress(filter: StatementFilter, more: Record<string, string> = {}): string {
  const params = paramsOf(filter);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  return addressWith('/statements', params);
}

/** A path with parameters; ids in it stay readable. */
export function addressWith(path: string, params: URLSearchParams): string {
  const search = readable(params);
  return search === '' ? path : `${path}?${search}`;
}

/** Parameters as text, in which ids stay readable. */
export function readable(params: URLSearchParams): string {
  return params.toString().replaceAll('%2F', '/').replaceAll('%3A', ':');
}
