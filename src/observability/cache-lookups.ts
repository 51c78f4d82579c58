import { channel } from 'node:diagnostics_channel';

/** A lookup in a cache of this process. */
export interface CacheLookup {
  /** The fixed name of the cache, such as 'documents': it becomes a metric label. */
  cache: string;
  isHit: boolean;
}

// Caches must not depend on metrics; a channel costs nothing without subscribers.
const LOOKUPS = channel('demarche.cache-lookup');

/** Reports a cache lookup to the metrics. */
export function noteCacheLookup(cache: string, isHit: boolean): void {
  if (LOOKUPS.hasSubscribers) LOOKUPS.publish({ cache, isHit } satisfies CacheLookup);
}

/** Calls `listener` for every cache lookup until the returned function is called. */
export function onCacheLookup(listener: (lookup: CacheLookup) => void): () => void {
  const heard = (message: unknown) => listener(message as CacheLookup);
  LOOKUPS.subscribe(heard);
  return () => LOOKUPS.unsubscribe(heard);
}
