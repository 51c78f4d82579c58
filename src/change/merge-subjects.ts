import { piecesOf } from '../collections/pieces-of.js';
import { identifierKey, isActorKind, subjectKindOfId } from '../domain/identity.js';
import { type Subject, subjectFromRow } from '../domain/subject.js';
import { badUserInput } from '../errors/service-error.js';
import { withIds } from '../exchange/exchange-line.js';
import { type Properties, subjectRow } from '../exchange/graph-rows.js';
import { subjectLine } from '../exchange/lines-of-graph.js';
import { linkIdentifiers } from '../exchange/link-identifiers.js';
import { type RelationRow, relationLineOf } from '../exchange/relation-line.js';
import { writeRelations } from '../exchange/write-relations.js';
import { writeStatementEdges } from '../exchange/write-statements.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { DEFINED } from '../rules/definitions.js';
import { propertyChanges } from './change-log.js';
import { checkInput, type InputContext } from './check-input.js';
import { expectVersion, refuseMerged } from './check-version.js';
import type { Written } from './graph-writer.js';
import { misfitOf } from './kind-rules.js';
import { lostRelations } from './lost-relations.js';
import { loggedContent, mergedSubject } from './merged-subject.js';
import { renameInActs, statementsOf } from './rename-subjects.js';

const BATCH_SIZE = 1_000;

/** What is moved from one node to another, in this order: edges from a subject to itself get a new start before a new end. */
const MOVES = [
  'moveStatedEdgesFrom',
  'moveStatedEdgesTo',
  'moveInteractedEdgesFrom',
  'moveInteractedEdgesTo',
  'moveAliases',
] as const;
/** The same if statements were made for it or voiced by it. */
const MOVES_OF_NAMED = ['moveBeneficiaries', 'moveVoices'] as const;

/** A subject to give up, the one to keep, and the versions at which both were last seen. */
export interface Merge {
  from: string;
  fromVersion: number;
  into: string;
  intoVersion: number;
}

type Replace = (id: string) => string;

/** Errors: BAD_USER_INPUT with every broken rule, including ids that are not in the graph; CONFLICT if one was merged away. */
async function checkMerge(transaction: TypedTransaction, { from, into }: Merge, context: InputContext): Promise<void> {
  refuseMerged('from', from, context);
  refuseMerged('into', into, context);
  const problems = [...context.problems];
  const references = Object.entries({ from, into }).flatMap(([name, id]) => {
    const path = `input.${name}`;
    const read = DEFINED.subjectId.read(id, (_, message) => problems.push({ path, message }));
    return read === undefined ? [] : [{ kind: 'subjects' as const, path, id: read }];
  });
  const [kind, intoKind] = [subjectKindOfId(from), subjectKindOfId(into)];
  const isAlike = kind === intoKind || (kind && intoKind && isActorKind(kind) && isActorKind(intoKind));
  const isPersonAndState = [kind, intoKind].sort().join() === 'PERSON,STATE';
  if (from === into)
    problems.push({
      path: 'input.into',
      message: 'is the same as from; give the id of the other subject, the one to keep',
    });
  else if (kind && intoKind && !isAlike) {
    problems.push({
      path: 'input.into',
      message: `is of another kind than ${from}; subjects of one kind can be merged, and actors of any`,
    });
  } else if (isPersonAndState) {
    problems.push({
      path: 'input.into',
      message: `is not the same as ${from}: no person is a state; if one of them has the wrong kind, changeKind first`,
    });
  }
  await checkInput(transaction, [], { ...context, problems }, { references });
}

/**
 * Rewrites statements that would name the surviving subject twice: as subjects, as addressees or as beneficiaries. Their edges,
 * which cannot be found by id, are removed by speaker before anything else is written; the returned function does the rest.
 */
async function takeStatementsOfBoth(
  transaction: TypedTransaction,
  { from, into }: Merge,
  replace: Replace,
): Promise<() => Promise<void>> {
  const rows = await transaction.run('listStatementsToMerge', { id: from, intoId: into });
  const speakers = new Map<string, { [id: string]: true }>();
  for (const { properties } of rows) {
    const { id, speakerId } = properties as { id: string; speakerId: string };
    speakers.set(speakerId, { ...speakers.get(speakerId), [id]: true });
  }
  if (rows.length > 0) {
    const params = { speakers: [...speakers].map(([id, statements]) => ({ id, statements })) };
    await transaction.run('removeEdgesOfStatements', params);
  }
  const each = (ids: unknown) => [...new Set((ids as string[]).map(replace))];
  // Graphs of earlier versions also contain the kinds; nothing reads them.
  const all = rows.map(({ properties: { speakerKind: _, aboutKinds: __, ...old } }): Properties => {
    return {
      ...old,
      speakerId: replace(old.speakerId as string),
      aboutIds: each(old.aboutIds),
      addressedToIds: old.addressedToIds ? each(old.addressedToIds) : null,
      onBehalfOfIds: old.onBehalfOfIds ? each(old.onBehalfOfIds) : null,
      viaId: typeof old.viaId === 'string' ? replace(old.viaId) : null,
    };
  });
  return async () => {
    for (const batch of piecesOf(all, BATCH_SIZE)) {
      const ends = batch.map(({ id, speakerId, aboutIds, addressedToIds, onBehalfOfIds, viaId }) => ({
        ...{ id: id!, speakerId: speakerId!, aboutIds: aboutIds!, addressedToIds: addressedToIds! },
        ...{ onBehalfOfIds: onBehalfOfIds!, viaId: viaId! },
      }));
      await Promise.all([
        transaction.run('rewriteStatements', { rows: ends }),
        writeStatementEdges(transaction, batch),
      ]);
    }
  };
}

