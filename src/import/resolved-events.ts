import { withIds } from '../exchange/exchange-line.js';
import type { PreparedEvents } from './prepared-events.js';

/**
 * A batch between the actors that its ids stand for by now: somebody may have merged one, or given it another kind, since the
 * names of the batch were resolved. The ids of the events stay.
 */
export function resolvedEvents(batch: PreparedEvents, resolve: (id: string) => string): PreparedEvents {
  const { statements, interactions } = batch;
  return {
    ...batch,
    statements: { ...statements, items: statements.items.map((item) => resolvedItem(item, resolve)) },
    interactions: { ...interactions, items: interactions.items.map((item) => resolvedItem(item, resolve)) },
  };
}

type Item = (PreparedEvents['statements'] | PreparedEvents['interactions'])['items'][number];

function resolvedItem<T extends Item>(item: T, resolve: (id: string) => string): T {
  const line = withIds(item.line, resolve);
  return JSON.stringify(line) === JSON.stringify(item.line) ? item : { ...item, line, packed: null };
}
