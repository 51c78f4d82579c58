interface Passage {
  exact: string | null;
  prefix: string | null;
  suffix: string | null;
}

/** A passage of more than LONG_WORDS words is identified by its first and last EDGE_WORDS. */
const LONG_WORDS = 12;
const EDGE_WORDS = 5;

// Commas and hyphens have a special meaning in a text fragment.
const encoded = (text: string) => encodeURIComponent(text.trim()).replaceAll('-', '%2D');

/** The words next to a passage on the same line, for the prefix or suffix of a fragment. */
function nearest(text: string | null, side: 'before' | 'behind'): string {
  const lines = (text ?? '').split('\n').map((line) => line.trim());
  const line = (side === 'before' ? lines.at(-1) : lines[0]) ?? '';
  const words = line.split(/\s+/);
  // The word at the far end may be cut off.
  return (side === 'before' ? words.slice(1) : words.slice(0, -1)).join(' ');
}

/** The address of a source with a text fragment, so that browsers scroll to the passage and mark it; null if it has none. */
export function fragmentAddress(url: string | null, { exact, prefix, suffix }: Passage): string | null {
  if (!url || !/^https?:/.test(url)) return null;
  if (!exact) return url;
  const words = exact.split(/\s+/).filter(Boolean);
  const text =
    words.length > LONG_WORDS
      ? `${encoded(words.slice(0, EDGE_WORDS).join(' '))},${encoded(words.slice(-EDGE_WORDS).join(' '))}`
      : encoded(words.join(' '));
  const before = encoded(nearest(prefix, 'before'));
  const behind = encoded(nearest(suffix, 'behind'));
  return `${url.split('#', 1)[0]}#:~:text=${before && `${before}-,`}${text}${behind && `,-${behind}`}`;
}
