import type { QueryParams } from '../engine/graph-engine.js';
import { ServiceError } from '../errors/service-error.js';
import type { NamedQuery } from './query-catalogue.js';
import type { QueryRunner } from './query-runner.js';

/**
 * The scores of the statements whose words match a text, by id. A query that filters by a text receives these in its
 * place: engines do not tolerate typing errors.
 */
export type TextMatches = { [statementId: string]: number };

/**
 * The actors that count for some states, each with the days on which it does, as '2013-02-01/2017-01-20'. A query that filters by
 * states receives these in their place.
 */
export type DaysOfActors = { [actorId: string]: string[] };

/**
 * The actors that count for any state, each with the days and the state, as '2013-02-01/2017-01-20/state/iran'. A query that
 * distinguishes states receives these.
 */
export type StatesOfActors = { [actorId: string]: string[] };

/** Resolves those conditions of filters that queries cannot. */
export interface FilterFinders {
  /** Finds what the filter `text` asks for. Errors: BAD_USER_INPUT if it matches too many statements. */
  matchText?: (text: string, runner: QueryRunner) => Promise<TextMatches>;
  /** Finds who counts for the states that the filters `within` and `aboutWithin` name. */
  rollUp?: (stateIds: readonly string[], runner: QueryRunner) => Promise<DaysOfActors>;
  /** Finds for which states actors count. */
  statesOfAll?: (runner: QueryRunner) => Promise<StatesOfActors>;
}

const BY_STATES = ['within', 'aboutWithin'];

/** Whether the parameters of a filter name a text, or states (also in what it excludes): these have to be resolved first. */
export function asksFinders(params: QueryParams): boolean {
  const excluded = (params.excluded ?? []) as QueryParams[];
  return typeof params.text === 'string' || [params, ...excluded].some(namesStates);
}

function namesStates(conditions: QueryParams): boolean {
  return BY_STATES.some((name) => Array.isArray(conditions[name]));
}

/** The conditions of filters that were resolved since the last write, for the runner of one request. */
export class FoundFilters {
  readonly #finders: FilterFinders;
  readonly #known: Map<string, Promise<TextMatches | DaysOfActors>> | null;

  /** `isKept`: whether what was found is kept, for the same request to use again. */
  constructor(finders: FilterFinders, isKept: boolean) {
    this.#finders = finders;
    this.#known = isKept ? new Map() : null;
  }

  /** Forgets what was found: a write may have changed what conditions mean. */
  clear(): void {
    this.#known?.clear();
  }

  /** The parameters with conditions replaced by what was found for them. Errors: QUERY_PARAMETER_INVALID, BAD_USER_INPUT. */
  async inPlace(query: NamedQuery, params: QueryParams, runner: QueryRunner): Promise<QueryParams> {
    const found: QueryParams = {};
    for (const { name, type } of query.header.params) {
      const value = params[name];
      if (name === 'text' && type === 'ANY' && typeof value === 'string') {
        const matchText = this.#finder('matchText', query);
        found.text = await this.#once(`text ${value}`, () => matchText(value, runner));
      } else if (BY_STATES.includes(name) && Array.isArray(value)) {
        found[name] = await this.#daysFor(value as string[], query, runner);
      } else if (name === 'excluded' && Array.isArray(value)) {
        const sets = value as QueryParams[];
        found[name] = await Promise.all(sets.map((conditions) => this.#withDays(conditions, query, runner)));
      } else if (name === 'countries' && value === 'ALL') {
        const statesOfAll = this.#finder('statesOfAll', query);
        found[name] = await this.#once('countries', () => statesOfAll(runner));
      }
    }
    return Object.keys(found).length === 0 ? params : { ...params, ...found };
  }

  /** A set of conditions with its states replaced by the actors that count for them. */
  async #withDays(conditions: QueryParams, query: NamedQuery, runner: QueryRunner): Promise<QueryParams> {
    const found: QueryParams = {};
    for (const name of BY_STATES) {
      const value = conditions[name];
      if (Array.isArray(value)) found[name] = await this.#daysFor(value as string[], query, runner);
    }
    return { ...conditions, ...found };
  }

  #daysFor(stateIds: readonly string[], query: NamedQuery, runner: QueryRunner): Promise<DaysOfActors> {
    const rollUp = this.#finder('rollUp', query);
    const states = [...new Set(stateIds)].sort();
    return this.#once(`states ${states.join(' ')}`, () => rollUp(states, runner));
  }

  #finder<Name extends keyof FilterFinders>(name: Name, { header }: NamedQuery): NonNullable<FilterFinders[Name]> {
    const finder = this.#finders[name];
    if (!finder)
      throw new ServiceError('QUERY_PARAMETER_INVALID', `${header.name}: this runner has no finder '${name}'`);
    return finder;
  }

  #once<T extends TextMatches | DaysOfActors>(key: string, find: () => Promise<T>): Promise<T> {
    let found = this.#known?.get(key);
    if (!found) {
      found = find();
      this.#known?.set(key, found);
    }
    return found as Promise<T>;
  }
}
