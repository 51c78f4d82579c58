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
/** The largest share of these that one document may take. */
const MAX_SHARE = 0.1;
/** The bytes that a token of a parsed document takes: 240 to 490 were measured. */
const TOKEN_BYTES = 500;
/** The bytes that a document takes in addition: for its cost, its plans and whatever else is kept with it. */
const DOCUMENT_BYTES = 3_000;

/** About how many bytes a document takes. Its length alone says little: `{a a a}` takes 240 per character, a long string two. */
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
 * Parses and validates the texts of operations, and keeps the most recently used. A client that writes ids into its
 * texts fills this cache with documents that are never used again, so it has to be small.
 */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #bounds: OperationBounds;
  readonly #rules: typeof specifiedRules;
  readonly #valid: LRUCache<string, DocumentNode>;

  /** `isLocked`: whether introspection is refused. */
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
   * The valid document of a text; if it was not kept, notes how long parsing and validation took. Errors: a GraphQLError
   * with OPERATION_TOO_LARGE, BAD_USER_INPUT or GRAPHQL_PARSE_FAILED, or an AggregateError of all those with
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
