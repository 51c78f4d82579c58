import { interactionFromRow } from '../../domain/interaction.js';
import { sourceFromRow } from '../../domain/source.js';
import { statementFromRow } from '../../domain/statement.js';
import { subjectFromRow } from '../../domain/subject.js';
import { interactionLine, sourceLine, statementLine, subjectLine } from '../../exchange/lines-of-graph.js';
import { type RelationRow, relationLineOf } from '../../exchange/relation-line.js';
import { checkRecord } from '../../rules/check-record.js';
import type { Properties } from './problem.js';

/** The rules for new records that a record of the graph breaks; graphs of earlier versions may contain such records. */
function brokenRules(line: object): string[] {
  const checked = checkRecord(line);
  if (!('violations' in checked)) return [];
  return checked.violations.map(
    ({ path, message }) => `breaks a rule for its ${path.slice(1) || 'record'}: ${message}`,
  );
}

/** Checks a record only if its properties have no problems, since it could not be built otherwise. */
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

/** Same as {@link subjectProblems} for a source. */
export function sourceRecordProblems(id: string, properties: Properties, found: readonly string[]): string[] {
  const { title, publisher, url, publishedOn, language, identifiers = [], version } = properties;
  const row = { id, title, publisher, url, publishedOn, language, identifiers, version };
  return unless(found, () => brokenRules(sourceLine(sourceFromRow(row as unknown as Row<typeof sourceFromRow>))));
}

/** Same as {@link subjectProblems} for a statement with all its properties filled in. */
export function statementProblems(properties: Properties, found: readonly string[]): string[] {
  return unless(found, () =>
    brokenRules(statementLine(statementFromRow(properties as unknown as Row<typeof statementFromRow>))),
  );
}

/** Same as {@link subjectProblems} for an interaction with all its properties filled in. */
export function interactionProblems(properties: Properties, found: readonly string[]): string[] {
  return unless(found, () =>
    brokenRules(interactionLine(interactionFromRow(properties as unknown as Row<typeof interactionFromRow>))),
  );
}

/** Same as {@link subjectProblems} for an edge without an id of its own. */
export function relationProblems(row: RelationRow, found: readonly string[]): string[] {
  return unless(found, () => brokenRules(relationLineOf(row)));
}
