import { Net, type NetQueryVariables } from '../api/operations.generated.js';
import { askAhead } from '../api/use-answer.js';
import type { NetScope } from './subnet.js';

const LIMIT = 25;

/** What the small net of a subject asks for. */
export function smallNetOf(id: string, scope: NetScope): NetQueryVariables {
  return { around: [id], limit: LIMIT, through: null, ...scope };
}

/** Asks for the small net of a subject before it is shown, and before the file that draws it is there. */
export function askSmallNet(id: string, scope: NetScope): void {
  askAhead(Net, smallNetOf(id, scope));
}
