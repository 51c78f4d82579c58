import { SUBJECT_KINDS, type SubjectKind } from '../domain/identity.js';
import { slugOf } from '../domain/slug.js';
import { conflict, inputRefusal } from '../errors/service-error.js';
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

/** The queries that write a node of a label and show it as it stands. */
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

/** An id that stands for another subject names no subject of its own any more. */
function refuseMerged(id: string, aliases: AliasBook): void {
  const standsFor = aliases.resolve(id);
  if (standsFor === id) return;
  throw conflict('input.id', `${id} was merged into ${standsFor}; change that one, or give a new subject another id`);
}

async function refuseForeignIdentifiers(transaction: TypedTransaction, ownerId: string, keys: string[]): Promise<void> {
  const owners = await transaction.run('findIdentifierOwners', { keys });
  const foreign = owners.find((row) => row.ownerId !== ownerId);
  if (foreign) throw conflict('input.identifiers', `${foreign.key} is an identifier of ${foreign.ownerId}`);
}

/** Writes a node with its identifiers, new (no version) or known (at the version given). Errors: CONFLICT. */
async function upsertNode(
  transaction: TypedTransaction,
  action: ChangeAction,
  label: keyof typeof NODE_QUERIES,
  row: ReturnType<typeof subjectRow> | ReturnType<typeof sourceRow>,
  version: number | null,
): Promise<Written> {
  const { id } = row;
  const queries = NODE_QUERIES[label];
  const keys = row.properties.identifiers as string[];
  await checkVersion(transaction, label, id, version);
  await refuseForeignIdentifiers(transaction, id, keys);
  const [before] = await transaction.run(queries.find, { ids: [id] });
  await transaction.run(queries.upsert, { rows: [row] });
  await transaction.run(queries.unlink, { ids: [id] });
  await transaction.run(queries.link, { rows: keys.map((key) => ({ id, key })) });
  const [after] = await transaction.run(queries.find, { ids: [id] });
  return { resultId: id, changes: [{ targetId: id, action, properties: propertyChanges(before ?? null, after!) }] };
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
  await checkReferences(transaction, {
    subjects: [],
    sources: (content.evidence ?? []).map(({ source }, index) => ({
      path: `input.evidence.${index}.source`,
      id: source,
    })),
  });
  return upsertNode(transaction, action, 'Subject', subjectRow({ ...content, type, id }), version);
}

/** Writes a source, new (no version) or known (at the version given). Errors: CONFLICT. */
export async function upsertSource(
  transaction: TypedTransaction,
  content: SourceContent,
  version: number | null,
): Promise<Written> {
  const id = content.id ?? `source/${slugOf(content.title)}`;
  return upsertNode(transaction, 'RECORD_SOURCE', 'Source', sourceRow({ ...content, type: 'source', id }), version);
}

/** Nothing holds a role of itself, or is a party to itself. Errors: BAD_USER_INPUT. */
function refuseLoops(references: readonly { path: string; subjects: string[] }[]): void {
  const loops = references.filter(({ subjects: [start, end] }) => start === end);
  if (loops.length === 0) return;
  throw inputRefusal(
    loops.map(({ path, subjects: [id] }) => ({
      path,
      message: `${JSON.stringify(id)} is at both ends of it; name two that are not the same, also after merges`,
    })),
  );
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
  refuseLoops(references);
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
