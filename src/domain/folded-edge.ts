import type { Queries } from '../query/query-types.generated.js';
import { EARLIEST_DAY, LATEST_DAY } from './edtf-interval.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { relationIdOf } from './node-id.js';
import { meanToneOf, rounded } from './statement-tally.js';

/** The types of edges that join subjects, by their names in the graph. */
export const EDGE_KINDS = [
  'STATED',
  'INTERACTED',
  'HAS_ROLE',
  'MEMBER_OF',
  'PARTY_TO',
  'PARTICIPATED_IN',
  'CONCERNS',
  'PART_OF',
] as const;

/** What an edge between two subjects says. */
export type EdgeKind = (typeof EDGE_KINDS)[number];

/**
 * All edges of one kind from one subject to another, as one. `meanTone`: -10 … 10, null if none has a tone; the days are ISO
 * text, null if open or unknown. `bestId`: the best statement or interaction among them; `title` and `latest` are of the latest
 * edge of another kind: its key in the graph and the text of its evidence.
 */
export interface FoldedEdge {
  kind: EdgeKind;
  fromId: string;
  toId: string;
  count: number;
  meanTone: number | null;
  /** The sum of the tones, to six decimals; null if none has a tone. */
  toneSum: number | null;
  firstDay: string | null;
  lastDay: string | null;
  bestId: string | null;
  title: string | null;
  latest: { key: string; evidence: string | null } | null;
}

type Row = Queries['foldEdges']['row'];

/** The folded edge of a row. */
export function foldedEdgeFromRow(row: Row): FoldedEdge {
  const { anchor, otherId, fromId, count, toneSum, firstDay, lastDay, best, title, evidence, relationKey } = row;
  return {
    kind: row.kind as EdgeKind,
    fromId,
    toId: fromId === anchor ? otherId : anchor,
    count,
    meanTone: toneSum === null ? null : meanToneOf(toneSum, count),
    toneSum: toneSum === null ? null : rounded(toneSum),
    firstDay: firstDay === EARLIEST_DAY ? null : firstDay,
    lastDay: lastDay === LATEST_DAY ? null : lastDay,
    // Its rank and its day precede its id.
    bestId: best?.split(' ')[2] ?? null,
    title: title || null,
    latest: relationKey === null ? null : { key: relationKey, evidence },
  };
}

/** The evidence of the latest edge, if it is neither a statement nor an interaction; else none. */
export function evidenceOfLatest({ latest }: FoldedEdge): readonly Evidence[] {
  return latest === null ? [] : evidenceOf(latest.evidence, relationIdOf(latest.key));
}

/** Orders folded edges: the most edges first, then by kind, then by their ends. */
export function byStrength(a: FoldedEdge, b: FoldedEdge): number {
  return (
    b.count - a.count ||
    EDGE_KINDS.indexOf(a.kind) - EDGE_KINDS.indexOf(b.kind) ||
    compareTexts(a.fromId, b.fromId) ||
    compareTexts(a.toId, b.toId)
  );
}

/** Compares texts by their UTF-16 units, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
