import { actOf } from '../domain/act.js';
import type { ExchangeLine, InteractionLine, StatementLine } from '../exchange/exchange-line.js';
import { fingerprintOf } from '../exchange/graph-rows.js';
import { interactionLine, sourceLine, statementLine, subjectLine } from '../exchange/lines-of-graph.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { ExportReader } from './export-reader.js';

type Find = (ids: string[]) => Promise<{ id: string; fingerprint: string }[]>;

/**
 * The lines as they were recorded: without the tone if it was left out, being that of the act, which the fingerprint shows. The
 * file that a statement came from can then be loaded again where this one was loaded.
 */
async function asRecorded<L extends StatementLine | InteractionLine>(lines: L[], find: Find): Promise<L[]> {
  const isOfAct = ({ act, tone }: L) => tone === actOf(act).goldstein;
  const ids = lines.filter(isOfAct).map(({ id }) => id);
  if (ids.length === 0) return lines;
  const recorded = new Map((await find(ids)).map(({ id, fingerprint }) => [id, fingerprint]));
  return lines.map((line) => {
    if (!isOfAct(line)) return line;
    const { tone: _, ...without } = line;
    return recorded.get(line.id) === fingerprintOf(without as L) ? (without as L) : line;
  });
}

function textOf(lines: readonly ExchangeLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** The graph in the exchange format (docs/format.md): loading it into an empty graph restores the same graph. */
export async function* exchangeText(reader: ExportReader, runner: QueryRunner): AsyncGenerator<string> {
  yield textOf([{ type: 'format', name: 'demarche', version: 1 }]);
  for await (const subjects of reader.subjects()) yield textOf(subjects.map(subjectLine));
  for await (const sources of reader.sources()) yield textOf(sources.map(sourceLine));
  yield textOf(await reader.aliases());
  for await (const statements of reader.statements()) {
    const find: Find = (ids) => runner.read('findStatementFingerprints', { ids });
    yield textOf(await asRecorded(statements.map(statementLine), find));
  }
  for await (const interactions of reader.interactions()) {
    const find: Find = (ids) => runner.read('findInteractionFingerprints', { ids });
    yield textOf(await asRecorded(interactions.map(interactionLine), find));
  }
  for await (const relations of reader.relations()) yield textOf(relations.map(({ line }) => line));
}
