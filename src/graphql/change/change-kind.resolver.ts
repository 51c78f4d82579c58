import { Ctx, Resolver } from 'type-graphql';
import { changeKind } from '../../change/change-kind.js';
import type { RequestContext } from '../request-context.js';
import { ChangeKindInput } from './change-kind.input.js';
import { Change, InputArg } from './mutation-decorators.js';
import { currentSubject } from './node-changes.resolver.js';
import { ChangeKindPayload } from './payloads.type.js';
import { writeOnce } from './write-once.js';

@Resolver()
export class ChangeKindResolver {
  @Change(
    () => ChangeKindPayload,
    'Gives a subject another kind and the id of that kind: group/john-kerry becomes person/john-kerry. Its edges, names and identifiers stay.',
  )
  async changeKind(@InputArg(ChangeKindInput) input: ChangeKindInput, @Ctx() context: RequestContext) {
    const id = await writeOnce(context, { action: 'CHANGE_KIND', input }, (transaction, _, checked) =>
      changeKind(transaction, input, checked),
    );
    await context.aliases.refresh();
    return { subject: () => currentSubject(context, id) };
  }
}
