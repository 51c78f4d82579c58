import { keepPreviousData, QueryClient, queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useNoteOperation } from '../shell/noted-operations.js';
import { ask } from './ask.js';
import { credential, useCredential } from './credential.js';
import type { Operation } from './operation.js';
import { Refusal } from './refusal.js';

const FRESH_MS = 60_000;
const TRIES = 2;

/** The cache of this visit's answers. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
      // Without a network a request fails visibly, rather than being paused while the previous answer is shown; it is sent
      // again once the network is back.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, error) => failures < TRIES && error instanceof Refusal && error.isPassing,
      retryDelay: 700,
    },
  },
});

export type Answer<T> = UseQueryResult<T, Error>;

function asking<T, V>(operation: Operation<T, V>, variables: V, key: string | null) {
  return queryOptions<T>({
    queryKey: [operation.name, variables, key],
    queryFn: ({ signal }) => ask(operation, variables, signal),
  });
}

/** Sends an operation before the part of the view that needs it is rendered, so that requests do not wait for each other. */
export function askAhead<T, V>(operation: Operation<T, V>, variables: V): void {
  const options = asking(operation, variables, credential());
  // A failure is reported by the part that shows the answer.
  if (!answers.getQueryState(options.queryKey)) answers.fetchQuery(options).catch(() => {});
}

/**
 * The answer to an operation, requested again when variables change; the previous one is shown until the next one arrives.
 * With null as variables, nothing is sent. The operation is noted for "As GraphQL".
 */
export function useAnswer<T, V>(operation: Operation<T, V>, variables: V | null): Answer<T> {
  const key = useCredential();
  useNoteOperation(operation, variables);
  return useQuery({
    ...asking(operation, variables!, key),
    enabled: variables !== null,
    placeholderData: keepPreviousData,
  });
}
