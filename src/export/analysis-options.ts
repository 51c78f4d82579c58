import { CENTRALITIES, type Centrality, LEAST_SAMPLE, MOST_SAMPLE, sampleProblem } from '../analytics/centrality.js';
import type { Counting } from '../domain/counting.js';
import { ACTOR_KINDS, type ActorKind } from '../domain/identity.js';
import { shown } from '../errors/shown.js';
import { choiceOf, type Refuse } from './read-choice.js';

/** What to compute of the graph of actors and to write as a table. */
export type AnalysisOptions =
  | { what: 'ranking'; counting: Counting; metric: Centrality; kinds: ActorKind[] | null; sample: number | null }
  | { what: 'communities'; counting: Counting };

const METRICS = Object.keys(CENTRALITIES) as Centrality[];

/** The arguments that only rankings have. */
export const RANKING_ARGUMENTS = {
  metric: { choices: METRICS, meaning: 'by which metric a ranking is; PAGERANK if left out' },
  kind: {
    choices: ACTOR_KINDS,
    meaning: 'rank only actors of one of these kinds, by the scores that all have; repeat it for more',
  },
  sample: { choices: null, meaning: 'estimate BETWEENNESS from the paths of this number of actors, 10 to 10,000' },
} as const;

export type RankingArgumentName = keyof typeof RANKING_ARGUMENTS;

export const RANKING_ARGUMENT_NAMES = Object.keys(RANKING_ARGUMENTS) as RankingArgumentName[];

/** The values of the arguments of a ranking, as text. */
export type GivenRanking = Partial<Record<RankingArgumentName, readonly string[]>>;

function sampleOf(text: string | undefined, refuse: Refuse<RankingArgumentName>): number | null {
  if (text === undefined) return null;
  const size = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (size >= LEAST_SAMPLE && size <= MOST_SAMPLE) return size;
  refuse('sample', `${shown(text)} is not a number from ${LEAST_SAMPLE} to 10,000`);
  return null;
}

/** Reads the options of a ranking; calls `refuse` for each invalid argument. Statements count if `counting` is null. */
export function readRankingOptions(
  given: GivenRanking,
  counting: Counting | null,
  refuse: Refuse<RankingArgumentName>,
): AnalysisOptions {
  for (const name of ['metric', 'sample'] as const) {
    if ((given[name]?.length ?? 0) > 1) refuse(name, 'is given twice; give it once');
  }
  const metric = choiceOf('metric', given.metric?.[0], METRICS, 'PAGERANK', refuse);
  const sample = sampleOf(given.sample?.[0], refuse);
  const problem = sample === null ? null : sampleProblem(metric);
  if (problem !== null) refuse('sample', problem);
  const kinds = given.kind?.map((kind) => choiceOf('kind', kind, ACTOR_KINDS, 'PERSON', refuse)) ?? null;
  return {
    what: 'ranking',
    counting: counting ?? 'STATEMENTS',
    metric,
    kinds,
    sample,
  };
}
