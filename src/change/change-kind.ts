import { identifierKey, isActorKind, SUBJECT_KINDS, type SubjectKind, subjectKindOfId } from '../domain/identity.js';
import { slugOf } from '../domain/slug.js';
import { KIND_UNCERTAIN, type Subject, subjectFromRow } from '../domain/subject.js';
import { badUserInput, conflict } from '../errors/service-error.js';
import { type NodeLine, type RelationLine, withIds } from '../exchange/exchange-line.js';
import { relationLineOf } from '../exchange/relation-line.js';
import { writeRelations } from '../exchange/write-relations.js';
import type { TypedTransaction } from '../query/query-runner.js';
import type { Queries } from '../query/query-types.generated.js';
import { checkRecord } from '../rules/check-record.js';
import { propertyChanges } from './change-log.js';
import { refuseForeignIdentifiers } from './change-nodes.js';
import { checkInput, type InputContext } from './check-input.js';
import { checkVersion } from './check-version.js';
import type { Written } from './graph-writer.js';
import { joinedNames } from './joined-names.js';
import { relationInWords } from './relation-in-words.js';

/** A subject that is of another kind than its id says, at the version at which it was last seen. */
export interface KindChange {
  id: string;
  version: number;
  kind: SubjectKind;
  /** Its right name, where it has another one; the old name becomes an alias. */
  name?: string | null;
  /** Identifiers to add. */
  identifiers?: readonly { scheme: string; value: string }[] | null;
}

/** An id as an edge has it before its end is of another kind, and as it has it then. */
type Replace = (id: string) => string;

/** The id that a subject gets with another kind: that of its new name, or the one that it has behind its kind. */
function idOfKind(id: string, kind: SubjectKind, name: string | null): string {
  return `${SUBJECT_KINDS[kind]}/${name === null ? id.slice(id.indexOf('/') + 1) : slugOf(name)}`;
}

/** Refuses a kind that what is known of the subject excludes: an event takes no part in events, a state holds no role. */
async function refuseMisfit(
  transaction: TypedTransaction,
  { id, kind }: KindChange,
  lines: readonly RelationLine[],
  replace: Replace,
): Promise<void> {
  const type = SUBJECT_KINDS[kind];
  for (const line of lines) {
    const after = withIds(line, replace);
    const checked = checkRecord(after);
    const isMisfit = 'violations' in checked && checked.violations.some(({ path }) => misfitsAt(after, path, type));
    const why = `${relationInWords(line)}, and no ${kind} can be in its place`;
    if (isMisfit) throw badUserInput('input.kind', `${id} cannot be of the kind ${kind}: ${why}`);
  }
  if (isActorKind(kind)) return;
  const [acts] = await transaction.run('countActsOfActor', { id });
  if (acts!.count > 0) {
    const said = `${acts!.count} statements and interactions name it as one who speaks or acts`;
    throw badUserInput('input.kind', `${id} cannot be of the kind ${kind}, which is not an actor: ${said}`);
  }
}

/** Whether a broken rule is about an end of an edge that is of the new kind. */
function misfitsAt(line: RelationLine, path: string, type: string): boolean {
  const value = (line as unknown as Record<string, unknown>)[path.slice(1)];
  return typeof value === 'string' && value.startsWith(`${type}/`);
}

/** Refuses where the subject has what subjects of the new kind cannot have. */
function refuseProperties({ id, kind }: KindChange, { category, adoptedOn, heldOn, expectedOn, place }: Subject): void {
  const wrong = [
    ...(kind !== 'AGREEMENT' && adoptedOn !== null ? ['adoptedOn'] : []),
    ...(kind !== 'AGREEMENT' && kind !== 'EVENT' && category !== null ? ['category'] : []),
    ...(kind !== 'EVENT'
      ? Object.entries({ heldOn, expectedOn, place }).flatMap(([key, value]) => (value === null ? [] : key))
      : []),
  ];
  if (wrong.length > 0) {
    throw badUserInput('input.kind', `${id} has ${wrong.join(', ')}, which no ${kind} has; clear that first`);
  }
}

