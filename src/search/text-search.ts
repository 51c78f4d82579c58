import type { SubjectKind } from '../domain/identity.js';
import { badUserInput } from '../errors/service-error.js';
import { shown } from '../errors/shown.js';
import type { TextMatches } from '../query/filter-finders.js';
import type { QueryRunner } from '../query/query-runner.js';
import { type SearchGroup, scoreOf, type Worded } from './score.js';
import { asSpelledIn, parseTextQuery, type TextQuery } from './text-query.js';
import type { WordFinder } from './word-finder.js';
import { WordMatcher } from './word-matcher.js';

/** How many subjects, sources and statements a search ranks: of each, those that fit best. */
const MAX_RANKED = 1_000;
/** How many statements a filter by text may match. */
export const MAX_MATCHES = 10_000;
/** For how many subjects the statements are counted, to put the well known first. */
const MAX_WEIGHED = 200;

/** From how many subjects suggestions are chosen: each keystroke has to be cheap. */
const MAX_SUGGESTED_AMONG = 40;

/** What search finds: the kinds of subjects, sources and statements. */
export type SearchKind = SubjectKind | 'SOURCE' | 'STATEMENT';

/** Something found, by its id, with a score from 0 to 12; for a subject, also its kind and name if the finder returns them. */
export interface Hit extends Pick<Worded, 'id' | 'kind' | 'name'> {
  score: number;
}

/** Finds subjects, sources and statements by their words. Each engine finds in its own way; ranking is the same. */
export class TextSearch {
  readonly #finder: WordFinder;

  constructor(finder: WordFinder) {
    this.#finder = finder;
  }

  /** Gets ready in the background, so that the first search need not wait. */
  prepare(): void {
    this.#finder.prepare();
  }

  /**
   * The things of some kinds, null for all, with every word and phrase of a query, the best first: up to MAX_RANKED each of
   * subjects, of sources, and of statements that are current or were at an instant. Of subjects that fit equally well, the one
   * with more statements is first.
   */
  async rank(
    runner: QueryRunner,
    query: TextQuery,
    kinds: readonly SearchKind[] | null,
    recordedBefore: string | null = null,
  ): Promise<Hit[]> {
    const subjectKinds = kinds?.filter((kind) => kind !== 'SOURCE' && kind !== 'STATEMENT') ?? null;
    const [subjects, sources, statements] = await Promise.all([
      subjectKinds?.length === 0 ? [] : this.#subjects(runner, query, subjectKinds),
      asksFor(kinds, 'SOURCE') ? this.#sources(runner, query) : [],
      asksFor(kinds, 'STATEMENT') ? this.#finder.findCurrent(runner, query, MAX_RANKED, recordedBefore) : [],
    ]);
    return [...subjects, ...sources, ...scored('STATEMENT', statements, new WordMatcher(query))].sort(bestFirst);
  }

