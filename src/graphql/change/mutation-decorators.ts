import { Arg, Authorized, type ClassType, type MiddlewareFn, Mutation, UseMiddleware } from 'type-graphql';

const withClientMutationId: MiddlewareFn = async ({ args }, next) => ({
  ...(await next()),
  clientMutationId: args.input.clientMutationId ?? null,
});

/**
 * A mutation: only for editors, and null if it is refused, so that others of the same operation are answered. Its payload gets
 * the clientMutationId of its input.
 */
export function Change(payload: () => ClassType, description: string): MethodDecorator {
  const decorators = [
    Authorized('EDITOR'),
    UseMiddleware(withClientMutationId),
    Mutation(payload, { nullable: true, description }),
  ];
  return (...method) => {
    for (const decorate of decorators) decorate(...(method as Parameters<MethodDecorator>));
  };
}

/** The only argument of a mutation, which is checked when it is written, together with what it refers to. */
export function InputArg(type: ClassType): ParameterDecorator {
  return Arg('input', () => type, { description: 'What to write.', validateFn: () => undefined }) as ParameterDecorator;
}
