import { createLocalStorage } from '@graphiql/toolkit';

const HISTORY = ['graphiql:queries', 'graphiql:favorites'];

/** The history without the headers of its operations. */
function withoutHeaders(history: string): string {
  return JSON.stringify(JSON.parse(history), (key, value) => (key === 'headers' ? undefined : value));
}

/**
 * Browser storage with a namespace: all GraphiQL instances on an origin share their keys, and localhost:4000 is often used
 * by other projects, whose tabs would show here. GraphiQL stores headers only if its settings say so, except in its
 * history, which would store credentials unasked; here it does not.
 */
export function createStorageWithoutHeaders() {
  const storage = createLocalStorage({ namespace: 'demarche' });
  const store = storage.setItem;
  storage.setItem = (key, value) => {
    const mayKeep = storage.getItem('graphiql:shouldPersistHeaders') === 'true';
    store(key, HISTORY.includes(key) && !mayKeep ? withoutHeaders(value) : value);
  };
  return storage;
}
