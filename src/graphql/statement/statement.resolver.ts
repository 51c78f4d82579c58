import { Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Statement } from '../../domain/statement.js';
import { statementListing, wholeGraphStart } from '../../loader/statement-listing.js';
import { IdArgs } from '../node/id.args.js';
import type { RequestContext } from '../request-context.js';
import { Connection } from '../shared/connection.js';
import { StatementConnectionType } from '../shared/connections.js';
import { ActorInterface, SubjectInterface } from '../subject/subject.type.js';
import { StatementType } from './statement.type.js';
import { criteriaOf } from './statement-filter.input.js';
import { StatementsArgs } from './statements.args.js';

// `subjectIds`: by which property of the statement a field gives subjects, so that those of a whole list can be read at once.
@Resolver(() => StatementType)
export class StatementResolver {
  @Query(() => StatementType, { nullable: true, description: 'The statement with this id; null where there is none.' })
  statement(@Args(() => IdArgs) { id }: IdArgs, @Ctx() { loaders }: RequestContext) {
    return loaders.statements.load(id);
  }

  @Query(() => StatementConnectionType, {
    nullable: true,
    description: 'Who said what about whom, the newest first unless ordered otherwise.',
  })
  statements(@Args(() => StatementsArgs) args: StatementsArgs, @Ctx() { loaders, aliases }: RequestContext) {
    const criteria = criteriaOf(args.filter, aliases);
    const { start, anchor } = wholeGraphStart(criteria);
    return new Connection(loaders.connections, statementListing(start, criteria, args.order), anchor, args);
  }

  @FieldResolver(() => ActorInterface, { description: 'Who said it: where the edge starts.' })
  @Extensions({ subjectIds: 'speakerId' })
  speaker(@Root() { speakerId }: Statement, @Ctx() { loaders }: RequestContext) {
    return loaders.subjects.load(speakerId);
  }

  @FieldResolver(() => [SubjectInterface], {
    description: 'Whom or what it is about: where the edges end, in the order of the source.',
  })
  @Extensions({ subjectIds: 'aboutIds' })
  about(@Root() { aboutIds }: Statement, @Ctx() { loaders }: RequestContext) {
    return loaders.subjects.loadMany(aboutIds);
  }

  @FieldResolver(() => [SubjectInterface], {
    description: 'To whom it was said; empty where the source does not tell.',
  })
  @Extensions({ subjectIds: 'addressedToIds' })
  addressedTo(@Root() { addressedToIds }: Statement, @Ctx() { loaders }: RequestContext) {
    return loaders.subjects.loadMany(addressedToIds);
  }

  @FieldResolver(() => [ActorInterface], {
    description: 'For whom the speaker said it; empty where the source does not tell.',
  })
  @Extensions({ subjectIds: 'onBehalfOfIds' })
  onBehalfOf(@Root() { onBehalfOfIds }: Statement, @Ctx() { loaders }: RequestContext) {
    return loaders.subjects.loadMany(onBehalfOfIds);
  }

  @FieldResolver(() => ActorInterface, {
    nullable: true,
    description:
      "Who voiced it for the speaker, such as Ali Bagheri Kani for Iran; null where it is the speaker's own voice.",
  })
  @Extensions({ subjectIds: 'viaId' })
  via(@Root() { viaId }: Statement, @Ctx() { loaders }: RequestContext) {
    return viaId === null ? null : loaders.subjects.load(viaId);
  }

  @FieldResolver(() => StatementType, { nullable: true, description: 'The statement that this one corrects.' })
  corrects(@Root() { correctsId }: Statement, @Ctx() { loaders }: RequestContext) {
    return correctsId === null ? null : loaders.statements.load(correctsId);
  }

  @FieldResolver(() => StatementType, { nullable: true, description: 'The statement that corrects this one.' })
  correctedBy(@Root() { correctedById }: Statement, @Ctx() { loaders }: RequestContext) {
    return correctedById === null ? null : loaders.statements.load(correctedById);
  }
}
