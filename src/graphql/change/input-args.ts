import { ArgsType, type ClassType, Field } from 'type-graphql';
import { ValidateNested } from '../shared/class-validator.js';

/** The arguments of a mutation: its one input. */
export function inputArgs<I extends object>(inputType: ClassType<I>): ClassType<{ input: I }> {
  @ArgsType()
  class InputArgs {
    @Field(() => inputType, { description: 'What to write.' })
    @ValidateNested()
    input!: I;
  }
  return InputArgs;
}
