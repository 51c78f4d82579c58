/** Something is missing or wrong that the reader can put right; the message is one plain sentence. */
export class Problem extends Error {
  name = 'Problem';
}
