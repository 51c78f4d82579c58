import { piecesOf } from '../collections/pieces-of.js';
import { interactionFromRow } from '../domain/interaction.js';
import { statementFromRow } from '../domain/statement.js';
import type { QueryRunner } from '../query/query-runner.js';
import { type ExchangeLine, type InteractionLine, type StatementLine, withIds } from './exchange-line.js';
import { fingerprintOf, isFingerprintOf } from './graph-rows.js';
import { interactionLine, statementLine, withoutActTone } from './lines-of-graph.js';

const LOOK_UP_SIZE = 5_000;

type ActLine = StatementLine | InteractionLine;
type Print = { id: string; fingerprint: string };

function isAct(line: ExchangeLine): line is ActLine {
  return line.type === 'statement' || line.type === 'interaction';
}

/** The rows of a lookup by ids, with a limited number of ids per query. */
export async function inPieces<Row>(ids: readonly string[], find: (piece: string[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const piece of piecesOf(ids, LOOK_UP_SIZE)) rows.push(...(await find(piece)));
  return rows;
}

/**
 * The acts among some lines that a graph has, to be compared with the lines. `resolve` gives the id that a subject has now:
 * a line may have the ids from before a merge or a change of kind, or those from after it.
 */
export class RecordedActs {
  readonly #resolve: (id: string) => string;
  /** By the ids of the acts: the fingerprints of the content with which they were recorded. */
  readonly #prints: ReadonlyMap<string, string>;
  /** By the ids of the acts that a line does not agree with by its fingerprint: the fingerprints of the content that they have. */
  readonly #contents: ReadonlyMap<string, string>;

  private constructor(
    resolve: (id: string) => string,
    prints: ReadonlyMap<string, string>,
    contents: ReadonlyMap<string, string>,
  ) {
    this.#resolve = resolve;
    this.#prints = prints;
    this.#contents = contents;
  }

  static async find(
    runner: QueryRunner,
    lines: readonly ExchangeLine[],
    resolve: (id: string) => string,
  ): Promise<RecordedActs> {
    const acts = lines.filter(isAct);
    const idsOf = (type: ActLine['type'], some: readonly ActLine[]) =>
      some.flatMap((line) => (line.type === type ? [line.id] : []));
    const rows: Print[] = [
      ...(await inPieces(idsOf('statement', acts), (ids) => runner.read('findStatementFingerprints', { ids }))),
      ...(await inPieces(idsOf('interaction', acts), (ids) => runner.read('findInteractionFingerprints', { ids }))),
    ];
    const prints = new Map(rows.map(({ id, fingerprint }) => [id, fingerprint]));
    const others = acts.filter((line) => prints.has(line.id) && !isFingerprintOf(prints.get(line.id)!, line));
    const recorded: ActLine[] = [
      ...(await inPieces(idsOf('statement', others), (ids) => runner.read('findStatements', { ids }))).map((row) =>
        statementLine(statementFromRow(row)),
      ),
      ...(await inPieces(idsOf('interaction', others), (ids) => runner.read('findInteractions', { ids }))).map((row) =>
        interactionLine(interactionFromRow(row)),
      ),
    ];
    const contents = new Map(recorded.map((line) => [line.id, fingerprintOf(withoutActTone(line))]));
    return new RecordedActs(resolve, prints, contents);
  }

  has(id: string): boolean {
    return this.#prints.has(id);
  }

  /** Whether the act of a line is recorded with other content than that of the line. */
  differs(line: ActLine): boolean {
    const print = this.#prints.get(line.id);
    if (print === undefined || isFingerprintOf(print, line)) return false;
    return this.#contents.get(line.id) !== fingerprintOf(withoutActTone(withIds(line, this.#resolve)));
  }
}
