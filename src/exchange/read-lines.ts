import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** The lines of a UTF-8 text file with their numbers, from 1; blank ones are passed over. Rejects as the file system does. */
export async function* readLines(file: string): AsyncGenerator<{ number: number; text: string }> {
  const input = createReadStream(file, 'utf8');
  let failure: unknown;
  input.once('error', (error) => {
    failure = error;
  });
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const line = number === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (line.trim() !== '') yield { number, text: line };
  }
  if (failure) throw failure;
}
