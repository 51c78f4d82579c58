import { interactionFromRow } from '../../domain/interaction.js';
import { sourceFromRow } from '../../domain/source.js';
import { statementFromRow } from '../../domain/statement.js';
import { subjectFromRow } from '../../domain/subject.js';
import { interactionLine, sourceLine, statementLine, subjectLine } from '../../exchange/lines-of-graph.js';
import { type RelationRow, relationLineOf } from '../../exchange/relation-line.js';
import { checkRecord } from '../../rules/check-record.js';
import type { Properties } from './problem.js';

/** What a record of the graph breaks of the rules that every new one is held to; graphs of earlier versions may hold such. */
function brokenRules(line: object): string[] {
  const checked = checkRecord(line);
  if (!('violations' in checked)) return [];
  return checked.violations.map(
    ({ path, message }) => `breaks a rule for its ${path.slice(1) || 'record'}: ${message}`,
  );
}

/** Only where nothing is wrong with the properties by themselves: a record can then be made of them. */
function unless(found: readonly string[], check: () => string[]): string[] {
  return found.length > 0 ? [...found] : check();
}

type Row<F extends (row: never) => unknown> = Parameters<F>[0];

/** The problems found in a subject, and if there are none, the rules that its record breaks. */
export function subjectProblems(id: string, properties: Properties, found: readonly string[]): string[] {
  const lists = { aliases: [], identifiers: [], evidence: null };
  return unless(found, () =>
    brokenRules(subjectLine(subjectFromRow({ ...lists, ...properties, id } as unknown as Row<typeof subjectFromRow>))),
  );
}

/** The same of a source. */
export function sourceRecordProblems(id: string, properties: Properties, found: readonly string[]): string[] {
  const { title, publisher, url, publishedOn, language, identifiers = [], version } = properties;
  const row = { id, title, publisher, url, publishedOn, language, identifiers, version };
  return unless(found, () => brokenRules(sourceLine(sourceFromRow(row as unknown as Row<typeof sourceFromRow>))));
}

/** The same of a statement; its properties are whole. */
export function statementProblems(properties: Properties, found: readonly string[]): string[] {
  return unless(found, () =>
    brokenRules(statementLine(statementFromRow(properties as unknown as Row<typeof statementFromRow>))),
  );
}

/** The same of an interaction; its properties are whole. */
export function interactionProblems(properties: Properties, found: readonly string[]): string[] {
  return unless(found, () =>
    brokenRules(interactionLine(interactionFromRow(properties as unknown as Row<typeof interactionFromRow>))),
  );
}

/** The same of an edge without an id of its own. */
export function relationProblems(row: RelationRow, found: readonly string[]): string[] {
  return unless(found, () => brokenRules(relationLineOf(row)));
}
