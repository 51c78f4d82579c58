import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from '../api/ask.js';
import { credential, useCredential } from '../api/credential.js';
import { type SearchKind, SimilarNames, Suggest } from '../api/operations.generated.js';
import { answers } from '../api/use-answer.js';
import type { Named } from '../parts/subject-link.js';
import { useSettled } from '../parts/use-settled.js';
import { SUBJECT_KINDS } from '../words/names.js';

const LEAST_LETTERS = 2;
/** A word of so many letters may be misspelt: the search forgives none that is shorter. */
const LONG_WORD = /[\p{L}\p{N}]{4}/u;

/** Whether a text has something that can be looked for. */
export const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Subjects whose names fit a text. */
export interface Suggested {
  subjects: readonly Named[];
  /** Whether none has a name that begins like the text, and these come close. */
  areSimilar: boolean;
}

/** Names that begin like a text, or else those that come close to it: the search costs forty times as much, so it comes second. */
async function suggest(text: string, isState: boolean, signal: AbortSignal): Promise<Suggested> {
  const { suggestions } = await ask(Suggest, { text }, signal);
  const subjects = (suggestions ?? []).filter(({ id }) => !isState || id.startsWith('state/'));
  if (subjects.length > 0 || !LONG_WORD.test(text)) return { subjects, areSimilar: false };
  const kinds: SearchKind[] = isState ? ['STATE'] : SUBJECT_KINDS;
  const { search } = await ask(SimilarNames, { text, kinds }, signal);
  return { subjects: (search?.edges ?? []).flatMap(({ node }) => ('name' in node ? node : [])), areSimilar: true };
}

function asking(text: string, isState: boolean, key: string | null) {
  return queryOptions({
    queryKey: [Suggest.name, text, isState, key],
    queryFn: ({ signal }) => suggest(text, isState, signal),
  });
}

/** Subjects whose names fit a text, asked for at once; with `isState` states alone. Errors: Refusal. */
export async function suggestionsFor(text: string, isState: boolean): Promise<Suggested> {
  if (!hasWord(text)) return { subjects: [], areSimilar: false };
  return answers.fetchQuery(asking(text, isState, credential()));
}

/** Subjects whose names fit what is typed, once it has not changed for a moment; none while the list is closed. */
export function useSuggestions(text: string, isOpen: boolean, isState: boolean): readonly Named[] {
  const key = useCredential();
  const settled = useSettled(text.trim());
  const { data } = useQuery({
    ...asking(settled, isState, key),
    enabled: isOpen && settled.length >= LEAST_LETTERS && hasWord(settled),
  });
  return isOpen && text.trim().length >= LEAST_LETTERS ? (data?.subjects ?? []) : [];
}
