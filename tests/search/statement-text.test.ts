// The filter `text` and the order RELEVANCE of statements, wherever statements are listed or counted.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Worded } from '../../src/search/score.js';
import type { TextQuery } from '../../src/search/text-query.js';
import { MAX_MATCHES, TextSearch } from '../../src/search/text-search.js';
import { WordIndex } from '../../src/search/word-index.js';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { STATEMENT_LINE } from '../statement-line.js';

const said = (number: number, quote: string | null, more: object = {}) => ({
  ...STATEMENT_LINE,
  id: `statement/s-${number}`,
  quote: quote ?? undefined,
  form: quote === null ? 'INDIRECT' : 'DIRECT',
  saidOn: `2022-03-${10 + number}`,
  ...more,
});

const LINES = [
  { type: 'person', id: 'person/ada', name: 'Ada' },
  { type: 'person', id: 'person/bob', name: 'Bob' },
  { type: 'state', id: 'state/ruritania', name: 'Ruritania' },
  { type: 'source', id: 'source/a', title: 'A' },
  said(1, 'The nuclear deal stands.'),
  said(2, 'A deal about fish, not a nuclear one, and about a great many other things besides.'),
  said(3, 'The dead do not deal.', { speaker: 'person/bob' }),
  said(4, null, { paraphrase: 'the negotiations on the nuclear deal would go on' }),
  said(5, 'The nuclear deal is void.', { status: 'RETRACTED' }),
  said(6, null, { form: 'CODED' }),
  said(7, 'Négociations, négociations!', { speaker: 'person/bob', language: 'fr' }),
];

