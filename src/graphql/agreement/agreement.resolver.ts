import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgreementParty } from '../../domain/relations.js';
import type { Subject } from '../../domain/subject.js';
import { partyListing } from '../../loader/node-listings.js';
import type { RequestContext } from '../request-context.js';
import { Connection } from '../shared/connection.js';
import { AgreementPartyConnectionType } from '../shared/connections.js';
import { DuringPageArgs, intervalOf } from '../shared/during-args.js';
import { PartyStatusEnum } from '../shared/enums.js';
import { AgreementType } from '../subject/subject.type.js';
import { AgreementPartyType } from './agreement-party.type.js';

@Resolver(() => AgreementType)
export class AgreementResolver {
  @FieldResolver(() => String, { nullable: true, description: "What kind of agreement it is, such as 'nuclear deal'." })
  category(@Root() { category }: Subject) {
    return category;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What kind of agreement it is, such as 'nuclear deal'.",
    deprecationReason: 'Use category, as the input of upsertSubject calls it.',
  })
  kind(@Root() { category }: Subject) {
    return category;
  }

  @FieldResolver(() => AgreementPartyConnectionType, {
    nullable: true,
    description: 'Who is or was party to it and how, the earliest first.',
  })
  parties(
    @Root() { id }: Subject,
    @Args(() => DuringPageArgs) args: DuringPageArgs,
    @Ctx() { loaders }: RequestContext,
  ) {
    return new Connection(loaders.connections, partyListing(intervalOf(args.during), 'agreement'), [id], args);
  }
}

@Resolver(() => AgreementPartyType)
export class AgreementPartyResolver {
  @FieldResolver(() => PartyStatusEnum, { description: 'Its relation to the agreement, such as SIGNATORY.' })
  partyStatus(@Root() { status }: AgreementParty) {
    return status;
  }
}
