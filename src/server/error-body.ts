/** The body of an answer that refuses a request as a whole, in the form in which GraphQL tells errors. */
export function errorBody(message: string, code: string, details: object = {}) {
  return { errors: [{ message, extensions: { code, ...details } }] };
}
