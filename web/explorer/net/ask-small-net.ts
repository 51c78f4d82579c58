import { Net, type NetQueryVariables } from '../api/operations.generated.js';
import { askAhead } from '../api/use-answer.js';
import type { NetScope } from './subnet.js';

const LIMIT = 25;

/** The variables of the query for the small net of a subject. */
export function smallNetOf(id: string, scope: NetScope): NetQueryVariables {
  return { around: [id], limit: LIMIT, through: null, ...scope };
}

/** Requests the small net of a subject before it is shown, and before the file that draws it is loaded. */
export function askSmallNet(id: string, scope: NetScope): void {
  askAhead(Net, smallNetOf(id, scope));
}
