/** Thrown where the quick way has no answer: at an error, whatever it is, and at what it does not know. graphql-js then answers. */
export class Irregular extends Error {}
