import { withoutGaps } from '../collections/without-gaps.js';
import type { ChangeAction } from '../domain/change.js';
import { evidenceLines, evidenceOf } from '../domain/evidence.js';
import { prefixOfId, SUBJECT_KINDS, type SubjectKind, storedId, subjectKindOfId } from '../domain/identity.js';
import { slugOf } from '../domain/slug.js';
import { sourceFromRow } from '../domain/source.js';
import { subjectFromRow } from '../domain/subject.js';
import type { FieldProblem } from '../errors/service-error.js';
import { shown } from '../errors/shown.js';
import type { ExchangeLine, NodeLine, RelationLine, SourceLine } from '../exchange/exchange-line.js';
import { sourceRow, subjectRow } from '../exchange/graph-rows.js';
import { sourceLine, subjectLine } from '../exchange/lines-of-graph.js';
import { linkIdentifiers } from '../exchange/link-identifiers.js';
import type { TypedTransaction } from '../query/query-runner.js';
import type { Queries } from '../query/query-types.generated.js';
import { nameProblem } from '../rules/text-rules.js';
import { propertyChanges } from './change-log.js';
import { recordRelations } from './change-relations.js';
import { checkInput, type Draft, type InputContext, refuseOtherId } from './check-input.js';
import { absent, expectVersion, held, refuseMerged, versionOf } from './check-version.js';
import type { Written } from './graph-writer.js';
import { withUnseenEvidence } from './unseen-evidence.js';

/**
 * What an input says about a node, by the keys of its record: null clears a property, and what is left out (undefined) stays
 * as it is. Without an id it is a new node, whose id is derived from its type and name.
 */
export interface NodeContent {
  readonly id?: string | null;
  readonly [key: string]: unknown;
}

/** The same for a subject, with its kind; if that is left out, its id implies it. */
export interface SubjectContent extends NodeContent {
  readonly kindOfSubject?: SubjectKind | null | undefined;
}

/** The queries that write a node of a label, and read it from the graph. */
const NODE_QUERIES = {
  Subject: {
    find: 'findSubjects',
    upsert: 'upsertSubjects',
    unlink: 'unlinkSubjectIdentifiers',
    link: 'linkSubjectIdentifiers',
  },
  Source: {
    find: 'findSources',
    upsert: 'upsertSources',
    unlink: 'unlinkSourceIdentifiers',
    link: 'linkSourceIdentifiers',
  },
} as const;

/** Writes a node with its identifiers; `before` is its current row. Errors: CONFLICT if another node has one of them. */
async function upsertNode(
  transaction: TypedTransaction,
  action: ChangeAction,
  label: keyof typeof NODE_QUERIES,
  before: { id: string; evidence?: string | null } | undefined,
  row: ReturnType<typeof subjectRow> | ReturnType<typeof sourceRow>,
): Promise<Written> {
  const { id } = row;
  const queries = NODE_QUERIES[label];
  const keys = row.properties.identifiers as string[];
  await transaction.run(queries.upsert, { rows: [row] });
  await transaction.run(queries.unlink, { ids: [id] });
  const rows = keys.map((key) => ({ id, key }));
  await linkIdentifiers(transaction, queries.link, rows);
  const [after] = await transaction.run(queries.find, { ids: [id] });
  // Nothing locks a node that does not exist yet: another transaction may have created it since.
  if (!before) await expectVersion(transaction, id, versionOf(after!), 1);
  const properties = propertyChanges(before ? withEvidenceLines(before) : null, withEvidenceLines(after!));
  return { resultId: id, changes: [{ targetId: id, action, properties }] };
}

/** A row with its evidence as in the exchange format, as which the log has that of statements and relations. */
function withEvidenceLines(row: { id: string; evidence?: string | null }): object {
  return row.evidence ? { ...row, evidence: evidenceLines(evidenceOf(row.evidence, row.id)) } : row;
}

/** The row of a checked subject. */
function rowKeepingUnseen(line: NodeLine, before: CheckedSubject['before']): ReturnType<typeof subjectRow> {
  const isReplaced = line.evidence && before;
  return subjectRow(isReplaced ? withUnseenEvidence(line, evidenceOf(before.evidence, before.id)) : line);
}

/** A record with some of its properties replaced: null and an empty list clear one, and undefined leaves it as it is. */
export function overlaid(recorded: object, content: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given = Object.entries(content).filter(([, value]) => value !== undefined);
  return withoutGaps<Record<string, unknown>>({ ...recorded, ...Object.fromEntries(given) });
}

/**
 * The id for a node; adds to `problems` what is wrong with what it is derived from. Errors: BAD_USER_INPUT if it is given and is
 * that of something else.
 */
function idOf(
  type: string,
  { id }: NodeContent,
  { name, path }: { name: unknown; path: string },
  problems: FieldProblem[],
): string {
  if (id !== null && id !== undefined) {
    const stored = storedId(id);
    refuseOtherId(stored, type, problems);
    return stored;
  }
  const slug = typeof name === 'string' && nameProblem(name) === null ? slugOf(name) : null;
  // That the name breaks a rule is reported already.
  if (slug === null) return `${type}/new`;
  if (slug !== '') return `${type}/${slug}`;
  problems.push({ path, message: `${shown(name)} has no letter or digit from which to derive an id; give an id` });
  return `${type}/new`;
}

/** A subject after an input: checked, with recorded values for what the input leaves out. */
interface CheckedSubject {
  lines: ExchangeLine[];
  /** Its row in the graph; undefined for a new one. */
  before: Queries['findSubjects']['row'] | undefined;
}

