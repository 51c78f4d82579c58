import { identifierKey, isActorKind, type SubjectKind, subjectKindOfId } from '../domain/identity.js';
import { KIND_UNCERTAIN, type Subject, subjectFromRow } from '../domain/subject.js';
import { badUserInput } from '../errors/service-error.js';
import { type RelationLine, withIds } from '../exchange/exchange-line.js';
import { expectAll } from '../exchange/expect-all.js';
import { interactionEdge, type Properties } from '../exchange/graph-rows.js';
import { relationLineOf } from '../exchange/relation-line.js';
import { writeRelations } from '../exchange/write-relations.js';
import { writeStatementEdges } from '../exchange/write-statements.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { DEFINED } from '../rules/definitions.js';
import { propertyChanges } from './change-log.js';
import { checkInput, type InputContext } from './check-input.js';
import { checkVersion } from './check-version.js';
import type { Written } from './graph-writer.js';
import { joinedNames } from './joined-names.js';

const BATCH_SIZE = 1_000;

/** A subject to give up, the one to keep, and the versions at which both were last seen. */
export interface Merge {
  from: string;
  fromVersion: number;
  into: string;
  intoVersion: number;
}

type Replace = (id: string) => string;

/** Errors: BAD_USER_INPUT with every broken rule, among them ids that the graph lacks. */
async function checkMerge(transaction: TypedTransaction, { from, into }: Merge, context: InputContext): Promise<void> {
  const problems = [...context.problems];
  const references = Object.entries({ from, into }).flatMap(([name, id]) => {
    const path = `input.${name}`;
    const read = DEFINED.subjectId.read(id, (_, message) => problems.push({ path, message }));
    return read === undefined ? [] : [{ kind: 'subjects' as const, path, id: read }];
  });
  const [kind, intoKind] = [subjectKindOfId(from), subjectKindOfId(into)];
  const isAlike = kind === intoKind || (kind && intoKind && isActorKind(kind) && isActorKind(intoKind));
  if (from === into) problems.push({ path: 'input.into', message: 'is the same as from' });
  else if (kind && intoKind && !isAlike) {
    problems.push({ path: 'input.into', message: `is not a subject of the same kind as ${from}` });
  }
  await checkInput(transaction, [], { ...context, problems }, { references });
}

/** A statement of the graph, and its properties once the subject is replaced. */
interface Moved {
  old: Properties;
  properties: Properties;
}

/**
 * The statements with an edge that neither starts nor ends at the subject, by their speakers. All other edges go with the
 * subject.
 */
function sharedBySpeaker(moved: readonly Moved[], from: string) {
  const bySpeaker = new Map<string, { [id: string]: true }>();
  for (const { old } of moved) {
    const speakerId = old.speakerId as string;
    const ends = [...(old.aboutIds as string[]), ...((old.addressedToIds ?? []) as string[])];
    if (speakerId === from || ends.every((end) => end === from)) continue;
    const statements = bySpeaker.get(speakerId) ?? {};
    statements[old.id as string] = true;
    bySpeaker.set(speakerId, statements);
  }
  return [...bySpeaker].map(([id, statements]) => ({ id, statements }));
}

/** Writes statements anew without the subject, whose edges are removed with it. Gives the ids of these statements. */
async function moveStatements(transaction: TypedTransaction, from: string, replace: Replace): Promise<string[]> {
  const rows = await transaction.run('listStatementsToMerge', { id: from });
  const each = (ids: unknown) => [...new Set((ids as string[]).map(replace))];
  // Graphs of earlier versions keep the kinds, too; nothing reads them.
  const moved = rows.map(({ properties: { speakerKind: _, aboutKinds: __, ...old } }): Moved => {
    const ends = {
      speakerId: replace(old.speakerId as string),
      aboutIds: each(old.aboutIds),
      addressedToIds: old.addressedToIds ? each(old.addressedToIds) : null,
      onBehalfOfIds: old.onBehalfOfIds ? each(old.onBehalfOfIds) : null,
      viaId: typeof old.viaId === 'string' ? replace(old.viaId) : null,
    };
    return { old, properties: { ...old, ...ends } };
  });
  const speakers = sharedBySpeaker(moved, from);
  if (speakers.length > 0) await transaction.run('removeEdgesOfStatements', { speakers });
  for (let start = 0; start < moved.length; start += BATCH_SIZE) {
    const batch = moved.slice(start, start + BATCH_SIZE).map(({ properties }) => properties);
    const rows = batch.map(({ id, speakerId, aboutIds, addressedToIds, onBehalfOfIds, viaId }) => ({
      ...{ id: id!, speakerId: speakerId!, aboutIds: aboutIds!, addressedToIds: addressedToIds! },
      ...{ onBehalfOfIds: onBehalfOfIds!, viaId: viaId! },
    }));
    await Promise.all([transaction.run('rewriteStatements', { rows }), writeStatementEdges(transaction, batch)]);
  }
  return moved.map(({ old }) => old.id as string);
}

