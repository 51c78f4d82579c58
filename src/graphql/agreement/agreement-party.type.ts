import { Field, ID, ObjectType } from 'type-graphql';
import { NodeInterface } from '../node/node.type.js';
import { PartyStatusEnum } from '../shared/enums.js';
import { Named } from '../shared/named.js';
import { EdtfScalar } from '../shared/scalars.js';
import { EvidenceType } from '../source/evidence.type.js';
import { ActorInterface, AgreementType } from '../subject/subject.type.js';

@ObjectType('AgreementParty', {
  description: 'The relation of an actor to an agreement.',
  implements: [NodeInterface],
})
export class AgreementPartyType {
  @Field(() => ID, {
    description:
      "Its id, which stays the same when evidence is added, such as 'party/state/iran/agreement/jcpoa/55b22751729e74b5'.",
  })
  id!: string;

  @Field(() => PartyStatusEnum, {
    description: 'Its relation to the agreement, such as SIGNATORY.',
    deprecationReason: 'Use partyStatus: statements have a status of another type, and one operation may ask for both.',
  })
  status!: string;

  @Field(() => EdtfScalar, { nullable: true, description: "Since when, such as '2018-05'." })
  since!: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'Until when; null if the source names no end.' })
  until!: string | null;

  @Field(() => [EvidenceType], { description: 'The passages that say so.' })
  evidence!: EvidenceType[];

  @Named('subjects', 'partyId', () => ActorInterface, { description: 'The actor, such as Iran.' })
  party!: unknown;

  @Named('subjects', 'agreementId', () => AgreementType, {
    description: 'The agreement, such as the Joint Comprehensive Plan of Action.',
  })
  agreement!: unknown;
}
