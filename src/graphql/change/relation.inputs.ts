import { Field, ID, InputType } from 'type-graphql';
import { PartyStatusEnum } from '../shared/enums.js';
import { EdtfScalar } from '../shared/scalars.js';
import { EvidenceInput } from './evidence.input.js';
import { MutationInput } from './mutation.input.js';

@InputType({ description: 'What every relation has.' })
export abstract class RelationInput extends MutationInput {
  @Field(() => [EvidenceInput], {
    description: 'The passages that say so, at least one; they are added to those of a known relation.',
  })
  evidence!: EvidenceInput[];
}

@InputType('RecordRoleInput', { description: 'A role that a person holds with an actor.' })
export class RecordRoleInput extends RelationInput {
  @Field(() => ID, { description: "Who holds it, such as 'person/robert-malley'." })
  holder!: string;

  @Field(() => ID, { description: "The actor of the role, such as 'state/united-states'." })
  of!: string;

  @Field(() => String, { description: "Its title, such as 'Special Envoy to Iran'." })
  title!: string;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "The days on which the source attests it, such as '2021-10-25'.",
  })
  during?: string | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "When it ended, such as '../2021-09', some day up to that month.",
  })
  endedOn?: string | null;
}

@InputType('RecordPartyInput', { description: 'The relation of an actor to an agreement.' })
export class RecordPartyInput extends RelationInput {
  @Field(() => ID, { description: "The actor, such as 'state/iran'." })
  party!: string;

  @Field(() => ID, { description: "The agreement, such as 'agreement/jcpoa'." })
  agreement!: string;

  @Field(() => PartyStatusEnum, { description: 'Its relation to the agreement, such as SIGNATORY.' })
  status!: string;

  @Field(() => EdtfScalar, { nullable: true, description: "Since when, such as '2015'." })
  since?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: "Until when, such as '2018-05'." })
  until?: string | null;
}
