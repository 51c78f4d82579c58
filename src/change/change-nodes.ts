import { SUBJECT_KINDS, type SubjectKind } from '../domain/identity.js';
import { slugOf } from '../domain/slug.js';
import { ServiceError } from '../errors/service-error.js';
import { type NodeLine, type RelationLine, referencesOf, type SourceLine } from '../exchange/exchange-line.js';
import { sourceRow, subjectRow } from '../exchange/graph-rows.js';
import { writeRelations } from '../exchange/write-relations.js';
import type { AliasBook } from '../loader/alias-book.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { type ChangeAction, type ChangeRecord, propertyChanges } from './change-log.js';
import { checkReferences } from './check-references.js';
import { checkVersion } from './check-version.js';
import type { Written } from './graph-writer.js';

/** What a subject is to be. Without an id it is a new one, whose id is made of its kind and name. */
export type SubjectContent = Omit<NodeLine, 'type' | 'id'> & { id?: string; kindOfSubject: SubjectKind };

/** What a source is to be. */
export type SourceContent = Omit<SourceLine, 'type' | 'id'> & { id?: string };

/** An id that stands for another subject names no subject of its own any more. */
function refuseMerged(id: string, aliases: AliasBook): void {
  const standsFor = aliases.resolve(id);
  if (standsFor === id) return;
  const message = `${id} was merged into ${standsFor}; change that one, or give a new subject another id`;
  throw new ServiceError('CONFLICT', `input.id: ${message}`, { fields: [{ path: 'input.id', message }] });
}

async function refuseForeignIdentifiers(transaction: TypedTransaction, ownerId: string, keys: string[]): Promise<void> {
  const owners = await transaction.run('findIdentifierOwners', { keys });
  const foreign = owners.find((row) => row.ownerId !== ownerId);
  if (!foreign) return;
  const message = `${foreign.key} is an identifier of ${foreign.ownerId}`;
  throw new ServiceError('CONFLICT', `input.identifiers: ${message}`, {
    fields: [{ path: 'input.identifiers', message }],
  });
}

/**
 * Writes a subject, new (no version) or known (at the version given): what the input leaves out is then not known of it.
 * Errors: CONFLICT, BAD_USER_INPUT.
 */
export async function upsertSubject(
  transaction: TypedTransaction,
  action: ChangeAction,
  { kindOfSubject, ...content }: SubjectContent,
  version: number | null,
  aliases: AliasBook,
): Promise<Written> {
  const type = SUBJECT_KINDS[kindOfSubject];
  const id = content.id ?? `${type}/${slugOf(content.name)}`;
  refuseMerged(id, aliases);
  const line: NodeLine = { ...content, type, id };
  await checkReferences(transaction, {
    subjects: [],
    sources: (content.evidence ?? []).map(({ source }, index) => ({
      path: `input.evidence.${index}.source`,
      id: source,
    })),
  });
  await checkVersion(transaction, 'Subject', id, version);
  const row = subjectRow(line);
  const keys = row.properties.identifiers as string[];
  await refuseForeignIdentifiers(transaction, id, keys);
  const [before] = await transaction.run('findSubjects', { ids: [id] });
  await transaction.run('upsertSubjects', { rows: [row] });
  await transaction.run('unlinkSubjectIdentifiers', { ids: [id] });
  await transaction.run('linkSubjectIdentifiers', { rows: keys.map((key) => ({ id, key })) });
  const [after] = await transaction.run('findSubjects', { ids: [id] });
  return { resultId: id, changes: [{ targetId: id, action, properties: propertyChanges(before ?? null, after!) }] };
}

/** Writes a source, new (no version) or known (at the version given). Errors: CONFLICT. */
export async function upsertSource(
  transaction: TypedTransaction,
  content: SourceContent,
  version: number | null,
): Promise<Written> {
  const id = content.id ?? `source/${slugOf(content.title)}`;
  await checkVersion(transaction, 'Source', id, version);
  const row = sourceRow({ ...content, type: 'source', id });
  const keys = row.properties.identifiers as string[];
  await refuseForeignIdentifiers(transaction, id, keys);
  const [before] = await transaction.run('findSources', { ids: [id] });
  await transaction.run('upsertSources', { rows: [row] });
  await transaction.run('unlinkSourceIdentifiers', { ids: [id] });
  await transaction.run('linkSourceIdentifiers', { rows: keys.map((key) => ({ id, key })) });
  const [after] = await transaction.run('findSources', { ids: [id] });
  return {
    resultId: id,
    changes: [{ targetId: id, action: 'RECORD_SOURCE', properties: propertyChanges(before ?? null, after!) }],
  };
}

/**
 * Writes edges that have no id of their own, such as a role; known ones gain the evidence. Both ends of each get the
 * change in their logs. Gives the id of the first edge's start. Errors: BAD_USER_INPUT.
 */
export async function recordRelations(
  transaction: TypedTransaction,
  action: ChangeAction,
  lines: readonly { line: RelationLine; path: string }[],
): Promise<Written> {
  const references = lines.map(({ line, path }) => ({ path, ...referencesOf(line) }));
  await checkReferences(transaction, {
    subjects: references.flatMap(({ path, subjects }) => subjects.map((id) => ({ path, id }))),
    sources: references.flatMap(({ path, sources }) => sources.map((id) => ({ path: `${path}.evidence`, id }))),
  });
  await writeRelations(
    transaction,
    lines.map(({ line }) => line),
  );
  const changes = lines.flatMap(({ line }, index): ChangeRecord[] => {
    const { type, ...content } = line;
    return references[index]!.subjects.map((targetId) => ({
      targetId,
      action,
      properties: propertyChanges(null, { [type]: content }),
    }));
  });
  return { resultId: references[0]?.subjects[0] ?? '', changes };
}
