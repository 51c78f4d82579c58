import { Args, ArgsType, Authorized, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { heldDecisions, reviewFigures } from '../../review/review-figures.js';
import type { RequestContext } from '../request-context.js';
import { ReviewFiguresType } from './review-figures.type.js';
import { IsIdOf } from './review-rules.js';

@ArgsType()
class ReviewFiguresArgs {
  @Field(() => ID, {
    nullable: true,
    description: "On candidates of this run, such as 'run/20211028093000000-0123abcd'; without it, on all.",
  })
  @IsIdOf('run')
  run?: string | null;
}

@Resolver()
export class ReviewFiguresResolver {
  @Authorized('EDITOR')
  @Query(() => ReviewFiguresType, {
    nullable: true,
    description:
      'Figures of the latest 5,000 decisions: how often the rules were right, what was changed, and how long it took. For editors only.',
  })
  async reviewFigures(
    @Args(() => ReviewFiguresArgs) { run = null }: ReviewFiguresArgs,
    @Ctx() context: RequestContext,
  ) {
    return reviewFigures(await heldDecisions(context.runner, run));
  }
}
