import type { Span } from './span.js';

const WRAPPED_LINES = 3;
const SHORTEST_WRAPPED = 40;
const LONGEST_WRAPPED = 100;
/** How long a block with a quotation over several lines may be: a mark that is never closed must not join a whole article. */
const LONGEST_QUOTED = 2_000;

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

/** Whether a line of a block ends within a quotation that a later line closes. */
function breaksQuotation(text: string, block: readonly Span[]): boolean {
  if (block.length < 2 || block.at(-1)!.end - block[0]!.start > LONGEST_QUOTED) return false;
  const whole = text.slice(block[0]!.start, block.at(-1)!.end);
  return (
    /“[^”“]*\p{Ll}[,;]?\n\p{L}[^”“]*”/u.test(whole) ||
    /(?:^|\s)"[^"]*\p{Ll}[,;]?\n\p{L}[^"]*"(?=[\s,.;)]|$)/u.test(whole)
  );
}

/** Whether the lines of a block are one paragraph, hard-wrapped as in e-mail. */
function isWrapped(text: string, block: readonly Span[]): boolean {
  if (breaksQuotation(text, block)) return true;
  const broken = block.slice(0, -1);
  const isFull = ({ start, end }: Span) => end - start >= SHORTEST_WRAPPED && end - start <= LONGEST_WRAPPED;
  const isCutShort = ({ end }: Span) => /[\p{L}\p{N},]/u.test(text[end - 1] ?? '');
  const isCut = broken.length > 0 && broken.every(isFull) && broken.filter(isCutShort).length * 2 > broken.length;
  // One line alone may also be a headline or a name, unless its sentence goes on in the next one.
  return isCut && (block.length >= WRAPPED_LINES || /^\p{Ll}/u.test(text.slice(block[1]!.start)));
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
