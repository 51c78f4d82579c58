import { Args, ArgsType, Authorized, type ClassType, Field, Mutation } from 'type-graphql';

/** A mutation: for editors alone, and null where it is refused, so that others of the same operation are answered. */
export function Change(payload: () => ClassType, description: string): MethodDecorator {
  return (...method) => {
    Authorized('EDITOR')(...(method as Parameters<MethodDecorator>));
    Mutation(payload, { nullable: true, description })(...(method as Parameters<MethodDecorator>));
  };
}

/** The arguments of a mutation: its one input, which is checked where it is written, with what it refers to. */
export function InputArgs<I extends object>(inputType: ClassType<I>): ParameterDecorator {
  @ArgsType()
  class OwnArgs {
    @Field(() => inputType, { description: 'What to write.' })
    input!: I;
  }
  return Args(() => OwnArgs) as ParameterDecorator;
}
