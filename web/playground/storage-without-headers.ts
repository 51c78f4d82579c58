import { createLocalStorage } from '@graphiql/toolkit';

const HISTORY = ['graphiql:queries', 'graphiql:favorites'];

/** What the history keeps of each operation, but for its headers. */
function withoutHeaders(history: string): string {
  return JSON.stringify(JSON.parse(history), (key, value) => (key === 'headers' ? undefined : value));
}

/**
 * The browser's store for this project alone: every GraphiQL on one origin shares its keys, and localhost:4000 is often
 * another project's, whose tabs would show here. GraphiQL keeps headers only where its settings are told to, but for its
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
