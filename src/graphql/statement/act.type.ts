import { Field, Float, ObjectType } from 'type-graphql';
import { QuadClassEnum } from '../shared/enums.js';

@ObjectType('Act', {
  description: 'A kind of act of the CAMEO code book, identified by its code.',
})
export class ActType {
  @Field(() => String, { description: "The CAMEO code, such as '111'." })
  code!: string;

  @Field(() => String, { description: "Its name, such as 'Criticize or denounce'." })
  name!: string;

  @Field(() => String, { description: "The two-digit code above it, such as '11' (Disapprove)." })
  root!: string;

  @Field(() => QuadClassEnum, { description: 'Said or done, with or against, such as VERBAL_CONFLICT.' })
  quadClass!: string;

  @Field(() => Float, {
    description: "The act's value on Goldstein's scale, from -10 (conflict) to 10 (cooperation), such as -2.",
  })
  goldstein!: number;
}