/**
 * The kind given by the id of a subject; adds a problem if the id is missing. Events have their own mutation. Errors: BAD_USER_INPUT
 * if the id is not that of a subject.
 */
function kindIn({ id }: NodeContent, problems: FieldProblem[]): SubjectKind {
  const kind = id ? subjectKindOfId(storedId(id)) : null;
  if (id && kind === null) refuseOtherId(storedId(id), 'subject', problems);
  if (!id)
    problems.push({ path: 'input.kind', message: 'is missing; a new subject without an id needs it, such as PERSON' });
  if (kind === 'EVENT') problems.push({ path: 'input.id', message: `${shown(id)} is an event; recordEvent writes it` });
  return kind ?? 'PERSON';
}

async function checkedSubject(
  transaction: TypedTransaction,
  { kindOfSubject, ...content }: SubjectContent,
  context: InputContext,
  expected: number | null,
  othersOf: (id: string) => Draft[] = () => [],
): Promise<CheckedSubject> {
  const problems = [...context.problems];
  const type = SUBJECT_KINDS[kindOfSubject ?? kindIn(content, problems)];
  const id = idOf(type, content, { name: content.name, path: 'input.name' }, problems);
  const isId = prefixOfId(id) !== null;
  // First, since properties that a new subject would lack are not the problem here.
  if (isId) refuseMerged('id', id, context, ', or give a new subject another id');
  const before = isId ? await held(transaction, 'findSubjects', id) : undefined;
  // Nobody can have seen such a version; that a new subject would lack a name is not the problem here.
  if (isId && !before && expected !== null) throw absent(id);
  const recorded = before ? subjectLine(subjectFromRow(before)) : {};
  const names = { kind: 'category' };
  const draft: Draft = { line: { ...overlaid(recorded, content), type, id }, path: 'input', names };
  const others = othersOf(isId ? id : `${type}/new`);
  const { resolve } = context;
  const lines = await checkInput(transaction, [draft, ...others], { problems, resolve }, { declared: id });
  return { lines, before };
}

/**
 * Writes a subject, new (no version) or known (at the given version): what the input leaves out stays as it is.
 * Errors: CONFLICT, BAD_USER_INPUT.
 */
export async function upsertSubject(
  transaction: TypedTransaction,
  content: SubjectContent,
  expected: number | null,
  context: InputContext,
): Promise<Written> {
  const { lines, before } = await checkedSubject(transaction, content, context, expected);
  const row = rowKeepingUnseen(lines[0] as NodeLine, before);
  await expectVersion(transaction, row.id, versionOf(before), expected);
  return upsertNode(transaction, 'UPSERT_SUBJECT', 'Subject', before, row);
}

/** Who took part in an event and what it concerns, as an input gives it. */
export interface EventEdges {
  participants: readonly object[];
  concerns: readonly string[];
}

/**
 * Writes an event like {@link upsertSubject}, with its edges; those that already exist stay. The evidence of the event is
 * also theirs. Errors: CONFLICT, BAD_USER_INPUT.
 */
export async function recordEvent(
  transaction: TypedTransaction,
  content: NodeContent,
  { participants, concerns }: EventEdges,
  expected: number | null,
  context: InputContext,
): Promise<Written> {
  const { lines, before } = await checkedSubject(
    transaction,
    { ...content, kindOfSubject: 'EVENT' },
    context,
    expected,
    (event) => [
      ...participants.map((one, index) => ({
        line: { type: 'participation' as const, event, ...one },
        path: `input.participants.${index}`,
      })),
      ...concerns.map((subject, index) => ({
        line: { type: 'concern' as const, event, subject },
        path: `input.concerns.${index}`,
        names: { subject: '' },
      })),
    ],
  );
  const [event, ...edges] = lines as [NodeLine, ...RelationLine[]];
  const row = rowKeepingUnseen(event, before);
  await expectVersion(transaction, row.id, versionOf(before), expected);
  const written = await upsertNode(transaction, 'RECORD_EVENT', 'Subject', before, row);
  const evidence = content.evidence && event.evidence ? { evidence: event.evidence } : {};
  const related = await recordRelations(
    transaction,
    'RECORD_EVENT',
    edges.map((line) => ({ ...line, ...evidence })),
  );
  return { ...written, changes: [...written.changes, ...related.changes] };
}

/**
 * Writes a source, new (no version) or known (at the given version): what the input leaves out stays as it is.
 * Errors: CONFLICT, BAD_USER_INPUT.
 */
export async function upsertSource(
  transaction: TypedTransaction,
  content: NodeContent,
  expected: number | null,
  { problems: given, resolve }: InputContext,
): Promise<Written> {
  const problems = [...given];
  const id = idOf('source', content, { name: content.title, path: 'input.title' }, problems);
  const isId = prefixOfId(id) !== null;
  const before = isId ? await held(transaction, 'findSources', id) : undefined;
  if (isId && !before && expected !== null) throw absent(id);
  const recorded = before ? sourceLine(sourceFromRow(before)) : {};
  const draft: Draft = { line: { ...overlaid(recorded, content), type: 'source', id }, path: 'input' };
  const [line] = await checkInput(transaction, [draft], { problems, resolve });
  await expectVersion(transaction, id, versionOf(before), expected);
  return upsertNode(transaction, 'RECORD_SOURCE', 'Source', before, sourceRow(line as SourceLine));
}