/**
 * Merges two nodes into one, which then has the id of `into`. An edge cannot be given another end, so that the node with fewer
 * edges of acts is removed, whichever that is, and only its edges are rewritten.
 */
async function joinNodes(transaction: TypedTransaction, { from, into }: Merge): Promise<void> {
  const counts = await transaction.run('countActsToRename', { ids: [from, into] });
  const of = (wanted: string) => counts.find(({ id }) => id === wanted)!;
  const [id, keptId] = of(from).count > of(into).count ? [into, from] : [from, into];
  const [found] = keptId === into ? [] : await transaction.run('findSubjectProperties', { id: into });
  await Promise.all([
    ...[...MOVES, ...(of(id).namedIn > 0 ? MOVES_OF_NAMED : [])].map((name) => transaction.run(name, { id, keptId })),
    transaction.run('removeSubject', { id }),
    ...(found ? [transaction.run('replaceSubject', { id: keptId, properties: found.properties as Properties })] : []),
    transaction.run('mergeAliases', { rows: [{ id: from, subjectId: into }] }),
  ]);
}

/**
 * Removes the edges without an id of their own from both subjects. Returns those of the surviving one, the moved ones, and those of
 * the other one that are lost. Errors: BAD_USER_INPUT if the kind of the surviving one excludes an edge.
 */
async function takeRelations(transaction: TypedTransaction, { from, into }: Merge, replace: Replace) {
  const rows = await transaction.run('listRelationsToMerge', { ids: [from, into] });
  const isOfFrom = ({ startId, endId }: RelationRow) => startId === from || endId === from;
  const own = rows.filter(isOfFrom).map(relationLineOf);
  const misfit = misfitOf(from, subjectKindOfId(into)!, own, replace);
  if (misfit !== null) throw badUserInput('input.into', `cannot be merged with ${from}: ${misfit}`);
  const moved = own.map((line) => withIds(line, replace));
  if (rows.length > 0) await transaction.run('removeRelations', { ids: [from, into] });
  const kept = rows.filter((row) => !isOfFrom(row)).map(relationLineOf);
  return { moved, kept, lost: lostRelations(own, moved, kept) };
}

/**
 * Merges two subjects into one: every edge, name, identifier and passage of evidence of `from` goes to `into`, and so do its days,
 * category, place and description where `into` has none. The id of `from` refers to `into` from then on; what it was is in the log
 * of changes. Errors: BAD_USER_INPUT if their kinds are incompatible or they have more names than one subject can, CONFLICT if
 * either was changed or merged meanwhile.
 */
export async function mergeSubjects(
  transaction: TypedTransaction,
  merge: Merge,
  context: InputContext,
): Promise<Written> {
  await checkMerge(transaction, merge, context);
  const { from, into } = merge;
  // Both exist, and have been locked since they were looked up.
  const rows = await transaction.run('findSubjects', { ids: [from, into] });
  const [old, kept] = [from, into].map((id) => subjectFromRow(rows.find((row) => row.id === id)!)) as [
    Subject,
    Subject,
  ];
  await expectVersion(transaction, from, old.version, merge.fromVersion, 'fromVersion');
  await expectVersion(transaction, into, kept.version, merge.intoVersion, 'intoVersion');

  const merged = mergedSubject(old, kept);
  const replace: Replace = (id) => (id === from ? into : id);
  const acts = await transaction.run('listActsToRename', { ids: [from] });
  const statementIds = statementsOf(acts);
  await transaction.run('holdStatements', { ids: statementIds });
  const relations = await takeRelations(transaction, merge, replace);
  const writeStatementsOfBoth = await takeStatementsOfBoth(transaction, merge, replace);
  await Promise.all(renameInActs(transaction, { [from]: into }, acts));
  await joinNodes(transaction, merge);
  await writeStatementsOfBoth();
  // The passages of the surviving one come first, and its values are written last, and remain.
  await writeRelations(transaction, [...relations.kept, ...relations.moved, ...relations.kept]);
  const moved = {
    statements: statementIds.length,
    interactions: acts.filter(({ type }) => type === 'INTERACTED').length,
    relations: relations.moved.length,
  };

  const row = subjectRow(subjectLine(merged));
  await transaction.run('upsertSubjects', {
    rows: [{ ...row, properties: { ...row.properties, fingerprint: `merged ${from}` } }],
  });
  const keys = merged.identifiers.map((one) => ({ id: into, key: identifierKey(one) }));
  await linkIdentifiers(transaction, 'linkSubjectIdentifiers', keys);
  const [before, after] = [loggedContent(kept), loggedContent(merged)];
  const lost = { ...loggedContent(old), ...(relations.lost.length > 0 && { relations: relations.lost }) };
  const removed = Object.fromEntries(Object.keys(lost).map((property) => [property, null]));
  return {
    resultId: into,
    moved: { from, into, statementIds },
    changes: [
      { targetId: into, properties: propertyChanges(before, { ...after, merged: from, moved }) },
      { targetId: from, properties: propertyChanges(lost, { ...removed, mergedInto: into }) },
    ].map((change) => ({ ...change, action: 'MERGE_SUBJECTS' as const })),
  };
}
