import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from '../api/ask.js';
import { credential, useCredential } from '../api/credential.js';
import { type SearchKind, SimilarNames, Suggest } from '../api/operations.generated.js';
import { answers } from '../api/use-answer.js';
import type { Named } from '../parts/subject-link.js';
import { useSettled } from '../parts/use-settled.js';
import { SUBJECT_KINDS } from '../words/names.js';

const LEAST_LETTERS = 2;
/** A word that is long enough to be misspelt: the search forgives no errors in shorter ones. */
const LONG_WORD = /[\p{L}\p{N}]{4}/u;

/** Whether a text contains something to search for. */
export const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Subjects whose names match a text. */
export interface Suggested {
  subjects: readonly Named[];
  /** Whether no name begins like the text, and these are only similar. */
  areSimilar: boolean;
}

/** Names that begin like a text, or otherwise similar ones: that search costs forty times as much, so it comes second. */
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

/** Subjects whose names match a text, requested at once; with `isState`, only states. Errors: Refusal. */
export async function suggestionsFor(text: string, isState: boolean): Promise<Suggested> {
  if (!hasWord(text)) return { subjects: [], areSimilar: false };
  return answers.fetchQuery(asking(text, isState, credential()));
}

/** Subjects whose names match the typed text (debounced); none while the list is closed. */
export function useSuggestions(text: string, isOpen: boolean, isState: boolean): readonly Named[] {
  const key = useCredential();
  const settled = useSettled(text.trim());
  const { data } = useQuery({
    ...asking(settled, isState, key),
    enabled: isOpen && settled.length >= LEAST_LETTERS && hasWord(settled),
  });
  return isOpen && text.trim().length >= LEAST_LETTERS ? (data?.subjects ?? []) : [];
}
