import { readFileSync } from 'node:fs';
import type { ActSuggestion } from '../statements/act-suggestions.js';
import { actFeatures } from './act-features.js';
import { type ActWords, rankActs } from './act-ranking.js';

/** The CAMEO code of each class of PLOVER. */
export const CAMEO_CODES: Record<string, string> = {
  AGREE: '03',
  AID: '07',
  ASSAULT: '18',
  COERCE: '17',
  CONCEDE: '08',
  CONSULT: '04',
  COOPERATE: '06',
  DEMAND: '10',
  DISAPPROVE: '11',
  FIGHT: '19',
  INVESTIGATE: '09',
  MOBILIZE: '15',
  PROTEST: '14',
  REJECT: '12',
  RETREAT: '087',
  SANCTION: '16',
  SUPPORT: '05',
  THREATEN: '13',
};
/** The acts that verbs of saying denote by themselves, by the feature of the verb. */
const ACTS_OF_VERBS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '010': 'announce comment declare explain note state',
    '012': 'fear lament warn',
    '015': 'acknowledge admit concede confess',
    '016': 'deny',
    '019': 'agree concur',
    '020': 'appeal ask invite propose recommend suggest urge',
    '030': 'pledge promise vow',
    '051': 'applaud commend congratulate defend endorse hail laud praise thank tout',
    '055': 'apologise apologize',
    '100': 'demand insist',
    '110': 'complain protest',
    '111':
      'assail attack blame blast castigate chide condemn criticise criticize decry denounce deride lambast mock rebuke ridicule scold slam',
    '112': 'accuse allege charge',
    '120': 'dismiss refuse reject',
    '130': 'threaten',
  }).flatMap(([code, verbs]) =>
    verbs.split(' ').flatMap((verb) => actFeatures(verb).map((feature) => [feature, code] as const)),
  ),
);
/** The probability that a statement is the act that its verb of saying denotes. */
const VERB_SCORE = 0.6;
/** The probability that a reported statement is a plain statement, a class that the model does not have. */
const PLAIN_STATEMENT = { code: '010', score: 0.4 };
const SUGGESTED = 3;

let model: ActWords | undefined;

const rounded = (score: number) => Math.round(score * 100) / 100;

/**
 * Guesses the acts of some words: the one that the verb of saying denotes, or otherwise a plain statement, and the three most
 * probable ones according to the words.
 */
export function suggestActs(words: string, cue: string | null): ActSuggestion[] {
  model ??= JSON.parse(readFileSync(new URL('../../../data/act-words.json', import.meta.url), 'utf8')) as ActWords;
  const code =
    cue === null
      ? undefined
      : actFeatures(cue)
          .map((feature) => ACTS_OF_VERBS.get(feature))
          .find((act) => act);
  const first = code === undefined ? PLAIN_STATEMENT : { code, score: VERB_SCORE };
  const others = rankActs(model, words)
    .slice(0, SUGGESTED)
    .map(({ name, probability }) => ({ code: CAMEO_CODES[name]!, score: rounded(probability * (1 - first.score)) }));
  return [first, ...others].sort((a, b) => b.score - a.score);
}
