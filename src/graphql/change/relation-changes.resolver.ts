import { Ctx, Resolver } from 'type-graphql';
import { recordRelation } from '../../change/change-relations.js';
import { withKeptIds } from '../../change/check-input.js';
import { withoutGaps } from '../../collections/without-gaps.js';
import type { ChangeAction } from '../../domain/change.js';
import { nodeKeyOf, type RelationKey, relationIdOf } from '../../domain/node-id.js';
import type { Relation } from '../../domain/relations.js';
import { conflict } from '../../errors/service-error.js';
import { type RelationLine, withIds } from '../../exchange/exchange-line.js';
import { relationRow } from '../../exchange/graph-rows.js';
import { checkRecord } from '../../rules/check-record.js';
import { loadRelation } from '../node/load-node.js';
import type { RequestContext } from '../request-context.js';
import { Change, InputArg } from './mutation-decorators.js';
import { RecordPartyPayload, RecordRolePayload } from './payloads.type.js';
import { RecordPartyInput, RecordRoleInput, type RelationInput } from './relation.inputs.js';
import { writeOnce } from './write-once.js';

/** The edge as it is now, found by its own id. Errors: CONFLICT if it is gone. */
async function storedRelation(context: RequestContext, line: RelationLine): Promise<Relation> {
  const key = nodeKeyOf(relationIdOf(relationRow(line).id)) as RelationKey;
  const found = await loadRelation(context, key);
  if (found) return found;
  throw conflict('input', 'what was recorded no longer exists: a merge has joined its two ends into one subject');
}

/** Writes the edge of an input, and returns a function that reads it. Errors: those of the writer. */
async function record(
  context: RequestContext,
  action: ChangeAction,
  type: RelationLine['type'],
  input: RelationInput,
): Promise<() => Promise<Relation>> {
  const { clientMutationId: _, evidence, ...content } = input;
  const line = { type, ...withoutGaps<object>(content), evidence: evidence.map(withoutGaps) };
  await writeOnce(context, { action, input }, (transaction, _, checked) =>
    recordRelation(transaction, action, line, checked),
  );
  // As it is stored; if this is a repeat of an input that was recorded under earlier rules, it may break a current one.
  const checked = checkRecord(withKeptIds(line, (id) => context.aliases.resolve(id)));
  const stored = ('record' in checked ? checked.record : line) as unknown as RelationLine;
  return () =>
    storedRelation(
      context,
      withIds(stored, (id) => context.aliases.resolve(id)),
    );
}

@Resolver()
export class RelationChangesResolver {
  @Change(() => RecordRolePayload, 'Records a role, or further evidence for a known one.')
  async recordRole(@InputArg(RecordRoleInput) input: RecordRoleInput, @Ctx() context: RequestContext) {
    const role = await record(context, 'RECORD_ROLE', 'role', input);
    return { role };
  }

  @Change(() => RecordPartyPayload, 'Records the relation of an actor to an agreement, or further evidence for it.')
  async recordParty(@InputArg(RecordPartyInput) input: RecordPartyInput, @Ctx() context: RequestContext) {
    const party = await record(context, 'RECORD_PARTY', 'party', input);
    return { party };
  }
}
