import { identifierKey, subjectKindOfId } from '../domain/identity.js';
import { type Subject, subjectFromRow } from '../domain/subject.js';
import { badUserInput, isOfInput, ServiceError } from '../errors/service-error.js';
import { type IdentifierOwner, linkIdentifiers, refuseForeignIdentifiers } from '../exchange/link-identifiers.js';
import { type RelationRow, relationLineOf } from '../exchange/relation-line.js';
import type { TypedTransaction } from '../query/query-runner.js';
import type { InputContext } from './check-input.js';
import { expectVersion, refuseMerged } from './check-version.js';
import type { Written } from './graph-writer.js';
import {
  checkedContent,
  contentChanges,
  contentOf,
  idOfKind,
  type KindChange,
  refuseMisfit,
  refuseProperties,
  refuseTaken,
} from './kind-rules.js';
import { type Renaming, writeRenamings } from './rename-subjects.js';

/** What the graph contains about the targets of some changes; the subjects themselves are locked until the transaction ends. */
interface Recorded {
  /** Those to change, and those that already have an id that one of these is to get. */
  subjects: ReadonlyMap<string, Subject>;
  relations: readonly RelationRow[];
  /** The owners of the identifiers to be added. */
  owners: readonly IdentifierOwner[];
}

/** A change, with its name and identifiers as they are stored. */
type Checked = { change: KindChange } & Awaited<ReturnType<typeof checkedContent>>;

async function recordedOf(transaction: TypedTransaction, checked: readonly Checked[]): Promise<Recorded> {
  const ids = checked.map(({ change }) => change.id);
  const newIds = checked.map(({ change: { id, kind }, name }) => idOfKind(id, kind, name));
  const keys = checked.flatMap(({ identifiers }) => identifiers.map(identifierKey));
  // Sent together, in this order: what is read after the lock cannot change.
  const [, rows, relations, owners] = await Promise.all([
    transaction.run('holdSubjects', { ids }),
    transaction.run('findSubjects', { ids: [...new Set([...ids, ...newIds])] }),
    transaction.run('listRelationsToMerge', { ids }),
    keys.length > 0 ? transaction.run('findIdentifierOwners', { keys }) : [],
  ]);
  return {
    subjects: new Map(rows.map((row) => [row.id, subjectFromRow(row)])),
    relations,
    owners,
  };
}

/** Errors: BAD_USER_INPUT, CONFLICT, as for {@link changeKind}. */
async function renamingOf(
  transaction: TypedTransaction,
  { change, name, identifiers }: Checked,
  { subjects, relations, owners }: Recorded,
  context: InputContext,
): Promise<Renaming> {
  const { id, kind, version } = change;
  await expectVersion(transaction, id, subjects.get(id)?.version ?? null, version);
  const newId = idOfKind(id, kind, name);
  refuseTaken(id, newId, subjects, context);
  const subject = subjects.get(id)!;
  refuseProperties(change, subject);
  const own = relations.filter(({ startId, endId }) => startId === id || endId === id).map(relationLineOf);
  await refuseMisfit(transaction, change, own, (one) => (one === id ? newId : one));
  const added = identifiers.map(identifierKey);
  refuseForeignIdentifiers(owners, new Map(added.map((key) => [key, id])));
  return { change, newId, subject, right: contentOf(subject, name, added) };
}

/**
 * The row and the changed properties of a subject whose kind is confirmed, with its corrected name and identifiers and without the
 * mark of an uncertain kind. Null if nothing differs. Errors: CONFLICT.
 */
async function confirmationOf(
  transaction: TypedTransaction,
  { change: { id, version }, name, identifiers: given }: Checked,
  recorded: Recorded,
) {
  await expectVersion(transaction, id, recorded.subjects.get(id)?.version ?? null, version);
  const subject = recorded.subjects.get(id)!;
  const added = given.map(identifierKey);
  refuseForeignIdentifiers(recorded.owners, new Map(added.map((key) => [key, id])));
  const right = contentOf(subject, name, added);
  const properties = contentChanges(subject, right);
  const row = { id, kind: subject.kind, properties: { ...right, fingerprint: `confirmed at ${version}` } };
  return properties.length === 0 ? null : { row, properties };
}

