import type { Refusal } from '../../api/refusal.js';
import { candidatesOf, type Entry } from './action.js';
import { wordsOf } from './candidate-row.js';
import type { Candidate } from './review.js';

const MOST_WORDS = 60;

/** The reasons why candidates could not be accepted together, by the ids of the candidates. */
function problemsIn({ details }: Refusal): ReadonlyMap<string, string> {
  const { candidates } = details as { candidates?: { id: string; problem: string }[] };
  return new Map((candidates ?? []).map(({ id, problem }) => [id, problem]));
}

/** The candidates that the service refused to accept unseen, with the versions that it refused. */
export function unclearIn({ seen }: Entry, refusal: Refusal): [string, number][] {
  return [...problemsIn(refusal).keys()].flatMap((id) => {
    const version = seen[id];
    return version === undefined ? [] : [[id, version]];
  });
}

/** The problems of the values that an editor typed, by their keys; other problems are under ''. */
export function problemsByKey({ details, message }: Refusal, keys: readonly string[]): ReadonlyMap<string, string> {
  const { fields = [] } = details as { fields?: { path: string; message: string }[] };
  const keyOf = (path: string) => keys.find((key) => path.split('.').includes(key)) ?? '';
  return new Map(
    fields.map((field) => {
      const key = keyOf(field.path);
      return [key, key === '' ? message : field.message];
    }),
  );
}

/** Why an action was refused, with the candidates as they are now. */
export function refusedInWords(
  { action }: Entry,
  refusal: Refusal,
  candidates: ReadonlyMap<string, Candidate>,
): string {
  const [first, ...others] = problemsIn(refusal);
  if (first) {
    const candidate = candidates.get(first[0]);
    const words = candidate ? wordsOf(candidate) : '';
    const shown = words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words;
    const more = others.length > 0 ? `, and ${others.length} more` : '';
    return `Nothing was recorded, since not all are as they were shown: “${shown}” ${first[1]}${more}. Look at them again (Shift a).`;
  }
  const [id] = candidatesOf(action);
  const decision = id === undefined ? null : candidates.get(id)?.decision;
  if (refusal.code !== 'CONFLICT' || !decision || action.kind === 'undo') return refusal.message;
  const done = decision.verdict === 'ACCEPT' ? 'accepted' : 'rejected';
  return `${decision.by ?? 'Somebody'} decided upon this one meanwhile: ${done}. Nothing was recorded twice.`;
}
