/**
 * Where a source says so: a text quote and a text position, as the W3C Web Annotation Data Model defines them.
 * `start` and `end` count Unicode code points of the source's text; `end` is exclusive.
 */
export interface Evidence {
  sourceId: string;
  exact: string | null;
  prefix: string | null;
  suffix: string | null;
  start: number | null;
  end: number | null;
}

/** An evidence item as the exchange format and the graph write it: what is not known is left out. */
export interface EvidenceLine {
  source: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
}

// Coded events by the thousand have one and the same evidence: the data set that they come from.
const MAX_REMEMBERED = 1_000;
const MAX_REMEMBERED_LENGTH = 100;
const recentlyParsed = new Map<string, readonly Evidence[]>();

/**
 * The evidence that the graph keeps on a node or an edge: JSON text, or the id of a source that is evidence as a whole; none
 * where there is no text.
 */
export function evidenceOf(text: string | null): readonly Evidence[] {
  if (text === null) return [];
  const known = recentlyParsed.get(text);
  if (known) return known;
  const evidence = parsed(text);
  if (text.length <= MAX_REMEMBERED_LENGTH) {
    if (recentlyParsed.size >= MAX_REMEMBERED) recentlyParsed.clear();
    recentlyParsed.set(text, evidence);
  }
  return evidence;
}

function parsed(text: string): Evidence[] {
  const lines: EvidenceLine[] = text.startsWith('[') ? JSON.parse(text) : [{ source: text }];
  return lines.map(({ source, exact, prefix, suffix, start, end }) => ({
    sourceId: source,
    exact: exact ?? null,
    prefix: prefix ?? null,
    suffix: suffix ?? null,
    start: start ?? null,
    end: end ?? null,
  }));
}
