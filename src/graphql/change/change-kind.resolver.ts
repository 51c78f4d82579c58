import { Args, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { changeKind } from '../../change/change-kind.js';
import type { RequestContext } from '../request-context.js';
import { ChangeKindInput } from './change-kind.input.js';
import { inputArgs } from './input-args.js';
import { standingSubject } from './node-changes.resolver.js';
import { ChangeKindPayload } from './payloads.type.js';
import { writeOnce } from './write-once.js';

const ChangeKindArgs = inputArgs(ChangeKindInput);

@Resolver()
export class ChangeKindResolver {
  @Authorized('EDITOR')
  @Mutation(() => ChangeKindPayload, {
    nullable: true,
    description:
      'Gives a subject another kind and the id of that kind: group/john-kerry becomes person/john-kerry. Its edges, names and identifiers stay.',
  })
  async changeKind(@Args(() => ChangeKindArgs) { input }: { input: ChangeKindInput }, @Ctx() context: RequestContext) {
    const id = await writeOnce(context, { action: 'CHANGE_KIND', input }, (transaction, _, checked) =>
      changeKind(transaction, input, checked),
    );
    await context.aliases.refresh();
    return { subject: () => standingSubject(context, id), clientMutationId: input.clientMutationId ?? null };
  }
}
