/** A line of a text with its number, from 1. */
export interface TextLine {
  number: number;
  text: string;
}

const LONGEST_LINE = 4 * 1024 * 1024;

/** Lines longer than this are no lines: the file is something else. */
export class LineTooLongError extends Error {}

/**
 * The lines of a UTF-8 text, many at a time; CR LF ends a line too, blank lines are passed over. A byte that is not UTF-8
 * becomes U+FFFD.
 */
export async function* textLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<TextLine[]> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let number = 0;
  function* take(texts: string[]): Generator<TextLine> {
    for (const text of texts) {
      number += 1;
      const line = text.endsWith('\r') ? text.slice(0, -1) : text;
      if (line.trim() !== '') yield { number, text: line };
    }
  }
  for await (const chunk of bytes) {
    const texts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = texts.pop()!;
    if (rest.length > LONGEST_LINE) throw new LineTooLongError(`line ${number + texts.length + 1} does not end`);
    if (texts.length > 0) yield [...take(texts)];
  }
  rest += decoder.decode();
  if (rest !== '') yield [...take([rest])];
}
