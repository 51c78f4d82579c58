import type { TextQuery } from './text-query.js';
import { FIT, WordMatcher } from './word-matcher.js';
import { wordSpans } from './words.js';

/** How long a snippet is at most, in UTF-16 units. */
const SNIPPET_LENGTH = 200;
/** How much of it comes before the first word that was found. */
const LEAD_LENGTH = 60;

/** A text and the matches of a search in it. */
export interface Highlight<Field extends string = string> {
  field: Field;
  text: string;
  /** Offsets in code points, the end exclusive; they do not overlap. */
  ranges: { start: number; end: number }[];
  /** The same text in pieces. */
  parts: { text: string; isMatch: boolean }[];
}

type Span = [start: number, end: number];

/** The whole words of a text that match a query, in UTF-16 units; words of a phrase are one span. */
function spansIn(text: string, matcher: WordMatcher): Span[] {
  const words = wordSpans(text);
  const { query } = matcher;
  const spans: Span[] = words
    .filter(({ word }) => matcher.fitsOf(word).some((fit) => fit !== FIT.NONE))
    .map(({ start, end }) => [start, end]);
  for (const phrase of query.phrases) {
    const length = phrase.split(' ').length;
    for (let index = 0; index + length <= words.length; index++) {
      const run = words.slice(index, index + length);
      if (run.map(({ word }) => word).join(' ') === phrase) spans.push([run[0]!.start, run.at(-1)!.end]);
    }
  }
  return joined(spans.sort(([a], [b]) => a - b));
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const [start, end] of spans) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function partsOf(text: string, spans: readonly Span[]): Highlight['parts'] {
  const parts: Highlight['parts'] = [];
  let place = 0;
  for (const [start, end] of spans) {
    if (start > place) parts.push({ text: text.slice(place, start), isMatch: false });
    parts.push({ text: text.slice(start, end), isMatch: true });
    place = end;
  }
  if (place < text.length) parts.push({ text: text.slice(place), isMatch: false });
  return parts;
}

/** The matches of a query in some texts; texts without any are left out. */
export function highlightsOf<Field extends string>(
  texts: readonly { field: Field; text: string }[],
  query: TextQuery,
): Highlight<Field>[] {
  const matcher = new WordMatcher(query);
  return texts.flatMap(({ field, text }) => {
    const spans = spansIn(text, matcher);
    if (spans.length === 0) return [];
    const parts = partsOf(text, spans);
    const ranges: Highlight['ranges'] = [];
    let place = 0;
    for (const part of parts) {
      const start = place;
      place += [...part.text].length;
      if (part.isMatch) ranges.push({ start, end: place });
    }
    return [{ field, text, ranges, parts }];
  });
}

/** The piece of a text around the first match, cut between words; '…' stands for what is left out. */
export function snippetOf({ text, parts }: Pick<Highlight, 'text' | 'parts'>): string {
  if (text.length <= SNIPPET_LENGTH) return text;
  const lead = parts[0]?.isMatch === false ? parts[0].text.length : 0;
  const from = Math.min(Math.max(lead - LEAD_LENGTH, 0), text.length - SNIPPET_LENGTH);
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const rough = text.slice(start, start + SNIPPET_LENGTH);
  const isToEnd = start + SNIPPET_LENGTH >= text.length;
  const lastSpace = rough.lastIndexOf(' ');
  const piece = isToEnd || lastSpace < lead - start ? rough : rough.slice(0, lastSpace);
  return `${start > 0 ? '…' : ''}${piece.trimEnd()}${isToEnd ? '' : '…'}`;
}
