import { conflict } from '../errors/service-error.js';
import type { TypedTransaction } from '../query/query-runner.js';

/** The node that has an identifier, by the identifier's key. */
export interface IdentifierOwner {
  key: string;
  ownerId: string;
}

/** Refuses identifiers of other nodes; `ownIds` maps the key of each identifier to the node that is to have it. Errors: CONFLICT. */
export function refuseForeignIdentifiers(
  owners: readonly IdentifierOwner[],
  ownIds: ReadonlyMap<string, string>,
): void {
  const foreign = owners.find(({ key, ownerId }) => (ownIds.get(key) ?? ownerId) !== ownerId);
  if (!foreign) return;
  const { key, ownerId } = foreign;
  throw conflict('input.identifiers', `${key} is an identifier of ${ownerId}`, { ownerId });
}

/**
 * Makes nodes findable by their identifiers. Errors: CONFLICT if another node has one of them, even if a transaction at the same
 * time gave it that one.
 */
export async function linkIdentifiers(
  transaction: TypedTransaction,
  query: 'linkSubjectIdentifiers' | 'linkSourceIdentifiers',
  rows: { id: string; key: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  const ownIds = new Map(rows.map(({ id, key }) => [key, id]));
  // Sent together, in this order: what is read after the lock on identifiers cannot change.
  const linking = transaction.run(query, { rows });
  const [, owners] = await Promise.all([
    linking,
    transaction.run('findIdentifierOwners', { keys: [...ownIds.keys()] }),
  ]);
  refuseForeignIdentifiers(owners, ownIds);
}
