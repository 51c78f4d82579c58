import { DEFAULT_PAGE_SIZE } from '../../bounds/list-sizes.js';
import { identifierKey, prefixOfId } from '../../domain/identity.js';
import type { Source } from '../../domain/source.js';
import { asKnownBefore, type Statement } from '../../domain/statement.js';
import { type Subject, subjectOfName } from '../../domain/subject.js';
import type { Soon } from '../../loader/batch-loader.js';
import { decodeCursor, encodeCursor, type KeysetPosition } from '../../loader/cursor.js';
import type { RequestLoaders } from '../../loader/request-loaders.js';
import { type Highlight, highlightsOf, snippetOf } from '../../search/highlight.js';
import type { TextQuery } from '../../search/text-query.js';
import { asMeant, type Hit } from '../../search/text-search.js';
import type { RequestContext } from '../request-context.js';
import { instantOf } from '../shared/scalars.js';
import type { SearchArgs } from './search.args.js';

type Found = Subject | Source | Statement;
type FieldName = 'NAME' | 'ALIAS' | 'IDENTIFIER' | 'TITLE' | 'QUOTE' | 'PARAPHRASE';

/** Names the order in cursors. */
const ORDER = 'SEARCH';

/** What was found; for subjects, what the search returned of them if no more is selected. */
export function loadFound(
  { subjects, sources, statements, reader }: RequestLoaders,
  { id, kind, name }: Hit,
): Soon<Found | null> {
  if (kind !== undefined && name !== undefined && reader.readsNamesAlone) return subjectOfName(id, kind, name);
  switch (prefixOfId(id)) {
    case 'statement':
      return statements.load(id);
    case 'source':
      return sources.load(id);
    default:
      return subjects.load(id);
  }
}

/** What was found, as the graph had it before an instant, if given: statements with the statuses of that time. */
function asOf(found: Found, recordedBefore: string | null): Found {
  return recordedBefore !== null && found.kind === 'STATEMENT'
    ? asKnownBefore(found as Statement, recordedBefore)
    : found;
}

/** The texts by which search finds something, first the one that represents it. */
function textsOf(found: Found): { field: FieldName; text: string }[] {
  const line = (field: FieldName, text: string | null) => (text === null ? [] : [{ field, text }]);
  if (found.kind === 'STATEMENT') {
    const { quote, paraphrase } = found as Statement;
    return [...line('QUOTE', quote), ...line('PARAPHRASE', paraphrase)];
  }
  const { identifiers } = found as Subject | Source;
  const names =
    found.kind === 'SOURCE'
      ? line('TITLE', (found as Source).title)
      : [
          ...line('NAME', (found as Subject).name),
          ...(found as Subject).aliases.flatMap((alias) => line('ALIAS', alias)),
        ];
  return [...names, ...identifiers.flatMap((identifier) => line('IDENTIFIER', identifierKey(identifier)))];
}

/** One row of a page; its matches are computed on demand. graphql-js calls the methods. */
class SearchEdge {
  readonly cursor: string;
  readonly kind: string;
  readonly score: number;
  readonly node: Found;
  readonly #query: TextQuery;
  #highlights: Highlight<FieldName>[] | undefined;

  constructor({ id, score }: Hit, node: Found, query: TextQuery) {
    this.cursor = encodeCursor(ORDER, { sortKey: score, id });
    this.kind = node.kind;
    this.score = score;
    this.node = node;
    this.#query = query;
  }

  highlight(): Highlight<FieldName>[] {
    this.#highlights ??= highlightsOf(textsOf(this.node), this.#query);
    return this.#highlights;
  }

  snippet(): string {
    const [first] = this.highlight();
    return first ? snippetOf(first) : (textsOf(this.node)[0]?.text ?? '');
  }
}

interface Slice {
  edges: SearchEdge[];
  hasBefore: boolean;
  hasMore: boolean;
}

/**
 * A page of what a search finds, as the Relay Cursor Connections specification defines it. Nothing is searched for until a
 * field is resolved. Errors: BAD_USER_INPUT if the cursor is not one of a search.
 */
export class SearchPage {
  readonly #context: RequestContext;
  readonly #args: SearchArgs;
  readonly #query: TextQuery;
  readonly #position: KeysetPosition | null;
  #ranked: Promise<Hit[]> | undefined;
  #slice: Promise<Slice> | undefined;

  constructor(context: RequestContext, args: SearchArgs) {
    this.#context = context;
    this.#args = args;
    this.#query = asMeant(args.query);
    this.#position = typeof args.after === 'string' ? decodeCursor('after', ORDER, 'number', args.after) : null;
  }

  async edges(): Promise<SearchEdge[]> {
    return (await this.#load()).edges;
  }

  async nodes(): Promise<Found[]> {
    return (await this.#load()).edges.map(({ node }) => node);
  }

  async totalCount(): Promise<number> {
    return (await this.#rank()).length;
  }

  pageInfo() {
    const cursorAt = async (index: number) => (await this.#load()).edges.at(index)?.cursor ?? null;
    return {
      hasNextPage: async () => (await this.#load()).hasMore,
      hasPreviousPage: async () => (await this.#load()).hasBefore,
      startCursor: () => cursorAt(0),
      endCursor: () => cursorAt(-1),
    };
  }

  #rank(): Promise<Hit[]> {
    const { search, runner } = this.#context;
    this.#ranked ??= search.rank(runner, this.#query, this.#args.kinds ?? null, instantOf(this.#args.recordedBefore));
    return this.#ranked;
  }

  #load(): Promise<Slice> {
    this.#slice ??= this.#read();
    return this.#slice;
  }

  async #read(): Promise<Slice> {
    const hits = await this.#rank();
    const position = this.#position;
    const isBehind = ({ score, id }: Hit) =>
      position === null || score < Number(position.sortKey) || (score === position.sortKey && id > position.id);
    const first = hits.findIndex(isBehind);
    const start = first === -1 ? hits.length : first;
    const page = hits.slice(start, start + (this.#args.first ?? DEFAULT_PAGE_SIZE));
    const found = await Promise.all(page.map((hit) => loadFound(this.#context.loaders, hit)));
    const recordedBefore = instantOf(this.#args.recordedBefore);
    const edges = page.flatMap((hit, index) => {
      const node = found[index];
      // What was merged away after it was found is left out.
      return node ? [new SearchEdge(hit, asOf(node, recordedBefore), this.#query)] : [];
    });
    return { edges, hasBefore: start > 0, hasMore: start + page.length < hits.length };
  }
}
