// The results of `search` on the Vienna dataset, and on a few additions for what that lacks.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile, VIENNA } from '../engines.js';
import { TestService } from '../service.js';

const NAMED_ALIKE = [
  { type: 'person', id: 'person/lech-wałęsa', name: 'Lech Wałęsa', aliases: ['Bolek'] },
  { type: 'person', id: 'person/unheard', name: 'Ruritania Spokesman' },
  { type: 'person', id: 'person/well-heard', name: 'Ruritania Spokesman' },
  { type: 'state', id: 'state/élysée', name: 'République de l’Élysée' },
  { type: 'topic', id: 'topic/iran', name: '伊朗核问题' },
  {
    type: 'source',
    id: 'source/gazette',
    title: 'Ruritanian Gazette',
    identifiers: [{ scheme: 'issn', value: '1234-5678' }],
  },
  ...[1, 2].map((number) => ({
    type: 'statement',
    id: `statement/well-heard-${number}`,
    speaker: 'person/well-heard',
    about: ['state/élysée'],
    quote: `Ruritania stands firm, said 😀 the baker number ${number}.`,
    form: 'DIRECT',
    act: '010',
    saidOn: '2022-03-10',
    evidence: [{ source: 'source/gazette' }],
  })),
  {
    type: 'statement',
    id: 'statement/withdrawn',
    speaker: 'person/well-heard',
    about: ['state/élysée'],
    quote: 'Ruritania gives way.',
    form: 'DIRECT',
    act: '010',
    saidOn: '2022-03-11',
    status: 'RETRACTED',
    evidence: [{ source: 'source/gazette' }],
  },
];

