import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { identifierKey, type SubjectKind } from '../../domain/identity.js';
import type { Source } from '../../domain/source.js';
import type { Subject } from '../../domain/subject.js';
import { badUserInput } from '../../errors/service-error.js';
import type { Soon } from '../../loader/batch-loader.js';
import type { Anchor } from '../../loader/connection-loader.js';
import { AGREEMENT_LISTING, actorListing, eventListing, SOURCE_LISTING } from '../../loader/node-listings.js';
import { ActorsArgs } from '../actor/actors.args.js';
import type { RequestContext } from '../request-context.js';
import { IsOptional, ValidateNested } from '../shared/class-validator.js';
import { Connection } from '../shared/connection.js';
import {
  ActorConnectionType,
  AgreementConnectionType,
  EventConnectionType,
  SourceConnectionType,
} from '../shared/connections.js';
import { DuringPageArgs, intervalOf } from '../shared/during-args.js';
import { ForwardPageArgs } from '../shared/page-args.js';
import { IsNodeId, IsNotWith } from '../shared/rules.js';
import { SourceType } from '../source/source.type.js';
import { IdentifierInput } from './identifier.type.js';
import {
  AgreementType,
  EventType,
  GroupType,
  OrganizationType,
  PersonType,
  StateType,
  SubjectInterface,
  TopicType,
} from './subject.type.js';

const WHOLE_GRAPH: Anchor = [];

@ArgsType()
class IdOrIdentifierArgs {
  @Field(() => ID, { nullable: true, description: "Its id, such as 'person/robert-malley'." })
  @IsNodeId()
  id?: string | null;

  @Field(() => IdentifierInput, {
    nullable: true,
    description: "Its identifier elsewhere, such as { scheme: 'wikidata', value: 'Q794' }.",
  })
  @IsOptional()
  @ValidateNested()
  @IsNotWith('id', 'stands beside id; give one of the two')
  identifier?: IdentifierInput | null;
}

function one(what: string): string {
  return `The ${what} with this id or identifier; null where there is none.`;
}

function refuseNeither({ id, identifier }: IdOrIdentifierArgs): void {
  if (!id && !identifier) throw badUserInput('id', 'give an id or an identifier');
}

/** The subject that the arguments name, if it is of the kind wanted. */
async function findSubject(
  args: IdOrIdentifierArgs,
  { loaders, aliases }: RequestContext,
  kind?: SubjectKind,
): Promise<Subject | null> {
  refuseNeither(args);
  const { id, identifier } = args;
  const subject = await (id
    ? loaders.subjects.load(aliases.resolve(id))
    : loaders.subjectsByIdentifier.load(identifierKey(identifier!)));
  return subject && (kind === undefined || subject.kind === kind) ? subject : null;
}

@Resolver()
export class SubjectQueriesResolver {
  @Query(() => SubjectInterface, {
    nullable: true,
    description: one('person, state, organization, group, agreement, event or topic'),
  })
  subject(@Args(() => IdOrIdentifierArgs) args: IdOrIdentifierArgs, @Ctx() context: RequestContext) {
    return findSubject(args, context);
  }

  @Query(() => PersonType, { nullable: true, description: one('person') })
  person(@Args(() => IdOrIdentifierArgs) args: IdOrIdentifierArgs, @Ctx() context: RequestContext) {
    return findSubject(args, context, 'PERSON');
  }

  @Query(() => StateType, { nullable: true, description: one('state') })
  state(@Args(() => IdOrIdentifierArgs) args: IdOrIdentifierArgs, @Ctx() context: RequestContext) {
    return findSubject(args, context, 'STATE');
  }

  @Query(() => OrganizationType, { nullable: true, description: one('organization') })
  organization(@Args(() => IdOrIdentifierArgs) args: IdOrIdentifierArgs, @Ctx() context: RequestContext) {
    return findSubject(args, context, 'ORGANIZATION');
  }

  @Query(() => GroupType, { nullable: true, description: one('group') })
  group(@Args(() => IdOrIdentifierArgs) args: IdOrIdentifierArgs, @Ctx() context: RequestContext) {
    return findSubject(args, context, 'GROUP');
  }

  @Query(() => AgreementType, { nullable: true, description: one('agreement') })
  agreement(@Args(() => IdOrIdentifierArgs) args: IdOrIdentifierArgs, @Ctx() context: RequestContext) {
    return findSubject(args, context, 'AGREEMENT');
  }

  @Query(() => EventType, { nullable: true, description: one('event') })
  event(@Args(() => IdOrIdentifierArgs) args: IdOrIdentifierArgs, @Ctx() context: RequestContext) {
    return findSubject(args, context, 'EVENT');
  }

  @Query(() => TopicType, { nullable: true, description: one('topic') })
  topic(@Args(() => IdOrIdentifierArgs) args: IdOrIdentifierArgs, @Ctx() context: RequestContext) {
    return findSubject(args, context, 'TOPIC');
  }

  @Query(() => SourceType, { nullable: true, description: one('source') })
  source(
    @Args(() => IdOrIdentifierArgs) args: IdOrIdentifierArgs,
    @Ctx() { loaders }: RequestContext,
  ): Soon<Source | null> {
    refuseNeither(args);
    const { id, identifier } = args;
    return id ? loaders.sources.load(id) : loaders.sourcesByIdentifier.load(identifierKey(identifier!));
  }

  @Query(() => ActorConnectionType, { nullable: true, description: 'Everyone who can make statements, by name.' })
  actors(@Args(() => ActorsArgs) args: ActorsArgs, @Ctx() { loaders }: RequestContext) {
    const listing = actorListing(args.kind ?? null, args.nameContains ?? null, args.orderBy === 'NAME_DESC');
    return new Connection(loaders.connections, listing, WHOLE_GRAPH, args);
  }

  @Query(() => AgreementConnectionType, { nullable: true, description: 'All agreements, by name.' })
  agreements(@Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() { loaders }: RequestContext) {
    return new Connection(loaders.connections, AGREEMENT_LISTING, WHOLE_GRAPH, args);
  }

  @Query(() => EventConnectionType, { nullable: true, description: 'The events, the newest first.' })
  events(@Args(() => DuringPageArgs) args: DuringPageArgs, @Ctx() { loaders }: RequestContext) {
    return new Connection(loaders.connections, eventListing(intervalOf(args.during), false), WHOLE_GRAPH, args);
  }

  @Query(() => SourceConnectionType, { nullable: true, description: 'The texts that give evidence, the newest first.' })
  sources(@Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() { loaders }: RequestContext) {
    return new Connection(loaders.connections, SOURCE_LISTING, WHOLE_GRAPH, args);
  }
}
