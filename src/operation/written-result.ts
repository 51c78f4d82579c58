import type { ExecutionResult, GraphQLFormattedError } from 'graphql';

/** A content coding of HTTP in which answers are compressed. */
export type Encoding = 'gzip' | 'br';

/** The result of an operation as it is sent. */
export class WrittenResult {
  readonly text: string;
  /** The text in the encodings in which it was already compressed. */
  readonly packed = new Map<Encoding, Buffer>();
  /** The content types with which it was sent, by Accept header. */
  readonly types = new Map<string, string>();

  constructor({ errors, data }: { errors?: readonly GraphQLFormattedError[]; data?: ExecutionResult['data'] }) {
    // Errors come first, where people look.
    this.text = `${JSON.stringify({ errors, data })}\n`;
  }
}
