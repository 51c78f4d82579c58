import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { identifierKey, type SubjectKind } from '../../domain/identity.js';
import type { Source } from '../../domain/source.js';
import type { Subject } from '../../domain/subject.js';
import type { Soon } from '../../loader/batch-loader.js';
import type { Anchor } from '../../loader/connection-loader.js';
import { AGREEMENT_LISTING, actorListing, eventListing, SOURCE_LISTING } from '../../loader/node-listings.js';
import { ActorsArgs } from '../actor/actors.args.js';
import type { RequestContext } from '../request-context.js';
import { Connection } from '../shared/connection.js';
import {
  ActorConnectionType,
  AgreementConnectionType,
  EventConnectionType,
  SourceConnectionType,
} from '../shared/connections.js';
import { DuringPageArgs, intervalOf } from '../shared/during-args.js';
import { ForwardPageArgs } from '../shared/page-args.js';
import { SourceType } from '../source/source.type.js';
import { type LookupArgs, lookupArgs, lookupOf } from './lookup.args.js';
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

const SubjectLookup = lookupArgs('state/iran', { scheme: 'wikidata', value: 'Q794' });
const PersonLookup = lookupArgs('person/donald-trump', { scheme: 'wikidata', value: 'Q22686' });
const StateLookup = lookupArgs('state/iran', { scheme: 'wikidata', value: 'Q794' });
const OrganizationLookup = lookupArgs('organization/iaea', { scheme: 'wikidata', value: 'Q41984' });
const GroupLookup = lookupArgs('group/american-allies', null);
const AgreementLookup = lookupArgs('agreement/jcpoa', null);
const EventLookup = lookupArgs('event/vienna-talks', null);
const TopicLookup = lookupArgs('topic/iran-nuclear-program', null);
const SourceLookup = lookupArgs('source/article', null);

function one(what: string): string {
  return `The ${what} with this id or identifier; null if there is none.`;
}

/** The subject that the arguments name, if it is of the requested kind. */
async function findSubject(
  args: LookupArgs,
  { loaders, aliases }: RequestContext,
  kind?: SubjectKind,
): Promise<Subject | null> {
  const { id, identifier } = lookupOf(args);
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
  subject(@Args(() => SubjectLookup) args: LookupArgs, @Ctx() context: RequestContext) {
    return findSubject(args, context);
  }

  @Query(() => PersonType, { nullable: true, description: one('person') })
  person(@Args(() => PersonLookup) args: LookupArgs, @Ctx() context: RequestContext) {
    return findSubject(args, context, 'PERSON');
  }

  @Query(() => StateType, { nullable: true, description: one('state') })
  state(@Args(() => StateLookup) args: LookupArgs, @Ctx() context: RequestContext) {
    return findSubject(args, context, 'STATE');
  }

  @Query(() => OrganizationType, { nullable: true, description: one('organization') })
  organization(@Args(() => OrganizationLookup) args: LookupArgs, @Ctx() context: RequestContext) {
    return findSubject(args, context, 'ORGANIZATION');
  }

  @Query(() => GroupType, { nullable: true, description: one('group') })
  group(@Args(() => GroupLookup) args: LookupArgs, @Ctx() context: RequestContext) {
    return findSubject(args, context, 'GROUP');
  }

  @Query(() => AgreementType, { nullable: true, description: one('agreement') })
  agreement(@Args(() => AgreementLookup) args: LookupArgs, @Ctx() context: RequestContext) {
    return findSubject(args, context, 'AGREEMENT');
  }

  @Query(() => EventType, { nullable: true, description: one('event') })
  event(@Args(() => EventLookup) args: LookupArgs, @Ctx() context: RequestContext) {
    return findSubject(args, context, 'EVENT');
  }

  @Query(() => TopicType, { nullable: true, description: one('topic') })
  topic(@Args(() => TopicLookup) args: LookupArgs, @Ctx() context: RequestContext) {
    return findSubject(args, context, 'TOPIC');
  }

  @Query(() => SourceType, { nullable: true, description: one('source') })
  source(@Args(() => SourceLookup) args: LookupArgs, @Ctx() { loaders }: RequestContext): Soon<Source | null> {
    const { id, identifier } = lookupOf(args);
    return id ? loaders.sources.load(id) : loaders.sourcesByIdentifier.load(identifierKey(identifier!));
  }

  @Query(() => ActorConnectionType, {
    nullable: true,
    description: 'All actors: persons, states, organizations and groups, by name.',
  })
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
