import type { Counting, InteractionFilter, StatementFilter } from '../api/operations.generated.js';
import { addressWith, FILTER_PARAMETERS, filterOf, paramsOf, readable, statementsAddress } from './filter.js';

/** Conditions that no deed can meet, with the property that deeds lack. */
const OF_STATEMENTS_ALONE = { form: 'a form', medium: 'a medium', text: 'words' } as const;

/** The names of conditions that differ between statements and deeds; all others have the same name for both. */
const OF_DEEDS: Readonly<Record<string, string>> = {
  ...{ speaker: 'source', about: 'target', speakerKind: 'sourceKind', aboutKind: 'targetKind' },
  ...{ aboutWithin: 'targetWithin', saidOn: 'heldOn' },
};

/** The parameters of /deeds by the statement conditions that they stand for; the days are saidOn, as in all views. */
const PARAMETERS = Object.fromEntries(
  FILTER_PARAMETERS.filter((name) => name !== 'status' && !(name in OF_STATEMENTS_ALONE)).map((name) => [
    name,
    name === 'saidOn' ? name : (OF_DEEDS[name] ?? name),
  ]),
);

/** The parameters of /deeds. */
export const DEED_PARAMETERS: readonly string[] = Object.values(PARAMETERS);

/** The reason why no deed can pass a filter of statements, such as 'no deed has a form'; null if one can. */
export function whyNoDeed(filter: StatementFilter): string | null {
  for (const [name, what] of Object.entries(OF_STATEMENTS_ALONE)) {
    if (filter[name as keyof StatementFilter]) return `no deed has ${what}`;
  }
  return filter.status?.length && !filter.status.includes('CURRENT') ? 'no deed is corrected or withdrawn' : null;
}

/** The filter of deeds that matches a filter of statements: the actor stands for the speaker, the target for the subject. */
export function deedsOf(filter: StatementFilter): InteractionFilter {
  const given = Object.entries(filter).filter(
    ([name, value]) => name in PARAMETERS && value !== undefined && value !== null,
  );
  return Object.fromEntries(
    given.map(([name, value]) => [
      OF_DEEDS[name] ?? name,
      // Excluding statements of some form excludes no deed.
      name === 'not' ? filter.not?.filter((one) => whyNoDeed(one) === null).map(deedsOf) : value,
    ]),
  );
}

/** Converts a filter of deeds to one of statements. */
function statementFilterOf(filter: InteractionFilter): StatementFilter {
  const names = new Map(Object.entries(OF_DEEDS).map(([ofStatements, ofDeeds]) => [ofDeeds, ofStatements]));
  const given = Object.entries(filter).map(([name, value]) => [
    names.get(name) ?? name,
    name === 'not' ? filter.not?.map(statementFilterOf) : value,
  ]);
  return Object.fromEntries(given);
}

/** The value of a parameter once conditions are renamed by `nameOf`, including those within 'not'. */
function valueWith(nameOf: (name: string) => string, name: string, value: string): string {
  return name === 'not' ? readable(renamed(new URLSearchParams(value), nameOf)) : value;
}

function renamed(params: URLSearchParams, nameOf: (name: string) => string): URLSearchParams {
  const pairOf = ([name, value]: [string, string]): [string, string] => [nameOf(name), valueWith(nameOf, name, value)];
  return new URLSearchParams([...params].map(pairOf));
}

function parameterOfDeeds(condition: string): string {
  return PARAMETERS[condition] ?? condition;
}

/** The parameter of /deeds for a statement condition, with its values converted. */
export function asParameterOfDeeds(condition: string, values: readonly string[]): Record<string, string[]> {
  const there = values.map((value) => valueWith(parameterOfDeeds, condition, value));
  return { [parameterOfDeeds(condition)]: there };
}

/** The filter of statements that corresponds to the parameters of /deeds. */
export function conditionsOfDeeds(params: URLSearchParams): StatementFilter {
  const names = new Map(Object.entries(PARAMETERS).map(([condition, parameter]) => [parameter, condition]));
  const known = new URLSearchParams([...params].filter(([name]) => names.has(name)));
  return filterOf(renamed(known, (name) => names.get(name) ?? name));
}

/** The address of the list of the deeds that pass a filter. */
export function deedsAddress(filter: InteractionFilter): string {
  return addressWith('/deeds', renamed(paramsOf(statementFilterOf(filter)), parameterOfDeeds));
}

/** The address of the list of the statements, the deeds or both that pass a filter. */
export function actsAddress(filter: StatementFilter, counting: Counting): string {
  if (counting === 'STATEMENTS') return statementsAddress(filter);
  if (counting === 'INTERACTIONS') return deedsAddress(deedsOf(filter));
  return addressWith('/acts', paramsOf(filter));
}
