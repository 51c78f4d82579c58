/** Something is missing or wrong that the user can fix; the message is one plain sentence. */
export class Problem extends Error {
  name = 'Problem';
}