  /** If a name equals the query, it has no typing errors: names are then compared as spelled, which costs far less. */
  async #subjects(runner: QueryRunner, query: TextQuery, kinds: readonly string[] | null): Promise<Hit[]> {
    const spelled = withPlain(asSpelledIn(query));
    const found = await this.#finder.findSubjects(runner, spelled, MAX_RANKED, kinds);
    if (!query.isTolerant || found.some(({ texts }) => texts.some((text) => query.wholes.includes(text)))) {
      return this.#wellKnownFirst(runner, found, spelled);
    }
    const tolerant = withPlain(query);
    return this.#wellKnownFirst(runner, await this.#finder.findSubjects(runner, tolerant, MAX_RANKED, kinds), tolerant);
  }

  async #sources(runner: QueryRunner, query: TextQuery): Promise<Hit[]> {
    const found = withPlain(query).map(async (one) =>
      scored('SOURCE', await this.#finder.find(runner, 'SOURCE', one, MAX_RANKED), new WordMatcher(one)),
    );
    return bestOfEach((await Promise.all(found)).flat());
  }

  /**
   * The subjects whose names have the words of a text as they are spelled, the last one as a prefix: at most `first`, the best
   * fitting first, of equals the one with more statements. They are chosen from at most 40 with the words.
   */
  async suggest(runner: QueryRunner, text: string, first: number): Promise<Hit[]> {
    const query = parseTextQuery(text, { isTyping: true, isTolerant: false });
    const found = await this.#finder.findSubjects(runner, [query], MAX_SUGGESTED_AMONG, null);
    return (await this.#wellKnownFirst(runner, found, [query], MAX_SUGGESTED_AMONG)).sort(bestFirst).slice(0, first);
  }

  /**
   * The statements whose quote or paraphrase has the words and phrases of a text, whatever their status, with their scores.
   * If none has the words as they are spelled, typing errors and an incomplete last word are allowed.
   * Errors: BAD_USER_INPUT if there are more than MAX_MATCHES.
   */
  async matches(runner: QueryRunner, text: string): Promise<TextMatches> {
    const exact = await this.#statements(runner, asSpelled(text), MAX_MATCHES + 1);
    const found = exact.length > 0 ? exact : await this.#statements(runner, asMeant(text), MAX_MATCHES + 1);
    if (found.length > MAX_MATCHES) {
      const bound = MAX_MATCHES.toLocaleString('en');
      throw badUserInput(
        'filter.text',
        `more than ${bound} statements match ${shown(text)}; add words, or put them in quotation marks`,
      );
    }
    return Object.fromEntries(found.map(({ id, score }) => [id, score]));
  }

  /**
   * The subjects that fit one of the queries, at most `most`. The best get an addition to their scores, which is less than any
   * difference between scores, and grows with their number of statements.
   */
  async #wellKnownFirst(
    runner: QueryRunner,
    found: readonly Worded[],
    queries: readonly TextQuery[],
    most = MAX_RANKED,
  ): Promise<Hit[]> {
    const hits = queries.flatMap((query) => scored('SUBJECT', found, new WordMatcher(query)));
    const subjects = bestOfEach(hits).slice(0, most);
    if (subjects.length < 2) return subjects;
    const ids = subjects.slice(0, MAX_WEIGHED).map(({ id }) => id);
    const counts = await this.#finder.countStatements(runner, ids, found);
    return subjects.map((hit) => ({ ...hit, score: rounded(hit.score + extraFor(counts.get(hit.id) ?? 0)) }));
  }

  async #statements(runner: QueryRunner, query: TextQuery, limit: number): Promise<Hit[]> {
    const found = await this.#finder.find(runner, 'STATEMENT', query, limit);
    return scored('STATEMENT', found, new WordMatcher(query));
  }
}

/** The query that a user types into a search box. */
export function asMeant(text: string): TextQuery {
  return parseTextQuery(text, { isTyping: true, isTolerant: true });
}

function asSpelled(text: string): TextQuery {
  return parseTextQuery(text, { isTyping: false, isTolerant: false });
}

/** Whether texts, given as their words, have the words and phrases of another one as they are spelled there. */
export function hasWords(texts: readonly string[], text: string): boolean {
  return scoreOf('STATEMENT', { id: '', texts }, new WordMatcher(asSpelled(text))) > 0;
}

function asksFor(kinds: readonly SearchKind[] | null, kind: SearchKind): boolean {
  return kinds === null || kinds.includes(kind);
}

function scored(group: SearchGroup, found: readonly Worded[], matcher: WordMatcher): Hit[] {
  return found
    .map((thing) => ({ id: thing.id, kind: thing.kind, name: thing.name, score: scoreOf(group, thing, matcher) }))
    .filter(({ score }) => score > 0);
}

/** Each thing once, with the best of its scores; the best MAX_RANKED. */
function bestOfEach(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) if ((best.get(hit.id)?.score ?? 0) < hit.score) best.set(hit.id, hit);
  return [...best.values()].sort(bestFirst).slice(0, MAX_RANKED);
}

function bestFirst(a: Hit, b: Hit): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

/** A query, and the same without apostrophes if it has any: names with apostrophes are also written without. */
function withPlain(query: TextQuery): TextQuery[] {
  return query.plain ? [query, query.plain] : [query];
}

/** The addition to a score; less than 0.001, its last digit. */
function extraFor(count: number): number {
  return Math.min(Math.log10(1 + count), 9) / 10_000;
}

function rounded(score: number): number {
  return Math.round(score * 10_000_000) / 10_000_000;
}
