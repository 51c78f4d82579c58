import type { Queries } from '../query/query-types.generated.js';
import { changeIdOf } from './node-id.js';

/** What a change did to one property: its value before and after, as JSON text; null where there was none. */
export interface PropertyChange {
  property: string;
  before: string | null;
  after: string | null;
}

/** One change to a node or a statement, as the log keeps it. `at`: ISO instant. */
export interface Change {
  kind: 'CHANGE';
  id: string;
  targetId: string;
  action: string;
  at: string;
  by: string | null;
  properties: PropertyChange[];
}

/** The change of a row. */
export function changeFromRow({ id, targetId, action, at, by, properties }: Queries['findChanges']['row']): Change {
  return {
    ...{ kind: 'CHANGE', id: changeIdOf(id), targetId, action, at, by },
    properties: JSON.parse(properties) as PropertyChange[],
  };
}
