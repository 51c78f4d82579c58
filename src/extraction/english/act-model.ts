import { readFileSync } from 'node:fs';
import type { ActSuggestion } from '../statements/act-suggestions.js';
import { type ActWords, rankActs } from './act-ranking.js';

/** The CAMEO code of each class of PLOVER. */
const CAMEO_CODES: Record<string, string> = {
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
const SUGGESTED = 3;

let model: ActWords | undefined;

/** The three kinds of acts that words most probably are. */
export function suggestActs(words: string): ActSuggestion[] {
  model ??= JSON.parse(readFileSync(new URL('../../../data/act-words.json', import.meta.url), 'utf8')) as ActWords;
  return rankActs(model, words)
    .slice(0, SUGGESTED)
    .map(({ name, probability }) => ({ code: CAMEO_CODES[name]!, score: Math.round(probability * 100) / 100 }));
}
