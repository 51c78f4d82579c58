import type { Span } from './span.js';

const WRAPPED_LINES = 3;
const SHORTEST_WRAPPED = 40;
const LONGEST_WRAPPED = 100;

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** Whether the lines of a block are one paragraph, hard-wrapped as in e-mail. */
function isWrapped(text: string, block: readonly Span[]): boolean {
  if (block.length < WRAPPED_LINES) return false;
  const broken = block.slice(0, -1);
  const isFull = ({ start, end }: Span) => end - start >= SHORTEST_WRAPPED && end - start <= LONGEST_WRAPPED;
  const isCutShort = ({ end }: Span) => /[\p{L}\p{N},]/u.test(text[end - 1] ?? '');
  return broken.every(isFull) && broken.filter(isCutShort).length * 2 > broken.length;
}

/** The paragraphs of a text: its lines, or the blocks between blank lines if the lines are hard-wrapped. */
export function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let block: Span[] = [];
  const close = () => {
    if (isWrapped(text, block)) paragraphs.push({ start: block[0]!.start, end: block.at(-1)!.end });
    else paragraphs.push(...block);
    block = [];
  };
  for (const line of linesOf(text)) {
    if (text.slice(line.start, line.end).trim() === '') close();
    else block.push(line);
  }
  close();
  return paragraphs;
}
