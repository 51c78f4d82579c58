import { readFileSync } from 'node:fs';

/** The four classes of acts in CAMEO: said or done, cooperation or conflict. */
export type QuadClass = 'VERBAL_COOPERATION' | 'MATERIAL_COOPERATION' | 'VERBAL_CONFLICT' | 'MATERIAL_CONFLICT';

/** An act of the CAMEO code book. `goldstein`: -10 (conflict) … 10 (cooperation); `root`: the two-digit code above it. */
export interface Act {
  code: string;
  name: string;
  root: string;
  quadClass: QuadClass;
  goldstein: number;
}

interface CameoEntry extends Act {
  act: 'statement' | 'interaction';
}

const ENTRIES = JSON.parse(readFileSync(new URL('../../data/cameo.json', import.meta.url), 'utf8')) as CameoEntry[];
const BY_CODE = new Map(ENTRIES.map(({ act: _, ...entry }) => [entry.code, entry as Act]));
const STATEMENT_CODES = new Set(ENTRIES.filter(({ act }) => act === 'statement').map(({ code }) => code));

/** The act with this CAMEO code, or undefined. Source: CAMEO 1.1b3 code book with Goldstein's scale. */
export function findAct(code: string): Act | undefined {
  return BY_CODE.get(code);
}

/** The act with this CAMEO code, which was checked when it was recorded. */
export function actOf(code: string): Act {
  const act = BY_CODE.get(code);
  if (!act) throw new Error(`the graph holds the act '${code}', which the code book lacks`);
  return act;
}

/** Whether the text is a CAMEO code or the beginning of one, at least its two-digit root. */
export function isActPrefix(text: string): boolean {
  return text.length >= 2 && ENTRIES.some(({ code }) => code.startsWith(text));
}

/** Every act of the code book, in the order of the codes. */
export function allActs(): Iterable<Act> {
  return BY_CODE.values();
}

/** Whether the act with this code is something said, rather than something done. */
export function isStatementAct(code: string): boolean {
  return STATEMENT_CODES.has(code);
}
