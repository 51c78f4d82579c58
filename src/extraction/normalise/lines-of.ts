import { ServiceError } from '../../errors/service-error.js';

/** The maximum length of a line, in bytes. */
const LONGEST_LINE = 10_000_000;

function decoded(pieces: readonly Uint8Array[], name: string, number: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw new ServiceError('BAD_USER_INPUT', `${name} line ${number}: is not UTF-8`);
  }
}

/**
 * The lines of UTF-8 text, one at a time, so that a file of any size is read in little memory. Errors: BAD_USER_INPUT if a
 * line is longer than 10 MB or not UTF-8.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  for await (const piece of stream) {
    let from = 0;
    for (let end = piece.indexOf(0x0a); end !== -1; end = piece.indexOf(0x0a, from)) {
      yield decoded([...pieces, piece.subarray(from, end)], name, number);
      [pieces, size, from] = [[], 0, end + 1];
      number += 1;
    }
    pieces.push(piece.subarray(from));
    size += piece.length - from;
    if (size > LONGEST_LINE)
      throw new ServiceError('BAD_USER_INPUT', `${name} line ${number}: is longer than ${LONGEST_LINE / 1_000_000} MB`);
  }
  if (size > 0) yield decoded(pieces, name, number);
}
