/** The maximum length of each kind of text, in code points. */
export const MAX_LENGTH = {
  /** A name, a title, a place or another text of one line. */
  name: 200,
  /** A quote, a paraphrase, a passage, a description. */
  passage: 20_000,
  /** The text before or after a passage. */
  context: 32,
  /** Who recorded something: the subject of a token, of up to 255, after 'jwt/'. */
  recorder: 260,
  /** An address on the web. */
  address: 2_000,
} as const;

/** The maximum number of items in a list, so that it is always returned completely. */
export { MAX_LIST_LENGTH } from '../bounds/list-sizes.js';

/** The maximum offset: the largest GraphQL Int. */
export const MAX_OFFSET = 2_147_483_647;
