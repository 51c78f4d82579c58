/** The body of a response that refuses a request as a whole, in the format of GraphQL errors. */
export function errorBody(message: string, code: string, details: object = {}) {
  return { errors: [{ message, extensions: { code, ...details } }] };
}

/** The codes of the errors in the body of a response; none if it has no errors. */
export function errorCodesIn(body: unknown): string[] {
  const { errors } = (body ?? {}) as Partial<ReturnType<typeof errorBody>>;
  return Array.isArray(errors) ? errors.map(({ extensions }) => String(extensions?.code)) : [];
}
