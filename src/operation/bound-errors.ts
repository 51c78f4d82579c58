import type { GraphQLFormattedError } from 'graphql';

/** How many errors of an answer are listed; the others are only counted. */
const MAX_ERRORS = 10;
/** How many bytes the errors of one request may take together, including those of a list of operations. */
const MAX_BYTES = 16_000;
/** How many characters a message may have, and any other text in an error. */
const MAX_MESSAGE = 1_200;
const MAX_TEXT = 500;
/** A message for which there is no room is cut to as many characters as fit, between these two. */
const MAX_BRIEF_MESSAGE = 120;
const MIN_BRIEF_MESSAGE = 15;
/** The bytes reserved for each operation of a request until it is answered: one short error, and one that counts the others. */
const MAX_SHARE = 400;
/** The maximum size in bytes of an error that counts the others. */
const MAX_COUNTING = 120;
const MAX_PLACES = 5;
/** How many items a list of `extensions`, such as `fields`, may have, and how many characters together. */
const MAX_ITEMS = 20;
const MAX_LIST = 8_000;
/** A path is given whole or not at all; one of the deepest operation with ordinary names has about 500 characters. */
const MAX_PATH = 1_000;

/** How many bytes the errors of one request may still take. */
export interface ErrorBudget {
  /** Bytes for whichever operation needs them first; below 0 if shares were too small for even the shortest errors. */
  bytesLeft: number;
  /** Bytes reserved for each operation that is not answered yet. */
  readonly share: number;
}

/** The budget of a request with this many operations, none of which is answered yet. */
export function newErrorBudget(operations = 1): ErrorBudget {
  const share = Math.min(MAX_SHARE, Math.floor(MAX_BYTES / operations));
  return { bytesLeft: MAX_BYTES - share * operations, share };
}

function bytesOf(error: GraphQLFormattedError): number {
  return Buffer.byteLength(JSON.stringify(error));
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** A value of `extensions`, truncated if it is long. Its keys are those of this service; only values come from clients. */
function cutValue(value: unknown): unknown {
  if (typeof value === 'string') return cut(value, MAX_TEXT);
  if (Array.isArray(value)) return cutList(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cutValue(part)]));
}

function cutList(values: readonly unknown[]): unknown[] {
  const items: unknown[] = [];
  let length = 0;
  for (const value of values.slice(0, MAX_ITEMS)) {
    const item = cutValue(value);
    length += JSON.stringify(item)?.length ?? 0;
    if (length > MAX_LIST) break;
    items.push(item);
  }
  return items;
}

/** An error with its parts truncated to what is needed to understand it. */
function cutError({ message, locations, path, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  return {
    message: cut(message, MAX_MESSAGE),
    ...(locations && { locations: locations.slice(0, MAX_PLACES) }),
    ...(path && JSON.stringify(path).length <= MAX_PATH && { path }),
    ...(extensions && { extensions: cutValue(extensions) as GraphQLFormattedError['extensions'] }),
  };
}

/**
 * An error with only its code and as much of its message as fits in `room` bytes, or the least that can be understood: this much
 * is reported for each operation of a list, even if there is no room for more.
 */
function briefError({ message, extensions }: GraphQLFormattedError, room: number): GraphQLFormattedError {
  const brief = (length: number) => ({ message: cut(message, length), extensions: { code: extensions?.code } });
  let length = MAX_BRIEF_MESSAGE;
  while (length > MIN_BRIEF_MESSAGE && bytesOf(brief(length)) > room) length -= MIN_BRIEF_MESSAGE;
  return brief(length);
}

/**
 * The first errors of an answer, as many as its request has room for but at most ten, and one that says how many more there
 * are. Deducts the size of all these from the budget; the first error is always included.
 */
export function boundErrors(
  errors: readonly GraphQLFormattedError[],
  budget: ErrorBudget = newErrorBudget(),
): GraphQLFormattedError[] {
  const told: GraphQLFormattedError[] = [];
  budget.bytesLeft += budget.share;
  for (const error of errors.slice(0, MAX_ERRORS)) {
    const room = budget.bytesLeft - (told.length + 1 < errors.length ? MAX_COUNTING : 0);
    let one = cutError(error);
    if (bytesOf(one) > room) {
      if (told.length > 0) break;
      one = briefError(one, room);
    }
    budget.bytesLeft -= bytesOf(one);
    told.push(one);
  }
  const more = errors.length - told.length;
  if (more === 0) return told;
  const counting = countingError(more, errors[told.length]!.extensions?.code);
  budget.bytesLeft -= bytesOf(counting);
  return [...told, counting];
}

function countingError(more: number, code: unknown): GraphQLFormattedError {
  const message = more === 1 ? 'There is one more error.' : `There are ${more} more errors.`;
  return { message, extensions: { code, more } };
}
