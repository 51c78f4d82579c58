/** Thrown where something is longer than it may be. */
export class TooLong extends Error {}

/** The text of a stream of UTF-8. Errors: TooLong as soon as it has more bytes than it may; what follows is not read. */
export async function boundedText(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size > maxBytes) throw new TooLong();
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
