import { Field, ID, InputType, Int } from 'type-graphql';
import type { SubjectKind } from '../../domain/identity.js';
import { SubjectKindEnum } from '../shared/enums.js';
import { IdentifierInput } from '../subject/identifier.type.js';
import { MutationInput } from './mutation.input.js';

@InputType('ChangeKindInput', { description: 'A subject that gets another kind.' })
export class ChangeKindInput extends MutationInput {
  @Field(() => ID, {
    description: "The subject, such as 'group/american-allies'; this id is an alias of the new one from then on.",
  })
  id!: string;

  @Field(() => Int, { description: 'The version that you saw, such as 1.' })
  version!: number;

  @Field(() => SubjectKindEnum, { description: 'What it is, such as PERSON.' })
  kind!: SubjectKind;

  @Field(() => String, {
    nullable: true,
    description: "Its correct name, such as 'Joe Biden'; the old one becomes an alias.",
  })
  name?: string | null;

  @Field(() => [IdentifierInput], {
    nullable: true,
    description: "Identifiers to add, such as [{ scheme: 'wikidata', value: 'Q6279' }].",
  })
  identifiers?: IdentifierInput[] | null;
}