/** The same with interactions, each of which has one edge. Gives how many these are. */
async function moveInteractions(transaction: TypedTransaction, from: string, replace: Replace): Promise<number> {
  const rows = await transaction.run('listInteractionsToMerge', { id: from });
  const moved = rows.map(({ properties: old }) => {
    const ends = { sourceId: replace(old.sourceId as string), targetId: replace(old.targetId as string) };
    return { id: old.id as string, ...ends, edgeProperties: interactionEdge({ ...old, ...ends }) };
  });
  for (let start = 0; start < moved.length; start += BATCH_SIZE) {
    const batch = moved.slice(start, start + BATCH_SIZE);
    expectAll(await transaction.run('rewriteInteractions', { rows: batch }), batch.length);
  }
  return moved.length;
}

const COLLECTIVES: SubjectKind[] = ['ORGANIZATION', 'GROUP'];

/** Refuses an edge that the kind of the surviving subject cannot have: only persons hold roles, and only a collective has members. */
function refuseMisfit(line: RelationLine): void {
  if (line.type === 'role' && subjectKindOfId(line.holder) !== 'PERSON') {
    throw badUserInput('input.into', `is not a person, and cannot hold the role '${line.title}' in ${line.of}`);
  }
  if (line.type === 'membership' && !COLLECTIVES.includes(subjectKindOfId(line.organization)!)) {
    throw badUserInput('input.into', `is not an organization or group, and cannot have the member ${line.member}`);
  }
}

async function moveRelations(transaction: TypedTransaction, from: string, replace: Replace): Promise<number> {
  const rows = await transaction.run('listRelationsToMerge', { ids: [from] });
  const lines = rows.map((row) => withIds(relationLineOf(row), replace));
  lines.forEach(refuseMisfit);
  await writeRelations(transaction, lines);
  return rows.length;
}

/** The surviving subject's names and identifiers, with those of the other one. Errors: BAD_USER_INPUT where they are too many. */
function joined(from: Subject, into: Subject) {
  const aliases = [...into.aliases, from.name, ...from.aliases];
  const identifiers = [...into.identifiers, ...from.identifiers].map(identifierKey);
  return joinedNames({ id: into.id, name: into.name, aliases, identifiers }, 'input.into');
}

/**
 * Makes one subject of two: every edge, name and identifier of `from` goes to `into`, and the id of `from` stands for it
 * from then on. Errors: BAD_USER_INPUT where the two are of unlike kinds or have more names than one subject can, CONFLICT where
 * either was changed meanwhile.
 */
export async function mergeSubjects(
  transaction: TypedTransaction,
  merge: Merge,
  context: InputContext,
): Promise<Written> {
  await checkMerge(transaction, merge, context);
  const { from, into } = merge;
  await checkVersion(transaction, 'Subject', from, merge.fromVersion);
  await checkVersion(transaction, 'Subject', into, merge.intoVersion);
  const rows = await transaction.run('findSubjects', { ids: [from, into] });
  const [old, kept] = [from, into].map((id) => subjectFromRow(rows.find((row) => row.id === id)!)) as [
    Subject,
    Subject,
  ];

  const names = joined(old, kept);
  const replace: Replace = (id) => (id === from ? into : id);
  const statementIds = await moveStatements(transaction, from, replace);
  const moved = {
    statements: statementIds.length,
    interactions: await moveInteractions(transaction, from, replace),
    relations: await moveRelations(transaction, from, replace),
  };
  await transaction.run('moveAliases', { id: from, intoId: into });
  await transaction.run('retireSubject', { id: from, intoId: into });

  const { aliases, identifiers } = names;
  // That the kind of the other one was not known says nothing about the one that is kept.
  const description = kept.description ?? (old.description === KIND_UNCERTAIN ? null : old.description);
  const properties = { ...names, description };
  await transaction.run('upsertSubjects', {
    rows: [{ id: into, kind: kept.kind, properties: { ...properties, fingerprint: `merged ${from}` } }],
  });
  await transaction.run('linkSubjectIdentifiers', { rows: identifiers.map((key) => ({ id: into, key })) });
  return {
    resultId: into,
    moved: { from, into, statementIds },
    changes: [
      {
        targetId: into,
        action: 'MERGE_SUBJECTS',
        properties: propertyChanges({ aliases: kept.aliases }, { aliases, merged: from, moved }),
      },
      { targetId: from, action: 'MERGE_SUBJECTS', properties: propertyChanges(old, { mergedInto: into }) },
    ],
  };
}
