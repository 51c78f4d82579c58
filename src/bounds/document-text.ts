import { Lexer, Source, TokenKind } from 'graphql';
import type { BoundsConfig } from './bounds-config.js';
import type { PassedBound } from './refusal.js';

/** Maximum length of a name in characters; generated ones have about a hundred. */
const MAX_NAME_LENGTH = 200;
/** Characters per token that a document may have: string literals, comments and indentation are among them. */
const CHARACTERS_A_TOKEN = 20;
/** Nested brackets, independent of the depth limit; the parser and the validator process them recursively. */
const MAX_NESTING = 1_200;
/** Brackets of values, types and introspection, which do not count as levels of fields. */
const NESTING_OF_VALUES = 100;
/** Brackets per level of fields: those of its selection, and of a fragment around it. */
const NESTING_OF_A_LEVEL = 2;

const OPENING = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * The bound that the text of a document exceeds, or null: its length, its tokens, the length of its names, and the nesting of its
 * brackets. Checked token by token, before anything is parsed. Text that is not GraphQL passes: the parser reports where.
 */
export function passedTextBound(text: string, { maxTokens, maxDepth }: BoundsConfig): PassedBound | null {
  const maxLength = maxTokens * CHARACTERS_A_TOKEN;
  const maxNesting = Math.min(MAX_NESTING, NESTING_OF_VALUES + NESTING_OF_A_LEVEL * maxDepth);
  if (text.length > maxLength) {
    return {
      ...{ bound: 'length', value: text.length, limit: maxLength, unit: 'characters in its text' },
      remedy: 'give values as variables, and ask in several operations',
    };
  }
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let longestName = 0;
  let nesting = 0;
  let deepest = 0;
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      tokens += 1;
      if (token.kind === TokenKind.NAME) longestName = Math.max(longestName, token.end - token.start);
      else if (OPENING.has(token.kind)) deepest = Math.max(deepest, ++nesting);
      else if (CLOSING.has(token.kind)) nesting -= 1;
      // The lexer links each token to the previous one, so a long text of short tokens would take many times its size.
      if (tokens > maxTokens) break;
    }
  } catch {
    return null;
  }
  const found: PassedBound[] = [
    {
      ...{ bound: 'tokens', value: tokens, limit: maxTokens, unit: 'words and signs or more' },
      remedy: 'give values as variables, and ask in several operations',
    },
    {
      ...{ bound: 'nameLength', value: longestName, limit: MAX_NAME_LENGTH, unit: 'characters in its longest name' },
      remedy: 'give shorter names',
    },
    {
      ...{ bound: 'nesting', value: deepest, limit: maxNesting, unit: 'brackets one within the other' },
      remedy: 'ask for the inner levels in another operation, and give values as variables',
    },
  ];
  return found.find(({ value, limit }) => value > limit) ?? null;
}
