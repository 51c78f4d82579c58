import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Source } from '../../domain/source.js';
import type { RequestContext } from '../request-context.js';
import { SourceType } from '../source/source.type.js';

/** What is kept of the text of a source. Bypasses all caches. */
async function keptText({ id }: Source, context: RequestContext) {
  context.holdsText = true;
  const [row] = await context.runner.read('findSourceText', { id });
  return row ?? null;
}

@Resolver(() => SourceType)
export class SourceTextResolver {
  @Authorized('EDITOR')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Its text, to which the offsets of evidence refer, for editors only; null unless the service keeps texts.',
  })
  async text(@Root() source: Source, @Ctx() context: RequestContext) {
    return (await keptText(source, context))?.text ?? null;
  }

  @Authorized('EDITOR')
  @FieldResolver(() => String, {
    nullable: true,
    description: "The licence of its text, such as 'CC BY 4.0', for editors only; null if unknown.",
  })
  async licence(@Root() source: Source, @Ctx() context: RequestContext) {
    return (await keptText(source, context))?.licence ?? null;
  }
}