const SEARCH = `query ($query: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after) {
    totalCount
    nodes { id }
    edges { cursor kind score snippet node { id } highlight { field text ranges { start end } parts { text isMatch } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Edge {
  cursor: string;
  kind: string;
  score: number;
  snippet: string;
  node: { id: string };
  highlight: {
    field: string;
    text: string;
    ranges: { start: number; end: number }[];
    parts: { text: string; isMatch: boolean }[];
  }[];
}

describeOnEachEngine('search', (config) => {
  let service: TestService;

  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA, exchangeFile(NAMED_ALIKE)]);
  });
  afterAll(() => service?.stop());

  const search = async (query: string, more: { kinds?: string[]; first?: number; after?: string } = {}) =>
    (await service.data(SEARCH, { query, ...more })).search as {
      totalCount: number;
      nodes: { id: string }[];
      edges: Edge[];
      pageInfo: {
        hasNextPage: boolean;
        hasPreviousPage: boolean;
        startCursor: string | null;
        endCursor: string | null;
      };
    };
  const idsOf = async (query: string, kinds?: string[]) => (await search(query, { kinds })).nodes.map(({ id }) => id);
  const edgeOf = async (query: string, id: string) =>
    (await search(query, { first: 100 })).edges.find(({ node }) => node.id === id)!;

  it.each([
    ['a name', 'robert malley', 'person/robert-malley'],
    ['a part of a name', 'malley', 'person/robert-malley'],
    ['words of a name in another order', 'malley robert', 'person/robert-malley'],
    ['the beginning of the last word', 'robert mal', 'person/robert-malley'],
    ['capitals', 'ROBERT MALLEY', 'person/robert-malley'],
    ['an alias', 'jcpoa', 'agreement/jcpoa'],
    ['words of a name and of an alias together', 'joint jcpoa', 'agreement/jcpoa'],
    ['an identifier', 'Q794', 'state/iran'],
    ['an identifier with its scheme', 'wikidata:Q794', 'state/iran'],
    ['an identifier of a source', '1234-5678', 'source/gazette'],
    ['a title', 'ruritanian gazette', 'source/gazette'],
    ['a name without its accents', 'elysee', 'state/élysée'],
    ['a name with accents that it lacks', 'mállëy', 'person/robert-malley'],
    ['a letter that is not an accented one', 'walesa', 'person/lech-wałęsa'],
    ['a name in a script without spaces', '核问题', 'topic/iran'],
    ['a letter changed', 'malloy', 'person/robert-malley'],
    ['a letter missing', 'maley', 'person/robert-malley'],
    ['a letter added', 'mallley', 'person/robert-malley'],
    ['two letters swapped', 'mlaley', 'person/robert-malley'],
    ['two errors in a long word', 'comprehnsive actoin', 'agreement/jcpoa'],
    ['a name in quotation marks', '"robert malley"', 'person/robert-malley'],
  ])('finds by %s', async (_, query, id) => {
    expect((await idsOf(query))[0]).toBe(id);
  });

  it.each([
    ['two errors in a short word', 'malolo'],
    ['another number', '1234-5679'],
    ['an error in a word of three letters', 'irn talks'],
    ['one word of several that nothing has', 'robert malley xyzzy'],
    ['a phrase in another order', '"malley robert"'],
    ['a phrase with a typing error', '"robert malloy"'],
  ])('finds nothing by %s', async (_, query) => {
    expect(await idsOf(query)).toEqual([]);
  });

  it('finds statements by the words of their quotes', async () => {
    expect(await idsOf('critical phase', ['STATEMENT'])).toContain('statement/vienna-05');
  });

  it('finds statements by the words of their paraphrases', async () => {
    expect(await idsOf('window remain open forever', ['STATEMENT'])).toHaveLength(1);
  });

  it('finds a word with a possessive ending by the word', async () => {
    const edges = (await search('pace direction iran nuclear progress', { kinds: ['STATEMENT'] })).edges;
    expect(edges[0]!.snippet).toContain('Iran’s nuclear progress');
  });

  it('leaves out statements that were corrected or retracted', async () => {
    expect(await idsOf('ruritania gives way')).toEqual([]);
  });

  it('finds only what is of the kinds asked for', async () => {
    const { edges } = await search('iran', { kinds: ['TOPIC', 'STATEMENT'] });
    expect([...new Set(edges.map(({ kind }) => kind))].sort()).toEqual(['STATEMENT', 'TOPIC']);
  });

  it('finds nothing where no kind is asked for', async () => {
    expect(await idsOf('iran', [])).toEqual([]);
  });

  it('puts names above quotes', async () => {
    const kinds = (await search('iran', { first: 50 })).edges
      .filter(({ highlight }) => highlight[0]!.parts.some(({ text, isMatch }) => isMatch && text === 'Iran'))
      .map(({ kind }) => kind === 'STATEMENT');
    expect(kinds).toEqual([...kinds].sort());
  });

  it('puts the whole name first, then names that hold it', async () => {
    expect((await idsOf('iran')).slice(0, 2)).toEqual(['state/iran', 'topic/iran-nuclear-program']);
  });

  it('puts words as they are spelled above beginnings of words, and these above typing errors', async () => {
    const scoreOf = async (query: string) => (await edgeOf(query, 'person/lech-wałęsa')).score;
    const scores = await Promise.all(['walesa', 'wales', 'valesa'].map(scoreOf));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(3);
  });

  it('puts who has more statements above a namesake who has fewer', async () => {
    expect(await idsOf('ruritania spokesman')).toEqual(['person/well-heard', 'person/unheard']);
  });

  it('tells what it found in which text', async () => {
    const { highlight } = await edgeOf('jcpoa plan', 'agreement/jcpoa');
    expect(highlight.map(({ field, text, ranges }) => ({ field, text, ranges }))).toEqual([
      { field: 'NAME', text: 'Joint Comprehensive Plan of Action', ranges: [{ start: 20, end: 24 }] },
      { field: 'ALIAS', text: 'JCPOA', ranges: [{ start: 0, end: 5 }] },
    ]);
  });

  it('counts ranges in code points', async () => {
    const { highlight } = await edgeOf('baker 2', 'statement/well-heard-2');
    const [{ text, ranges }] = highlight as [Edge['highlight'][number]];
    expect(ranges.map(({ start, end }) => [...text].slice(start, end).join(''))).toEqual(['baker', '2']);
  });

  it('gives each text in parts that make up the whole', async () => {
    const { highlight } = await edgeOf('baker 2', 'statement/well-heard-2');
    expect(highlight[0]!.parts).toEqual([
      { text: 'Ruritania stands firm, said 😀 the ', isMatch: false },
      { text: 'baker', isMatch: true },
      { text: ' number ', isMatch: false },
      { text: '2', isMatch: true },
      { text: '.', isMatch: false },
    ]);
  });

  it('highlights a phrase as one', async () => {
    const { edges } = await search('"mutual compliance"', { kinds: ['STATEMENT'] });
    expect(edges[0]!.highlight[0]!.parts.filter(({ isMatch }) => isMatch)).toEqual([
      { text: 'mutual compliance', isMatch: true },
    ]);
  });

  it('gives a snippet around what it found in a long text', async () => {
    const { edges } = await search('"mutual compliance"', { kinds: ['STATEMENT'] });
    expect(edges[0]!.snippet).toMatch(/^….*mutual compliance.*JCPOA\.$/);
    expect(edges[0]!.snippet.length).toBeLessThanOrEqual(202);
  });

  describe('in pages', () => {
    it('gives each hit once, in the order of the whole', async () => {
      const whole = await idsOf('iran');
      const paged: string[] = [];
      let after: string | undefined;
      for (;;) {
        const page = await search('iran', { first: 3, after });
        paged.push(...page.nodes.map(({ id }) => id));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor!;
      }
      expect(paged).toEqual(whole);
    });

    it('tells how much was found', async () => {
      const { totalCount, nodes } = await search('iran', { first: 2 });
      expect([totalCount, nodes.length]).toEqual([(await idsOf('iran')).length, 2]);
    });

    it('says of a later page that there is something before it', async () => {
      const { pageInfo } = await search('iran', { first: 1 });
      const next = await search('iran', { first: 1, after: pageInfo.endCursor! });
      expect([pageInfo.hasPreviousPage, next.pageInfo.hasPreviousPage]).toEqual([false, true]);
    });

    it('gives an empty page behind the last hit', async () => {
      const { edges } = await search('jcpoa plan');
      const { nodes, pageInfo } = await search('jcpoa plan', { after: edges.at(-1)!.cursor });
      expect([nodes, pageInfo.hasNextPage, pageInfo.endCursor]).toEqual([[], false, null]);
    });
  });

  it.each([
    ['a blank query', { query: '  ' }, 'query', /blank; give 1 to 1,000 characters/],
    ['an empty query', { query: '' }, 'query', /blank/],
    ['a query without a word', { query: '„—“ *' }, 'query', /no letter or digit/],
    ['a query that is too long', { query: 'x'.repeat(1_001) }, 'query', /has 1001 characters; give 1 to 1,000/],
    ['too many words', { query: 'a b '.repeat(51) }, 'query', /has 102 words; give at most 100/],
    ['a page that is too large', { query: 'iran', first: 501 }, 'first', /not a page size; give 0 to 500/],
    [
      'a cursor of another list',
      { query: 'iran', after: 'WyJOQU1FX0FTQyIsImEiLCJiIl0' },
      'after',
      /is of a list in the order NAME_ASC/,
    ],
    ['a text that is not a cursor', { query: 'iran', after: 'next' }, 'after', /is not a cursor/],
  ])('refuses %s', async (_, variables, path, words) => {
    const { errors } = await service.ask(SEARCH, variables);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
    expect(errors![0]!.extensions.fields![0]!.message).toMatch(words);
  });

  it.each([
    'AND',
    'NOT iran',
    'iran OR',
    'a:b',
    'kind:PERSON',
    '/iran/',
    'iran~9',
    '*',
    'ir*n',
    '[a TO b]',
    '(iran',
    '"iran',
    'iran\\',
    '+-iran!',
    '%{jndi}',
    "'; DROP",
  ])('takes %s for words and nothing else', async (query) => {
    const { errors } = await service.ask(SEARCH, { query });
    expect(errors?.filter(({ extensions }) => extensions.code !== 'BAD_USER_INPUT') ?? []).toEqual([]);
  });

  it('takes few queries, however much it finds', async () => {
    const { queries } = await service.ask(SEARCH, { query: 'i', first: 100 });
    expect(queries).toBeLessThanOrEqual(9);
  });
});