describeOnEachEngine('the filter text of statements', (config) => {
  let service: TestService;

  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(LINES)]);
  });
  afterAll(() => service?.stop());

  const numbersIn = (nodes: { id: string }[]) => nodes.map(({ id }) => Number(id.replace('statement/s-', '')));
  const numbersFor = async (filter: object, orderBy = 'SAID_ON_ASC') => {
    const query =
      'query ($f: StatementFilter, $o: StatementOrder) { statements(filter: $f, orderBy: $o) { nodes { id } } }';
    return numbersIn((await service.data(query, { f: filter, o: orderBy })).statements.nodes);
  };

  it.each([
    ['a word', 'nuclear', [1, 2, 4]],
    ['all of its words, in any order', 'nuclear deal', [1, 2, 4]],
    ['words of a paraphrase', 'negotiations', [4]],
    ['a phrase', '"nuclear deal"', [1, 4]],
    ['a phrase and a word', '"nuclear deal" stands', [1]],
    ['the beginning of words, marked so', 'negoci*', [7]],
    ['case and accents', 'NEGOCIATIONS', [7]],
    ['the words as they are spelled alone, where something has them', 'dead', [3]],
    ['a typing error, where nothing has it', 'nucleer deal', [1, 2, 4]],
    ['an unfinished last word, where nothing has it', 'nuclear stan', [1]],
    ['a word that nothing has', 'xyzzyx', []],
  ])('finds by %s', async (_, text, numbers) => {
    expect(await numbersFor({ text })).toEqual(numbers);
  });

  it.each([
    ['a speaker', { speaker: ['person/bob'] }, [3]],
    ['a subject', { about: ['state/ruritania'] }, [1, 2, 3, 4]],
    ['a source', { source: ['source/a'] }, [1, 2, 3, 4]],
    ['both ends', { between: ['person/ada', 'state/ruritania'] }, [1, 2, 4]],
    ['days', { saidOn: '2022-03-12/2022-03-13' }, [2, 3]],
    ['a form', { form: ['INDIRECT'] }, [4]],
    ['a status', { status: ['RETRACTED'] }, [5]],
    ['every status', { status: ['CURRENT', 'RETRACTED'] }, [1, 2, 3, 4, 5]],
    ['nothing that is there', { medium: ['tweet'] }, []],
  ])('goes with %s', async (_, filter, numbers) => {
    expect(await numbersFor({ text: 'deal', ...filter })).toEqual(numbers);
  });

  it('narrows what somebody said', async () => {
    const { person } = await service.data(
      '{ person(id: "person/ada") { statements(filter: { text: "deal" }) { totalCount nodes { id } } } }',
    );
    expect([person.statements.totalCount, numbersIn(person.statements.nodes)]).toEqual([3, [4, 2, 1]]);
  });

  it('narrows what was said about a subject', async () => {
    const { state } = await service.data(
      '{ state(id: "state/ruritania") { statementsAbout(filter: { text: "fish" }) { totalCount nodes { id } } } }',
    );
    expect([state.statementsAbout.totalCount, numbersIn(state.statementsAbout.nodes)]).toEqual([1, [2]]);
  });

  it('narrows what a source gives evidence for', async () => {
    const { source } = await service.data(
      '{ source(id: "source/a") { statements(filter: { text: "\\"nuclear deal\\"" }) { totalCount nodes { id } } } }',
    );
    expect([source.statements.totalCount, numbersIn(source.statements.nodes)]).toEqual([2, [4, 1]]);
  });

  it('counts what it finds in the whole graph', async () => {
    const { statements } = await service.data('{ statements(filter: { text: "nuclear deal" }) { totalCount } }');
    expect(statements.totalCount).toBe(3);
  });

  it('narrows what is summed up', async () => {
    const { statementStats } = await service.data(
      '{ statementStats(filter: { text: "nuclear deal", speaker: ["person/ada"] }, groupBy: [SPEAKER]) { count } }',
    );
    expect(statementStats).toEqual([{ count: 3 }]);
  });

  it('narrows a timeline', async () => {
    const { timeline } = await service.data('{ timeline(filter: { text: "nuclear deal" }, interval: YEAR) { count } }');
    expect(timeline).toEqual([{ count: 3 }]);
  });

  it('searches once for a page and its count', async () => {
    const both = await service.ask('{ statements(filter: { text: "deal" }) { totalCount nodes { id } } }');
    const page = await service.ask('{ statements(filter: { text: "deal" }) { nodes { id } } }');
    expect(both.queries - page.queries).toBe(1);
  });

  describe('in the order of relevance', () => {
    const page = async (args: string) =>
      (await service.data(`{ statements(${args}) { nodes { id } pageInfo { endCursor startCursor hasNextPage } } }`))
        .statements;

    it('orders by relevance: the shorter first of those that have the same words', async () => {
      expect(await numbersFor({ text: 'nuclear deal' }, 'RELEVANCE')).toEqual([1, 4, 2]);
    });

    it('pages through the order of relevance', async () => {
      const first = await page('filter: { text: "deal" }, orderBy: RELEVANCE, first: 2');
      const rest = await page(
        `filter: { text: "deal" }, orderBy: RELEVANCE, first: 2, after: "${first.pageInfo.endCursor}"`,
      );
      const whole = await numbersFor({ text: 'deal' }, 'RELEVANCE');
      expect([...numbersIn(first.nodes), ...numbersIn(rest.nodes)]).toEqual(whole);
    });

    it('pages back through the order of relevance', async () => {
      const last = await page('filter: { text: "deal" }, orderBy: RELEVANCE, last: 2');
      const before = await page(
        `filter: { text: "deal" }, orderBy: RELEVANCE, last: 2, before: "${last.pageInfo.startCursor}"`,
      );
      const whole = await numbersFor({ text: 'deal' }, 'RELEVANCE');
      expect([...numbersIn(before.nodes), ...numbersIn(last.nodes)]).toEqual(whole);
    });

    it('orders what somebody said by relevance', async () => {
      const { person } = await service.data(
        '{ person(id: "person/ada") { statements(filter: { text: "nuclear deal" }, orderBy: RELEVANCE) { nodes { id } } } }',
      );
      expect(numbersIn(person.statements.nodes)).toEqual([1, 4, 2]);
    });

    it.each([
      ['without a filter', '{ statements(orderBy: RELEVANCE) { nodes { id } } }'],
      ['without a text', '{ statements(filter: { form: [DIRECT] }, orderBy: RELEVANCE) { nodes { id } } }'],
      ['of a person', '{ person(id: "person/ada") { statements(orderBy: RELEVANCE) { nodes { id } } } }'],
    ])('refuses the order of relevance %s', async (_, operation) => {
      const { errors } = await service.ask(operation);
      expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'filter.text' }] });
    });
  });

  it.each([
    ['', /blank/],
    [' \t ', /blank/],
    ['?!', /no letter or digit/],
    ['x'.repeat(1_001), /has 1001 characters/],
  ])('refuses %j', async (text, words) => {
    const { errors } = await service.ask(
      'query ($text: String) { statements(filter: { text: $text }) { totalCount } }',
      { text },
    );
    expect(errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'filter.text', message: expect.stringMatching(words) }],
    });
  });
});

describe('a text that very many statements match', () => {
  /** A search of a graph in which `count` statements contain "yes". */
  function searchAmong(count: number): TextSearch {
    const index = new WordIndex();
    for (let number = 0; number < count; number++) index.set({ id: `statement/s-${number}`, texts: ['yes'] });
    const find = async (_: unknown, __: unknown, query: TextQuery, limit: number): Promise<Worded[]> =>
      index.find(query, limit, () => true);
    return new TextSearch({
      find,
      findCurrent: async () => [],
      findSubjects: async () => [],
      countStatements: async () => new Map(),
      prepare: () => {},
    });
  }

  it('matches up to a bound', async () => {
    const matches = await searchAmong(MAX_MATCHES).matches({} as never, 'yes');
    expect(Object.keys(matches)).toHaveLength(MAX_MATCHES);
  });

  it('is refused past it', async () => {
    await expect(searchAmong(MAX_MATCHES + 1).matches({} as never, 'yes')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('more than 10,000 statements match "yes"'),
    });
  });
});