/** The name and the identifiers that an input gives, as they are stored. Errors: BAD_USER_INPUT with all that is wrong with it. */
async function checkedContent(transaction: TypedTransaction, change: KindChange, context: InputContext) {
  const { id, kind, name, identifiers } = change;
  const problems = [...context.problems];
  if (subjectKindOfId(id) === null)
    problems.push({ path: 'input.id', message: `${JSON.stringify(id)} is not an id of a subject` });
  const type = SUBJECT_KINDS[kind];
  const newId = idOfKind(problems.length === 0 ? id : `${type}/x`, kind, name ?? null);
  const given = { ...(identifiers?.length && { identifiers: identifiers.map((one) => ({ ...one })) }) };
  const draft = { line: { type, id: newId, name: name ?? 'x', ...given }, path: 'input', names: { id: 'name' } };
  const [line] = (await checkInput(transaction, [draft], { ...context, problems }, { declared: newId })) as NodeLine[];
  return { name: name ? line!.name : null, identifiers: line!.identifiers ?? [] };
}

/**
 * Gives a subject another kind, and with it another id; the old id stands for the new one from then on, as after a merge. Its
 * names, identifiers and edges stay. Errors: BAD_USER_INPUT where it is of that kind or its edges exclude it, CONFLICT where
 * it was changed meanwhile or another subject has the new id.
 */
export async function changeKind(
  transaction: TypedTransaction,
  change: KindChange,
  context: InputContext,
): Promise<Written> {
  const { id, kind, version } = change;
  const { name, identifiers } = await checkedContent(transaction, change, context);
  if (subjectKindOfId(id) === kind) throw badUserInput('input.kind', `${id} is of the kind ${kind} already`);
  await checkVersion(transaction, 'Subject', id, version);
  const newId = idOfKind(id, kind, name);
  await refuseTaken(transaction, id, newId, context);
  const [[row], edges, acts] = await Promise.all([
    transaction.run('findSubjects', { ids: [id] }),
    transaction.run('listRelationsToMerge', { id }),
    transaction.run('listActsToRename', { id }),
  ]);
  const subject = subjectFromRow(row!);
  refuseProperties(change, subject);
  const replace: Replace = (one) => (one === id ? newId : one);
  const relations = edges.map(relationLineOf);
  await refuseMisfit(transaction, change, relations, replace);
  const added = identifiers.map(identifierKey);
  await refuseForeignIdentifiers(transaction, id, added);
  const right = contentOf(subject, name, added);
  const renamed = {
    id: newId,
    kind,
    properties: { ...right, kind, ...sortDayOf(kind), fingerprint: `changed from ${id} at ${version}` },
  };
  const keys = right.identifiers.map((key) => ({ id: newId, key }));
  // In this order, and on their way together: none waits for what another one gives.
  await Promise.all([
    ...renameInActs(transaction, { id, newId }, acts),
    ...(relations.length > 0 ? [transaction.run('removeRelations', { id })] : []),
    transaction.run('removeAlias', { id: newId }),
    transaction.run('renameSubject', { id, newId }),
    transaction.run('upsertSubjects', { rows: [renamed] }),
    ...(keys.length > 0 ? [transaction.run('linkSubjectIdentifiers', { rows: keys })] : []),
    transaction.run('mergeAliases', { rows: [{ id, subjectId: newId }] }),
  ]);
  await writeRelations(
    transaction,
    relations.map((line) => withIds(line, replace)),
  );
  const properties = propertyChanges(
    { id, kind: subject.kind, name: subject.name, aliases: subject.aliases, description: subject.description },
    { id: newId, kind, name: right.name, aliases: right.aliases, description: right.description },
  );
  return {
    resultId: newId,
    moved: { from: id, into: newId, statementIds: idsOf(acts, 'STATED') },
    changes: [newId, id].map((targetId) => ({ targetId, action: 'CHANGE_KIND' as const, properties })),
  };
}

