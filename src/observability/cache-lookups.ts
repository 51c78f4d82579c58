import { channel } from 'node:diagnostics_channel';

/** A look into a cache of this process. */
export interface CacheLookup {
  /** Which cache, by a fixed name such as 'documents': it becomes a label of a metric. */
  cache: string;
  isHit: boolean;
}

// What looks into a cache lies further in than what counts; a channel costs nothing where nobody listens.
const LOOKUPS = channel('demarche.cache-lookup');

/** Tells the metrics that a cache was looked into. */
export function noteCacheLookup(cache: string, isHit: boolean): void {
  if (LOOKUPS.hasSubscribers) LOOKUPS.publish({ cache, isHit } satisfies CacheLookup);
}

/** Hears of every look into a cache until the function that it gives is called. */
export function onCacheLookup(listener: (lookup: CacheLookup) => void): () => void {
  const heard = (message: unknown) => listener(message as CacheLookup);
  LOOKUPS.subscribe(heard);
  return () => LOOKUPS.unsubscribe(heard);
}
