/** The first bytes of a stream, at least `length` if there are as many, and the whole stream including them. */
export async function peek(
  bytes: AsyncIterable<Buffer>,
  length: number,
): Promise<{ head: Buffer; whole: AsyncIterable<Buffer> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const read: Buffer[] = [];
  let size = 0;
  let isEnd = false;
  while (size < length && !isEnd) {
    const { value, done } = await iterator.next();
    if (done) isEnd = true;
    else {
      read.push(value);
      size += value.length;
    }
  }
  async function* whole(): AsyncGenerator<Buffer> {
    try {
      yield* read;
      while (!isEnd) {
        const { value, done } = await iterator.next();
        if (done) return;
        yield value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(read), whole: whole() };
}
