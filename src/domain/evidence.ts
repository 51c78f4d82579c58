/**
 * What a data set of coded events says about an event, as coded from one source: docs/format.md#coding. Unknown values are left
 * out.
 */
export interface Coding {
  eventId?: string;
  sentence?: number;
  intensity?: number;
  actorCountry?: string;
  actorSectors?: string[];
  targetCountry?: string;
  targetSectors?: string[];
  city?: string;
  district?: string;
  province?: string;
  country?: string;
  latitude?: number;
  longitude?: number;
}

/** A coding as a list that does not depend on the order of its keys. */
export function codingParts(coding: Coding): unknown[] {
  return Object.entries(coding).sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * A passage of a source that is cited as evidence: a text quote and a text position, as in the W3C Web Annotation Data Model.
 * `start` and `end` count Unicode code points of the source's text; `end` is exclusive.
 */
export interface Evidence {
  kind: 'EVIDENCE';
  /** The id of what it is evidence for: a statement, an interaction, an agreement, an event or an edge. */
  ownerId: string;
  sourceId: string;
  exact: string | null;
  prefix: string | null;
  suffix: string | null;
  start: number | null;
  end: number | null;
  coding: Coding | null;
}

/** An evidence item as in the exchange format and the graph: unknown values are left out. */
export interface EvidenceLine {
  source: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
  coding?: Coding;
}

/**
 * Parses the evidence that the graph keeps on a node or an edge: JSON text, or the id of a source that is evidence as a whole;
 * empty if null. `ownerId`: the id of that node or edge.
 */
export function evidenceOf(text: string | null, ownerId: string): readonly Evidence[] {
  if (text === null) return [];
  const lines: EvidenceLine[] = text.startsWith('[') ? JSON.parse(text) : [{ source: text }];
  return lines.map(({ source, exact, prefix, suffix, start, end, coding }) => ({
    kind: 'EVIDENCE',
    ownerId,
    sourceId: source,
    exact: exact ?? null,
    prefix: prefix ?? null,
    suffix: suffix ?? null,
    start: start ?? null,
    end: end ?? null,
    coding: coding ?? null,
  }));
}

/** Passages as in the exchange format: unknown values are left out. */
export function evidenceLines(evidence: readonly Evidence[]): EvidenceLine[] {
  return evidence.map(({ sourceId, exact, prefix, suffix, start, end, coding }) => ({
    source: sourceId,
    ...(exact !== null && { exact }),
    ...(prefix !== null && { prefix }),
    ...(suffix !== null && { suffix }),
    ...(start !== null && end !== null && { start, end }),
    ...(coding !== null && { coding }),
  }));
}
