import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { asking, slugs } from './ask-paths.js';
import { mergeSubjects, PATHS_FIXTURE } from './paths-fixture.js';

interface Arguments {
  from: string;
  to: string;
  through?: string[] | null;
  during?: string | null;
  maxLength?: number | null;
  first?: number | null;
}

describeOnEachEngine('paths', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(PATHS_FIXTURE)]);
    // No line of the exchange format creates a part; the import of coded events does.
    const [partId, wholeId] = ['person/emil', 'organization/league'];
    const part = { id: JSON.stringify(['part', partId, wholeId]), partId, wholeId, evidence: '[]' };
    await service.graph.runner.write((transaction) => transaction.run('linkParts', { rows: [part] }));
  });
  afterAll(() => service.stop());

  const pathsBetween = async (args: Arguments, selection = 'nodes { id }') =>
    (await service.data(asking(selection), { ...args })).paths;
  const routes = async (args: Arguments) => (await pathsBetween(args)).map(slugs);
  const edgesBetween = async (from: string, to: string, selection: string, through?: string[]) =>
    (await pathsBetween({ from, to, through, maxLength: 1 }, `edges { ${selection} } otherEdges { ${selection} }`))[0];
  const ANNA_TO_CLARA = { from: 'person/anna', to: 'person/clara' };
  const ANNA_TO_LEAGUE = { from: 'person/anna', to: 'organization/league' };

  it('are given the shortest first, of equally long ones the strongest, then in the order of their ids', async () => {
    expect(await routes({ from: 'person/boris', to: 'state/utopia' })).toEqual([
      'boris anna utopia',
      'boris anna ruritania accord utopia',
      'boris anna ruritania league utopia',
      'boris anna fish summit utopia',
    ]);
  });

  it('say how long and how strong they are', async () => {
    const [path] = await pathsBetween(ANNA_TO_CLARA, 'length strength');
    expect(path).toEqual({ length: 2, strength: 1 });
  });

  it('count as strong as the neighbours on them that the fewest edges join', async () => {
    const [path] = await pathsBetween({ from: 'person/boris', to: 'state/utopia' }, 'strength');
    expect(path).toEqual({ strength: 2 });
  });

  it('have an edge for each step, in their order', async () => {
    const [path] = await pathsBetween(ANNA_TO_CLARA, 'edges { kind from { id } to { id } direction }');
    const ends = (from: string, to: string) => ({ from: { id: from }, to: { id: to }, direction: 'FORWARD' });
    expect(path.edges).toEqual([
      { kind: 'STATED', ...ends('person/anna', 'person/boris') },
      { kind: 'STATED', ...ends('person/boris', 'person/clara') },
    ]);
  });

  it('go against the arrow of an edge as well, and say so', async () => {
    const [path] = await pathsBetween(
      { from: 'person/clara', to: 'person/anna' },
      'edges { from { id } to { id } direction }',
    );
    expect(path.edges[0]).toEqual({ from: { id: 'person/boris' }, to: { id: 'person/clara' }, direction: 'BACKWARD' });
  });

  it('fold the edges of one kind and direction into one, with their count, mean tone and days', async () => {
    const { edges } = await edgesBetween('person/anna', 'person/boris', 'count meanTone firstDay lastDay');
    expect(edges).toEqual([{ count: 3, meanTone: 1.333333, firstDay: '2021-01-10', lastDay: '2021-03-31' }]);
  });

  it('tell what else joins two neighbours', async () => {
    const { otherEdges } = await edgesBetween('person/anna', 'person/boris', 'kind direction count');
    expect(otherEdges).toEqual([{ kind: 'STATED', direction: 'BACKWARD', count: 1 }]);
  });

  it('give for statements the one with the most of its words, rather than the latest', async () => {
    const { edges } = await edgesBetween(
      ...(['person/anna', 'person/boris'] as const),
      'statement { id quote } interaction { id } evidence { exact source { title } }',
    );
    expect(edges).toEqual([
      {
        statement: { id: 'statement/quoted', quote: 'Boris is right.' },
        interaction: null,
        evidence: [{ exact: 'Boris is right.', source: { title: 'The Daily' } }],
      },
    ]);
  });

  it('give for interactions the latest', async () => {
    const { edges } = await edgesBetween(
      ...(['person/anna', 'state/ruritania'] as const),
      'count statement { id } interaction { id } evidence { exact }',
    );
    expect(edges).toEqual([
      {
        ...{ count: 2, statement: null, interaction: { id: 'interaction/visit-2' } },
        evidence: [{ exact: 'she came again' }],
      },
    ]);
  });

  it.each([
    ['HAS_ROLE', 'person/anna', 'state/utopia', 2, 'Envoy', 'envoy Anna', '2018-01-01', '2021-12-31'],
    ['PARTY_TO', 'state/utopia', 'agreement/accord', 1, 'SIGNATORY', 'Utopia signed', '2015-01-01', null],
    ['PARTICIPATED_IN', 'state/utopia', 'event/summit', 1, 'host', 'hosted by Utopia', '2021-05-01', '2021-05-31'],
    ['CONCERNS', 'event/summit', 'topic/fish', 1, null, 'on fish', '2021-05-01', '2021-05-31'],
  ])(
    'give for %s what the latest edge says, with its own evidence',
    async (kind, from, to, count, title, exact, ...days) => {
      const { edges } = await edgesBetween(from, to, 'kind count meanTone title firstDay lastDay evidence { exact }');
      const [firstDay, lastDay] = days;
      expect(edges).toEqual([{ kind, count, meanTone: null, title, firstDay, lastDay, evidence: [{ exact }] }]);
    },
  );

  it('have no last day where an edge has no end', async () => {
    const { edges } = await edgesBetween('state/ruritania', 'organization/league', 'kind firstDay lastDay');
    expect(edges).toEqual([{ kind: 'MEMBER_OF', firstDay: '2005-01-01', lastDay: null }]);
  });

  it('go along parts', async () => {
    const { edges } = await edgesBetween('person/emil', 'organization/league', 'kind firstDay evidence { exact }');
    expect(edges).toEqual([{ kind: 'PART_OF', firstDay: null, evidence: [] }]);
  });

  it('do not go along a statement that was corrected', async () => {
    expect(await routes({ ...ANNA_TO_CLARA, maxLength: 1 })).toEqual([]);
  });

  it('do not go along a statement to whom it was said', async () => {
    expect(await routes({ from: 'person/anna', to: 'person/emil', through: ['STATED'] })).toEqual([]);
  });

  it('go along edges of the chosen kinds alone', async () => {
    expect(await routes({ ...ANNA_TO_LEAGUE, through: ['HAS_ROLE', 'MEMBER_OF'] })).toEqual(['anna utopia league']);
  });

  it('go along all kinds where none are chosen', async () => {
    expect(await routes({ ...ANNA_TO_LEAGUE, maxLength: 2 })).toEqual(['anna ruritania league', 'anna utopia league']);
  });

  it('are empty where no kind is chosen', async () => {
    expect(await routes({ ...ANNA_TO_LEAGUE, through: [] })).toEqual([]);
  });

  it.each([
    ['STATED', 'person/boris', 'person/clara', '2022-06', '2021'],
    ['INTERACTED', 'person/anna', 'state/ruritania', '2020-07', '2020-08'],
    ['HAS_ROLE', 'person/anna', 'state/utopia', '2018-02', '2019'],
    ['MEMBER_OF', 'state/ruritania', 'organization/league', '2024', '2004'],
    ['PARTY_TO', 'state/ruritania', 'agreement/accord', '2016', '2017'],
    ['PARTICIPATED_IN', 'state/utopia', 'event/summit', '2021-05-15', '2021-06'],
    ['CONCERNS', 'event/summit', 'topic/fish', '2021-05-15', '2021-04'],
  ])('go along %s where it holds on a day of the interval, and only there', async (kind, from, to, within, outside) => {
    const through = [kind];
    const counts = await Promise.all(
      [within, outside].map(async (during) => (await routes({ from, to, through, during, maxLength: 1 })).length),
    );
    expect(counts).toEqual([1, 0]);
  });

  it('take the days of a party without an end and of a part as every day', async () => {
    const during = '2030';
    expect([
      ...(await routes({ from: 'state/utopia', to: 'agreement/accord', during, maxLength: 1 })),
      ...(await routes({ from: 'person/emil', to: 'organization/league', during, maxLength: 1 })),
    ]).toEqual(['utopia accord', 'emil league']);
  });

  it('go in an interval along no role and to no event whose days are not known', async () => {
    const during = '../2030';
    expect([
      ...(await routes({ from: 'person/emil', to: 'state/utopia', during, maxLength: 1 })),
      ...(await routes({ from: 'state/utopia', to: 'event/rumour', during, maxLength: 1 })),
    ]).toEqual([]);
  });

  it('count the edges of the interval alone', async () => {
    const args = { from: 'person/anna', to: 'person/boris', during: '2021-02', maxLength: 1 };
    const [path] = await pathsBetween(args, 'strength edges { count meanTone statement { id } }');
    expect(path).toEqual({ strength: 1, edges: [{ count: 1, meanTone: 1, statement: { id: 'statement/both' } }] });
  });

  it('are no longer than is asked for', async () => {
    expect(await routes({ from: 'person/boris', to: 'state/utopia', maxLength: 3 })).toEqual(['boris anna utopia']);
  });

  it('are as long as six edges', async () => {
    const through = ['STATED', 'CONCERNS', 'PARTICIPATED_IN', 'PARTY_TO'];
    const args = { from: 'person/clara', to: 'state/ruritania', through };
    expect([await routes({ ...args, maxLength: 6 }), await routes({ ...args, maxLength: 5 })]).toEqual([[], []]);
    expect(await routes({ ...args, to: 'agreement/accord', maxLength: 6 })).toEqual([
      'clara boris anna fish summit utopia accord',
    ]);
  });

  it('are no more than is asked for', async () => {
    expect(await routes({ from: 'person/boris', to: 'state/utopia', first: 2 })).toEqual([
      'boris anna utopia',
      'boris anna ruritania accord utopia',
    ]);
  });

  it('are empty where none are asked for, without a search', async () => {
    const { data, queries } = await service.ask(asking('nodes { id }'), { ...ANNA_TO_CLARA, first: 0 });
    expect([data.paths, queries]).toEqual([[], 1]);
  });

  it('are at most 4 edges long and ten in number where both are null', async () => {
    const byDefault = await routes({ from: 'person/boris', to: 'state/utopia' });
    expect(await routes({ from: 'person/boris', to: 'state/utopia', maxLength: null, first: null })).toEqual(byDefault);
  });

  it('are empty where nothing joins the two', async () => {
    expect(await routes({ from: 'person/anna', to: 'person/dora', maxLength: 6 })).toEqual([]);
  });

  it.each<[string, Partial<Arguments>, string, RegExp]>([
    ['an unknown beginning', { from: 'person/nobody' }, 'from', /there is no subject "person\/nobody"/],
    ['an unknown end', { to: 'person/nobody' }, 'to', /there is no subject "person\/nobody"/],
    ['the same subject twice', { to: 'person/anna' }, 'to', /is the subject that from names; give another one/],
    ['a source', { from: 'source/daily' }, 'from', /is not the id of a subject/],
    ['what is not an id', { to: 'Clara' }, 'to', /is not an id/],
    ['no length', { maxLength: 0 }, 'maxLength', /0 is not a length of a path; give 1 to 6/],
    ['too long a length', { maxLength: 7 }, 'maxLength', /7 is not a length of a path; give 1 to 6/],
    ['too many', { first: 51 }, 'first', /51 is not a number of paths; give 0 to 50/],
    ['less than none', { first: -1 }, 'first', /-1 is not a number of paths/],
    ['what is not an interval', { during: 'spring' }, 'during', /not an EDTF date/],
  ])('are refused between or within %s', async (_, args, path, message) => {
    const { errors } = await service.ask(asking('length'), { ...ANNA_TO_CLARA, ...args });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['paths'],
        extensions: expect.objectContaining({
          code: 'BAD_USER_INPUT',
          fields: [{ path, message: expect.stringMatching(message) }],
        }),
      }),
    ]);
  });

  it('begin and end at what merged subjects became', async () => {
    await mergeSubjects(service, 'person/emil', 'person/dora');
    expect(await routes({ from: 'person/emil', to: 'state/utopia', maxLength: 1 })).toEqual(['dora utopia']);
  });
});

describeOnEachEngine('the example of docs/paths.md', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA]);
  });
  afterAll(() => service.stop());

  it('has the answer that the service gives', async () => {
    const block = (language: string) =>
      new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync('docs/paths.md', 'utf8'))![1]!;
    expect(JSON.parse(block('json'))).toEqual({ data: await service.data(block('graphql')) });
  });
});