/**
 * Writes that a subject is of the kind that it has, with a right name and identifiers: it is of uncertain kind no longer. Gives no
 * changes where all of it is so. Errors: CONFLICT.
 */
export async function confirmSubject(transaction: TypedTransaction, change: KindChange): Promise<Written> {
  const { id, version } = change;
  await checkVersion(transaction, 'Subject', id, version);
  const [row] = await transaction.run('findSubjects', { ids: [id] });
  const subject = subjectFromRow(row!);
  const added = (change.identifiers ?? []).map(identifierKey);
  await refuseForeignIdentifiers(transaction, id, added);
  const right = contentOf(subject, change.name ?? null, added);
  const identifiers = subject.identifiers.map(identifierKey);
  const properties = propertyChanges(
    { name: subject.name, aliases: subject.aliases, description: subject.description, identifiers },
    { name: right.name, aliases: right.aliases, description: right.description, identifiers: right.identifiers },
  );
  if (properties.length === 0) return { resultId: id, changes: [] };
  const confirmed = { id, kind: subject.kind, properties: { ...right, fingerprint: `confirmed at ${version}` } };
  await transaction.run('upsertSubjects', { rows: [confirmed] });
  await transaction.run('linkSubjectIdentifiers', { rows: right.identifiers.map((key) => ({ id, key })) });
  return { resultId: id, changes: [{ targetId: id, action: 'CHANGE_KIND', properties }] };
}

type Act = Queries['listActsToRename']['row'];

function idsOf(acts: readonly Act[], type: 'STATED' | 'INTERACTED'): string[] {
  return acts.filter((act) => act.type === type).map(({ id }) => id);
}

/** Writes the new id into the statements and interactions that name the subject, `acts` those that start or end at it. */
function renameInActs(
  transaction: TypedTransaction,
  names: { id: string; newId: string },
  acts: readonly Act[],
): Promise<unknown>[] {
  const [statements, interactions] = [idsOf(acts, 'STATED'), idsOf(acts, 'INTERACTED')];
  return [
    // First, while the speakers of statements are still found by the ids that they hold.
    transaction.run('renameOnEdgesOfStatementsFor', names),
    transaction.run('renameInStatementsFor', names),
    ...(statements.length > 0
      ? [
          transaction.run('renameOnStatedEdges', names),
          transaction.run('renameInSharedStatements', names),
          transaction.run('renameInStatements', { ...names, ids: statements }),
        ]
      : []),
    ...(interactions.length > 0
      ? [
          transaction.run('renameOnInteractedEdges', names),
          transaction.run('renameInInteractions', { ...names, ids: interactions }),
        ]
      : []),
  ];
}

async function refuseTaken(
  transaction: TypedTransaction,
  id: string,
  newId: string,
  { resolve }: InputContext,
): Promise<void> {
  const survivor = resolve(newId);
  const [taken] = survivor === newId ? await transaction.run('findSubjects', { ids: [newId] }) : [];
  if (survivor !== newId && survivor !== id) {
    throw conflict(
      'input.kind',
      `${newId} was merged into ${survivor}; merge ${id} into that one, or give another name`,
    );
  }
  if (taken) throw conflict('input.kind', `${newId} is in the graph already; mergeSubjects makes one of the two`);
}

function contentOf(subject: Subject, newName: string | null, added: readonly string[]) {
  const names = joinedNames(
    {
      id: subject.id,
      name: newName ?? subject.name,
      aliases: [subject.name, ...subject.aliases],
      identifiers: [...subject.identifiers.map(identifierKey), ...added],
    },
    'input',
  );
  return { ...names, description: subject.description === KIND_UNCERTAIN ? null : subject.description };
}

/** Lists of events are in the order of this property. */
function sortDayOf(kind: SubjectKind): { sortDay: string | null } {
  return { sortDay: kind === 'EVENT' ? '' : null };
}
