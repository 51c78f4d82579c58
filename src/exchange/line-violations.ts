import type { Violation } from '../rules/violation.js';

/** The rule violated by a line that contradicts recorded content. */
export const RECORDED = 'recorded';

/** The message for a reference that does not exist. */
export function notThere(id: string): string {
  return `refers to ${id}, which is neither in this file nor in the graph`;
}

/** The violation of a line with the id of another line of its file. */
export function otherContent(id: string): Violation {
  return { path: '/id', rule: 'sameId', message: `${id} is in this file already, with other content` };
}

/** The violation of a line with the id of an act that the graph has with other content. */
export function recordedOtherwise(id: string): Violation {
  const advice = 'it stays as it is, and corrections go through correctStatement';
  return { path: '/id', rule: RECORDED, message: `${id} is recorded already with other content; ${advice}` };
}
