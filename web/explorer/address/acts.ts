import type { Counting, InteractionFilter, StatementFilter } from '../api/operations.generated.js';
import { addressWith, FILTER_PARAMETERS, filterOf, paramsOf, readable, statementsAddress } from './filter.js';

/** Conditions that no deed can meet, with what it has not. */
const OF_STATEMENTS_ALONE = { form: 'a form', medium: 'a medium', text: 'words' } as const;

/** What a condition of statements is called where it is one of deeds; the others have one name. */
const OF_DEEDS: Readonly<Record<string, string>> = {
  ...{ speaker: 'source', about: 'target', speakerKind: 'sourceKind', aboutKind: 'targetKind' },
  ...{ aboutWithin: 'targetWithin', saidOn: 'heldOn' },
};

/** The parameters of /deeds by the conditions of statements that they say; the days are saidOn, as everywhere. */
const PARAMETERS = Object.fromEntries(
  FILTER_PARAMETERS.filter((name) => name !== 'status' && !(name in OF_STATEMENTS_ALONE)).map((name) => [
    name,
    name === 'saidOn' ? name : (OF_DEEDS[name] ?? name),
  ]),
);

/** The parameters of /deeds. */
export const DEED_PARAMETERS: readonly string[] = Object.values(PARAMETERS);

/** Why no deed passes a filter of statements, 'no deed has a form'; null where one can. */
export function whyNoDeed(filter: StatementFilter): string | null {
  for (const [name, what] of Object.entries(OF_STATEMENTS_ALONE)) {
    if (filter[name as keyof StatementFilter]) return `no deed has ${what}`;
  }
  return filter.status?.length && !filter.status.includes('CURRENT') ? 'no deed is corrected or withdrawn' : null;
}

/** The deeds that pass a filter of statements: the one who acted counts as the speaker, and the target as the subject. */
export function deedsOf(filter: StatementFilter): InteractionFilter {
  const given = Object.entries(filter).filter(
    ([name, value]) => name in PARAMETERS && value !== undefined && value !== null,
  );
  return Object.fromEntries(
    given.map(([name, value]) => [
      OF_DEEDS[name] ?? name,
      // What leaves out statements of a form leaves out no deed.
      name === 'not' ? filter.not?.filter((one) => whyNoDeed(one) === null).map(deedsOf) : value,
    ]),
  );
}

/** A filter of deeds as one of statements. */
function statementFilterOf(filter: InteractionFilter): StatementFilter {
  const names = new Map(Object.entries(OF_DEEDS).map(([ofStatements, ofDeeds]) => [ofDeeds, ofStatements]));
  const given = Object.entries(filter).map(([name, value]) => [
    names.get(name) ?? name,
    name === 'not' ? filter.not?.map(statementFilterOf) : value,
  ]);
  return Object.fromEntries(given);
}

/** A value of a parameter as it is where the conditions have other names, which those within 'not' have as well. */
function valueWith(nameOf: (name: string) => string, name: string, value: string): string {
  return name === 'not' ? readable(renamed(new URLSearchParams(value), nameOf)) : value;
}

function renamed(params: URLSearchParams, nameOf: (name: string) => string): URLSearchParams {
  return new URLSearchParams([...params].map(([name, value]) => [nameOf(name), valueWith(nameOf, name, value)]));
}

function parameterOfDeeds(condition: string): string {
  return PARAMETERS[condition] ?? condition;
}

/** The parameter of /deeds that says a condition of statements, with its values there. */
export function asParameterOfDeeds(condition: string, values: readonly string[]): Record<string, string[]> {
  const there = values.map((value) => valueWith(parameterOfDeeds, condition, value));
  return { [parameterOfDeeds(condition)]: there };
}

/** The filter of statements whose deeds the parameters of /deeds ask for. */
export function conditionsOfDeeds(params: URLSearchParams): StatementFilter {
  const names = new Map(Object.entries(PARAMETERS).map(([condition, parameter]) => [parameter, condition]));
  const known = new URLSearchParams([...params].filter(([name]) => names.has(name)));
  return filterOf(renamed(known, (name) => names.get(name) ?? name));
}

/** The address of the list of the deeds that pass a filter. */
export function deedsAddress(filter: InteractionFilter): string {
  return addressWith('/deeds', renamed(paramsOf(statementFilterOf(filter)), parameterOfDeeds));
}

/** The address of the list of what was said, done or both, and passes a filter. */
export function actsAddress(filter: StatementFilter, counting: Counting): string {
  if (counting === 'STATEMENTS') return statementsAddress(filter);
  if (counting === 'INTERACTIONS') return deedsAddress(deedsOf(filter));
  return addressWith('/acts', paramsOf(filter));
}
