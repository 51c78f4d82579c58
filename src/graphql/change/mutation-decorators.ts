import { Arg, Authorized, type ClassType, Mutation } from 'type-graphql';

/** A mutation: for editors alone, and null where it is refused, so that others of the same operation are answered. */
export function Change(payload: () => ClassType, description: string): MethodDecorator {
  return (...method) => {
    Authorized('EDITOR')(...(method as Parameters<MethodDecorator>));
    Mutation(payload, { nullable: true, description })(...(method as Parameters<MethodDecorator>));
  };
}

/** The one argument of a mutation, which is checked where it is written, with what it refers to. */
export function InputArg(type: ClassType): ParameterDecorator {
  return Arg('input', () => type, { description: 'What to write.', validateFn: () => undefined }) as ParameterDecorator;
}
