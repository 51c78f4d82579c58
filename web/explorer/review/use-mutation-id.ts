import { useRef } from 'react';
import { newMutationId } from './mutation-id.js';

/**
 * Returns a function from an input to its `clientMutationId`: the same until the input changes, so that a retry after a lost answer
 * does nothing twice.
 */
export function useMutationId(): (input: object) => string {
  const latest = useRef({ input: '', id: '' });
  return (input) => {
    const text = JSON.stringify(input);
    if (latest.current.input !== text) latest.current = { input: text, id: newMutationId() };
    return latest.current.id;
  };
}
