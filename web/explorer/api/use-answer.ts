import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useNoteOperation } from '../shell/noted-operations.js';
import { ask } from './ask.js';
import { useCredential } from './credential.js';
import type { Operation } from './operation.js';
import { Refusal } from './refusal.js';

const FRESH_MS = 60_000;
const TRIES = 2;

/** What is known of the answers of this visit. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < TRIES && error instanceof Refusal && error.isPassing,
      retryDelay: 700,
    },
  },
});

export type Answer<T> = UseQueryResult<T, Error>;

/**
 * The answer to an operation, followed as variables change; the one before is shown until the next one is there. A null in
 * the place of variables asks nothing. The operation is noted for "As GraphQL".
 */
export function useAnswer<T, V>(operation: Operation<T, V>, variables: V | null): Answer<T> {
  const key = useCredential();
  useNoteOperation(operation, variables);
  return useQuery({
    queryKey: [operation.name, variables, key],
    queryFn: ({ signal }) => ask(operation, variables!, signal),
    enabled: variables !== null,
    placeholderData: keepPreviousData,
  });
}
