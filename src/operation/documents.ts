import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { OperationBounds } from '../bounds/operation-bounds.js';
import type { OperationNotes } from './operation-notes.js';
import { refusing } from './refusals.js';

/** How many bytes the documents that are kept may take together. */
const MAX_BYTES = 20_000_000;
/** The largest part of that which one document may take. */
const MAX_SHARE = 0.1;
/** What a word or sign of a document takes, parsed: 240 to 490 bytes were measured. */
const TOKEN_BYTES = 500;
/** What a document takes besides: its cost, its plans and what else is kept with it. */
const DOCUMENT_BYTES = 3_000;

/** About what a document takes in memory. Not its length alone: `{a a a}` takes 240 bytes for a character, a long text two. */
function bytesOf({ loc }: DocumentNode): number {
  const { source, startToken } = loc!;
  let bytes = DOCUMENT_BYTES + source.body.length;
  for (let token: typeof startToken | null = startToken; token; token = token.next) bytes += TOKEN_BYTES;
  return bytes;
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code, http: { status: 400 } } });
}

/**
 * Parses and validates the texts of operations, and keeps those that were asked for last. A client that writes ids into its
 * texts fills this with documents that never come again, so that it has to be small.
 */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #bounds: OperationBounds;
  readonly #rules: typeof specifiedRules;
  readonly #valid: LRUCache<string, DocumentNode>;

  /** `isLocked`: whether the schema may not be asked for. */
  constructor(schema: GraphQLSchema, bounds: OperationBounds, isLocked: boolean, maxBytes = MAX_BYTES) {
    this.#schema = schema;
    this.#bounds = bounds;
    this.#rules = isLocked ? [...specifiedRules, NoSchemaIntrospectionCustomRule] : specifiedRules;
    this.#valid = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: maxBytes * MAX_SHARE,
      sizeCalculation: bytesOf,
    });
  }

  /**
   * The valid document of a text; how long it took to parse and to validate is noted, where it was not known. Errors: a
   * GraphQLError with OPERATION_TOO_LARGE, BAD_USER_INPUT or GRAPHQL_PARSE_FAILED, or an AggregateError of all that are
   * GRAPHQL_VALIDATION_FAILED.
   */
  read(text: string, { phases }: Pick<OperationNotes, 'phases'>): DocumentNode {
    const known = this.#valid.get(text);
    if (known) return known;
    const document = this.#parse(text, phases);
    const start = performance.now();
    const errors = validate(this.#schema, document, this.#rules);
    phases.validate = performance.now() - start;
    if (errors.length > 0) {
      throw new AggregateError(errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')));
    }
    this.#valid.set(text, document);
    return document;
  }

  #parse(text: string, phases: OperationNotes['phases']): DocumentNode {
    const start = performance.now();
    try {
      refusing(() => this.#bounds.checkText(text));
      const document = parse(text, { maxTokens: this.#bounds.config.maxTokens });
      refusing(() => this.#bounds.checkShape(document));
      return document;
    } catch (error) {
      const isSyntax = error instanceof GraphQLError && error.extensions.code === undefined;
      throw isSyntax ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error;
    } finally {
      phases.parse = performance.now() - start;
    }
  }
}
