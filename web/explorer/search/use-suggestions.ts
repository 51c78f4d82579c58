import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask } from '../api/ask.js';
import { credential, useCredential } from '../api/credential.js';
import { Suggest } from '../api/operations.generated.js';
import { answers } from '../api/use-answer.js';
import type { Named } from '../parts/subject-link.js';

const PAUSE_MS = 200;
const LEAST_LETTERS = 2;

/** Whether a text has something that can be looked for. */
export const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** A text once it has not changed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function asking(text: string, key: string | null) {
  return queryOptions({
    queryKey: [Suggest.name, text, key],
    queryFn: ({ signal }) => ask(Suggest, { text }, signal),
  });
}

/** Subjects whose names begin like a text, asked for at once. Errors: Refusal. */
export async function suggestionsFor(text: string): Promise<readonly Named[]> {
  if (!hasWord(text)) return [];
  return (await answers.fetchQuery(asking(text, credential()))).suggestions ?? [];
}

/** Subjects whose names begin like what is typed, once it has not changed for a moment; none while the list is closed. */
export function useSuggestions(text: string, isOpen: boolean): readonly Named[] {
  const key = useCredential();
  const settled = useSettled(text.trim());
  const { data } = useQuery({
    ...asking(settled, key),
    enabled: isOpen && settled.length >= LEAST_LETTERS && hasWord(settled),
  });
  return isOpen && text.trim().length >= LEAST_LETTERS ? (data?.suggestions ?? []) : [];
}
