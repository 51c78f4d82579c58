/** The most code points of a text of each kind. */
export const MAX_LENGTH = {
  /** A name, a title, a place and other texts of one line. */
  name: 200,
  /** A quote, a paraphrase, a passage, a description. */
  passage: 20_000,
  /** The text before or behind a passage. */
  context: 32,
  /** Who recorded something: the subject of a token has up to 255, behind 'jwt/'. */
  recorder: 260,
  /** An address on the web. */
  address: 2_000,
} as const;

/** The most items of a list, so that it always comes back whole. */
export { MAX_LIST_LENGTH } from '../bounds/list-sizes.js';

/** The greatest offset: what a GraphQL Int can hold. */
export const MAX_OFFSET = 2_147_483_647;
