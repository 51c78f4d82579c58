import { Field, ObjectType } from 'type-graphql';
import { PartyStatusEnum } from '../shared/enums.js';
import { EdtfScalar } from '../shared/scalars.js';
import { EvidenceType } from '../source/evidence.type.js';

@ObjectType('AgreementParty', { description: 'How an actor stands to an agreement.', simpleResolvers: true })
export class AgreementPartyType {
  @Field(() => PartyStatusEnum, { description: 'How it stands to it, such as SIGNATORY.' })
  status!: string;

  @Field(() => EdtfScalar, { nullable: true, description: "Since when, such as '2018-05'." })
  since!: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'Until when; null where the source names no end.' })
  until!: string | null;

  @Field(() => [EvidenceType], { description: 'The passages that say so.' })
  evidence!: EvidenceType[];
}
