import { ArgsType, Field } from 'type-graphql';
import { ACTOR_KINDS, type ActorKind } from '../../domain/identity.js';
import { ActorOrderEnum, SubjectKindEnum } from '../shared/enums.js';
import { ForwardPageArgs } from '../shared/page-args.js';
import { AreActorKinds, IsShortText } from '../shared/rules.js';

/** A page of actors. */
@ArgsType()
export class ActorsArgs extends ForwardPageArgs {
  @Field(() => [SubjectKindEnum], {
    nullable: true,
    description: `Of these kinds, such as [PERSON, STATE]; actors are ${ACTOR_KINDS.join(', ')}.`,
  })
  @AreActorKinds()
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
