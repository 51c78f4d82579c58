import { ArgsType, Field } from 'type-graphql';
import type { ActorKind } from '../../domain/identity.js';
import { ActorKindEnum, ActorOrderEnum } from '../shared/enums.js';
import { ForwardPageArgs } from '../shared/page-args.js';
import { IsNotTooLong, IsShortText } from '../shared/rules.js';

/** A page of actors. */
@ArgsType()
export class ActorsArgs extends ForwardPageArgs {
  @Field(() => [ActorKindEnum], {
    nullable: true,
    description: 'Of these kinds, such as [PERSON, STATE].',
  })
  @IsNotTooLong()
  kind?: ActorKind[] | null;

  @Field(() => String, {
    nullable: true,
    description: "With a name or an alias that contains this, such as 'bagheri'; case and accents do not count.",
  })
  @IsShortText()
  nameContains?: string | null;

  @Field(() => ActorOrderEnum, { nullable: true, description: 'In which order; without it, NAME_ASC.' })
  orderBy?: 'NAME_ASC' | 'NAME_DESC' | null;
}
