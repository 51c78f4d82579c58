import { Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Evidence } from '../../domain/evidence.js';
import { evidenceIdOf } from '../../domain/node-id.js';
import type { Source } from '../../domain/source.js';
import type { RequestContext } from '../request-context.js';
import { Connection } from '../shared/connection.js';
import { StatementConnectionType } from '../shared/connections.js';
import { StatementsArgs } from '../statement/statements.args.js';
import { EvidenceType } from './evidence.type.js';
import { SourceType } from './source.type.js';

@Resolver(() => SourceType)
export class SourceResolver {
  @FieldResolver(() => StatementConnectionType, {
    nullable: true,
    description: 'The statements that it gives evidence for, the newest first unless ordered otherwise.',
  })
  statements(
    @Root() { id }: Source,
    @Args(() => StatementsArgs) args: StatementsArgs,
    @Ctx() { loaders, aliases }: RequestContext,
  ) {
    const listing = args.listing('source', aliases);
    return new Connection(loaders.connections, listing, [id], args);
  }
}

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver(() => ID, {
    description:
      "Its id, which stays the same when other evidence is added, such as 'evidence/statement/vienna-06/56e95495ea147001'.",
  })
  id(@Root() passage: Evidence) {
    return evidenceIdOf(passage.ownerId, passage);
  }
}
