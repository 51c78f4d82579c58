/** The body of a response that refuses a request as a whole, in the format of GraphQL errors. */
export function errorBody(message: string, code: string, details: object = {}) {
  return { errors: [{ message, extensions: { code, ...details } }] };
}
