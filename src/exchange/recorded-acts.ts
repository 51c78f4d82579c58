import { interactionFromRow } from '../domain/interaction.js';
import { statementFromRow } from '../domain/statement.js';
import type { QueryRunner } from '../query/query-runner.js';
import { type ExchangeLine, type InteractionLine, type StatementLine, withIds } from './exchange-line.js';
import { fingerprintOf, isFingerprintOf } from './graph-rows.js';
import { inPieces } from './in-pieces.js';
import { interactionLine, statementLine, withoutActTone } from './lines-of-graph.js';

type ActLine = StatementLine | InteractionLine;
type Print = { id: string; fingerprint: string };

function isAct(line: ExchangeLine): line is ActLine {
  return line.type === 'statement' || line.type === 'interaction';
}

/**
 * The acts among some lines that a graph has, to be compared with the lines. `resolve` gives the id that a subject has now:
 * a line may have the ids from before a merge or a change of kind, or those from after it.
 */
export class RecordedActs {
  readonly #resolve: (id: string) => string;
  /** By the ids of the acts: the fingerprints of the content with which they were recorded. */
  readonly #prints: ReadonlyMap<string, string>;
  /** The content of the acts that differ from a line by that fingerprint, as a fingerprint of its own. */
  readonly #contents: ReadonlyMap<string, string | null>;

  private constructor(
    resolve: (id: string) => string,
    prints: ReadonlyMap<string, string>,
    contents: ReadonlyMap<string, string | null>,
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
    const contents = new Map<string, string | null>(others.map(({ id }) => [id, null]));
    for (const line of recorded) contents.set(line.id, fingerprintOf(withoutActTone(line)));
    return new RecordedActs(resolve, prints, contents);
  }

  has(id: string): boolean {
    return this.#prints.has(id);
  }

  /** Whether the act of a line is recorded with other content than that of the line. */
  differs(line: ActLine): boolean {
    // One of several lines with an id may agree.
    if (!this.#contents.has(line.id) || isFingerprintOf(this.#prints.get(line.id)!, line)) return false;
    return this.#contents.get(line.id) !== fingerprintOf(withoutActTone(withIds(line, this.#resolve)));
  }
}
