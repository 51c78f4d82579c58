import type { ExecutionResult, GraphQLFormattedError } from 'graphql';

/** A content coding of HTTP in which answers are compressed. */
export type Encoding = 'gzip' | 'br';

/** The result of an operation as it is sent. */
export class WrittenResult {
  readonly text: string;
  /** The text as it was compressed for those who take it so. */
  readonly packed = new Map<Encoding, Buffer>();
  /** The type of content as which it was sent to those who accept the same. */
  readonly types = new Map<string, string>();

  constructor({ errors, data }: { errors?: readonly GraphQLFormattedError[]; data?: ExecutionResult['data'] }) {
    // Errors come first, where people look.
    this.text = `${JSON.stringify({ errors, data })}\n`;
  }
}
