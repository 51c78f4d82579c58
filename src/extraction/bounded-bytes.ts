/** Thrown if something is longer than allowed. */
export class TooLong extends Error {}

/** All bytes of a stream. Errors: TooLong as soon as there are more than `maxBytes`; the rest is not read. */
export async function boundedBytes(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size > maxBytes) throw new TooLong();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
