import type { GraphQLFormattedError } from 'graphql';

/** How many errors of an answer are given; of the others, the number. */
const MAX_ERRORS = 10;
/** How many bytes the errors of one request may take together, those of a list of operations among them. */
const MAX_BYTES = 16_000;
/** How many characters a message may have, and each part of what else an error tells. */
const MAX_MESSAGE = 1_200;
const MAX_TEXT = 500;
/** The message of an error for which there is no room has as many characters as fit, of which these are the most and the fewest. */
const MAX_BRIEF_MESSAGE = 120;
const MIN_BRIEF_MESSAGE = 15;
/** What is kept for each operation of a request until it is answered: one short error, and one that counts the others. */
const MAX_SHARE = 400;
/** The most bytes of an error that counts the others. */
const MAX_COUNTING = 120;
const MAX_PLACES = 5;
/** Items of a list of `extensions`, such as `fields`, and what they may have together. */
const MAX_ITEMS = 20;
const MAX_LIST = 8_000;
/** A path is given whole or not at all; one of the deepest operation with names as clients write them has some 500. */
const MAX_PATH = 1_000;

/** What the errors of one request may still take. */
export interface ErrorBudget {
  /** Bytes for whichever operation needs them first; below 0 where shares were too small for the least that can be said. */
  bytesLeft: number;
  /** Bytes kept for each operation that is not answered yet. */
  readonly share: number;
}

/** The budget of a request of so many operations, none of which is answered yet. */
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

/** A value of `extensions`, cut where it is long. Its own keys are those of this service; only values come from clients. */
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

/** An error of which nothing is longer than it has to be to be understood. */
function cutError({ message, locations, path, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  return {
    message: cut(message, MAX_MESSAGE),
    ...(locations && { locations: locations.slice(0, MAX_PLACES) }),
    ...(path && JSON.stringify(path).length <= MAX_PATH && { path }),
    ...(extensions && { extensions: cutValue(extensions) as GraphQLFormattedError['extensions'] }),
  };
}

/**
 * An error with nothing but its code and as much of its message as `room` bytes take, or the least that can be understood: what
 * is told of each operation of a list, even where there is no room for more.
 */
function briefError({ message, extensions }: GraphQLFormattedError, room: number): GraphQLFormattedError {
  const brief = (length: number) => ({ message: cut(message, length), extensions: { code: extensions?.code } });
  let length = MAX_BRIEF_MESSAGE;
  while (length > MIN_BRIEF_MESSAGE && bytesOf(brief(length)) > room) length -= MIN_BRIEF_MESSAGE;
  return brief(length);
}

/**
 * The first errors of an answer, as many as its request has room for and ten at most, and one that says how many more there
 * are. Takes the size of both from the budget; the first error is always given.
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
