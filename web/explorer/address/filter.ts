import type { StatementConditions, StatementFilter } from '../api/operations.generated.js';

// The names are those of the GraphQL input StatementFilter and of the parameters of /export: an address of the explorer
// that shows statements says the same there.
const LISTS = [
  ...(['speaker', 'about', 'between', 'speakerKind', 'aboutKind', 'within', 'aboutWithin'] as const),
  ...(['act', 'quadClass', 'form', 'medium', 'evidence', 'status'] as const),
];
const TEXTS = ['saidOn', 'text', 'recordedBefore'] as const;
const NUMBERS = ['toneAtLeast', 'toneAtMost'] as const;

/** The parameters of an address that are of the filter. */
export const FILTER_PARAMETERS: readonly (keyof StatementFilter)[] = [...LISTS, ...TEXTS, ...NUMBERS, 'not'];

/** The parameters that go with the reader from view to view. */
export const CARRIED = ['saidOn', 'recordedBefore'] as const;

/** What the parameters of a second filter begin with, in a view that compares two. */
export const OTHER = 'other.';

/**
 * The filter that the parameters of an address say; what is wrong in it the service tells. With `prefix` that of the
 * parameters that begin with it, such as 'other.speaker'.
 */
export function filterOf(params: URLSearchParams, prefix = ''): StatementFilter {
  const filter: Record<string, unknown> = {};
  for (const name of LISTS) if (params.has(prefix + name)) filter[name] = [...new Set(params.getAll(prefix + name))];
  for (const name of TEXTS) if (params.get(prefix + name)) filter[name] = params.get(prefix + name);
  for (const name of NUMBERS) {
    const text = params.get(prefix + name);
    // What is not a number goes to the service as it is, which JSON would make null of.
    if (text) filter[name] = Number.isFinite(Number(text)) ? Number(text) : text;
  }
  if (params.has(`${prefix}not`)) filter.not = params.getAll(`${prefix}not`).map(conditionsOf);
  return filter;
}

/** A set of conditions to leave out, as a parameter says it: 'act=18&act=19'. */
function conditionsOf(text: string): StatementConditions {
  return filterOf(new URLSearchParams(text));
}

/** The values of a condition, each as the parameter of its name has it; none where it is not given. */
export function textsOf(value: StatementFilter[keyof StatementFilter]): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((one) =>
    typeof one === 'object' ? readable(paramsOf(one)) : String(one),
  );
}

/** The parameters that say a filter. */
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
