import type { ExchangeLine } from '../exchange/exchange-line.js';
import { interactionLine, sourceLine, statementLine, subjectLine, withoutActTone } from '../exchange/lines-of-graph.js';
import type { ExportReader } from './export-reader.js';

function textOf(lines: readonly ExchangeLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** The graph in the exchange format (docs/format.md): loading it into an empty graph restores the same graph. */
export async function* exchangeText(reader: ExportReader): AsyncGenerator<string> {
  yield textOf([{ type: 'format', name: 'demarche', version: 1 }]);
  for await (const subjects of reader.subjects()) yield textOf(subjects.map(subjectLine));
  for await (const sources of reader.sources()) yield textOf(sources.map(sourceLine));
  yield textOf(await reader.aliases());
  for await (const statements of reader.statements()) {
    yield textOf(statements.map((statement) => withoutActTone(statementLine(statement))));
  }
  for await (const interactions of reader.interactions()) {
    yield textOf(interactions.map((interaction) => withoutActTone(interactionLine(interaction))));
  }
  for await (const relations of reader.relations()) yield textOf(relations.map(({ line }) => line));
}
