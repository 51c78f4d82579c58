import { ArgsType, type ClassType, Field } from 'type-graphql';

/** The arguments of a mutation: its one input, which is checked where it is written, with what it refers to. */
export function inputArgs<I extends object>(inputType: ClassType<I>): ClassType<{ input: I }> {
  @ArgsType()
  class InputArgs {
    @Field(() => inputType, { description: 'What to write.' })
    input!: I;
  }
  return InputArgs;
}
