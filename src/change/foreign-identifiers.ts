import { foreignIdentifier } from '../exchange/link-identifiers.js';
import type { Queries } from '../query/query-types.generated.js';

/** The owners of some identifiers. */
export type IdentifierOwners = readonly Queries['findIdentifierOwners']['row'][];

/** Refuses identifiers, by their keys, that other nodes have. Errors: CONFLICT. */
export function refuseForeignIdentifiers(owners: IdentifierOwners, ownId: string, keys: readonly string[]): void {
  const foreign = owners.find(({ key, ownerId }) => keys.includes(key) && ownerId !== ownId);
  if (foreign) throw foreignIdentifier(foreign);
}