/** How many changes, from the first on, are independent: none has an edge to the subject of an earlier one. */
function countApart(changes: readonly KindChange[], relations: readonly RelationRow[]): number {
  const places = new Map(changes.map(({ id }, index) => [id, index]));
  const later = relations.flatMap(({ startId, endId }) => {
    const [start, end] = [places.get(startId), places.get(endId)];
    return start === undefined || end === undefined || start === end ? [] : [Math.max(start, end)];
  });
  return Math.min(changes.length, ...later);
}

/**
 * Gives each of some subjects its kind, in one transaction. A subject that already is of the kind is confirmed, with its right
 * name and identifiers; that makes no changes if nothing differs. Returns what was written of each, or why nothing was, in order;
 * for fewer than were given if the kind of one decides about that of the next: settle the others afterwards.
 */
export async function settleKinds(
  transaction: TypedTransaction,
  given: readonly KindChange[],
  context: InputContext,
): Promise<(Written | ServiceError)[]> {
  const settled = new Map<KindChange, Written | ServiceError>();
  const settle = async <T>(change: KindChange, work: () => Promise<T>): Promise<T[]> => {
    try {
      return [await work()];
    } catch (error) {
      if (!isOfInput(error)) throw error;
      settled.set(change, error);
      return [];
    }
  };
  const checked: Checked[] = [];
  for (const change of given) {
    const content = () => checkedContent(transaction, change, context);
    checked.push(...(await settle(change, content)).map((one) => ({ change, ...one })));
  }
  const recorded = await recordedOf(transaction, checked);
  const changes = given.slice(0, countApart(given, recorded.relations));
  const renamings: Renaming[] = [];
  const confirmed: NonNullable<Awaited<ReturnType<typeof confirmationOf>>>['row'][] = [];
  for (const one of checked.filter(({ change }) => changes.includes(change))) {
    const { change } = one;
    const { id, kind } = change;
    if (subjectKindOfId(id) !== kind) {
      renamings.push(...(await settle(change, () => renamingOf(transaction, one, recorded, context))));
      continue;
    }
    for (const confirmation of await settle(change, () => confirmationOf(transaction, one, recorded))) {
      if (confirmation) confirmed.push(confirmation.row);
      const { properties } = confirmation ?? {};
      const entries = properties ? [{ targetId: id, action: 'CHANGE_KIND' as const, properties }] : [];
      settled.set(change, { resultId: id, changes: entries });
    }
  }
  if (renamings.length > 0) {
    const written = await writeRenamings(transaction, renamings, recorded.relations);
    for (const [index, { change }] of renamings.entries()) settled.set(change, written[index]!);
  }
  if (confirmed.length > 0) {
    const keys = confirmed.flatMap(({ id, properties }) => properties.identifiers.map((key) => ({ id, key })));
    await transaction.run('upsertSubjects', { rows: confirmed });
    await linkIdentifiers(transaction, 'linkSubjectIdentifiers', keys);
  }
  return changes.map((change) => settled.get(change)!);
}

/**
 * Gives a subject another kind, and with it another id; the old id stands for the new one from then on, as after a merge. Its
 * names, identifiers and edges stay. Errors: BAD_USER_INPUT if it already is of that kind or its edges exclude it, CONFLICT if
 * it was changed or merged meanwhile, or another subject has the new id.
 */
export async function changeKind(
  transaction: TypedTransaction,
  change: KindChange,
  context: InputContext,
): Promise<Written> {
  const { id, kind } = change;
  refuseMerged('id', id, context);
  if (context.problems.length === 0 && subjectKindOfId(id) === kind) {
    throw badUserInput('input.kind', `${id} is of the kind ${kind} already`);
  }
  const [settled] = await settleKinds(transaction, [change], context);
  if (settled instanceof ServiceError) throw settled;
  return settled!;
}
