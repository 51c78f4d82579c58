import { piecesOf } from '../collections/pieces-of.js';

const LOOK_UP_SIZE = 5_000;

/** The rows of a lookup by ids, with a limited number of ids per query. */
export async function inPieces<Row>(ids: readonly string[], find: (piece: string[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const piece of piecesOf(ids, LOOK_UP_SIZE)) rows.push(...(await find(piece)));
  return rows;
}
