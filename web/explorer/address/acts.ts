import type { Counting, InteractionFilter, StatementFilter } from '../api/operations.generated.js';
import { addressWith, filterOf, paramsOf, statementsAddress } from './filter.js';

/** The conditions of what was done, as parameters of /deeds; the days are saidOn, as everywhere. */
const LISTS = [
  ...(['source', 'target', 'between', 'sourceKind', 'targetKind'] as const),
  ...(['act', 'quadClass', 'evidence'] as const),
];
const NUMBERS = ['toneAtLeast', 'toneAtMost'] as const;

/** Conditions of what was said that what was done has under the same name, or has not at all. */
type Renamed = 'speaker' | 'about' | 'speakerKind' | 'aboutKind' | 'saidOn';

/** The deeds that pass a filter of statements: the one who acted counts as the speaker, and the target as the subject. */
export function deedsOf(filter: StatementFilter): InteractionFilter {
  const {
    speaker,
    about,
    speakerKind,
    aboutKind,
    saidOn,
    ...rest
  }: Pick<StatementFilter, Renamed> & InteractionFilter = filter;
  const { between, act, quadClass, evidence, toneAtLeast, toneAtMost, recordedBefore } = rest;
  const given = {
    ...{ source: speaker, target: about, between, sourceKind: speakerKind, targetKind: aboutKind },
    ...{ act, quadClass, evidence, toneAtLeast, toneAtMost, heldOn: saidOn, recordedBefore },
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null));
}

/** A filter of deeds as one of statements. */
export function statementFilterOf(filter: InteractionFilter): StatementFilter {
  const { source, target, sourceKind, targetKind, heldOn, ...rest } = filter;
  return {
    ...rest,
    not: null,
    speaker: source,
    about: target,
    speakerKind: sourceKind,
    aboutKind: targetKind,
    saidOn: heldOn,
  };
}

const PARAMETERS: Readonly<Record<string, string>> = {
  ...{ speaker: 'source', about: 'target', speakerKind: 'sourceKind', aboutKind: 'targetKind' },
};

/** The parameter of /deeds that says a condition of statements. */
export function parameterOfDeeds(condition: string): string {
  return PARAMETERS[condition] ?? condition;
}

/** The filter of deeds that the parameters of an address say. */
export function deedFilterOf(params: URLSearchParams): InteractionFilter {
  const lists = LISTS.filter((name) => params.has(name)).map((name) => [name, params.getAll(name)]);
  const { saidOn = null, recordedBefore = null, toneAtLeast, toneAtMost } = filterOf(params);
  return { ...Object.fromEntries(lists), toneAtLeast, toneAtMost, heldOn: saidOn, recordedBefore };
}

/** The address of the list of the deeds that pass a filter. */
export function deedsAddress(filter: InteractionFilter): string {
  const params = new URLSearchParams();
  for (const name of LISTS) for (const one of filter[name] ?? []) params.append(name, one);
  for (const name of NUMBERS) if (typeof filter[name] === 'number') params.set(name, String(filter[name]));
  if (filter.heldOn) params.set('saidOn', filter.heldOn);
  if (filter.recordedBefore) params.set('recordedBefore', filter.recordedBefore);
  return addressWith('/deeds', params);
}

/** The address of the list of what was said, done or both, and passes a filter. */
export function actsAddress(filter: StatementFilter, counting: Counting): string {
  if (counting === 'STATEMENTS') return statementsAddress(filter);
  if (counting === 'INTERACTIONS') return deedsAddress(deedsOf(filter));
  return addressWith('/acts', paramsOf(filter));
}
