// Accepting candidates of a run together: those that qualify, or exactly those that an editor looked at.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine } from '../engines.js';
import { Reviewing } from './reviewing.js';

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
type Json = any;

describeOnEachEngine('accepting all of a run', (config) => {
  let reviewing: Reviewing;
  beforeAll(async () => {
    reviewing = await Reviewing.start(config);
  });
  afterAll(() => reviewing.stop());

  const ARTICLE = `Malley speaks

“We will not wait for ever at this table,” Robert Malley said on Monday.

“They are taking steps that worry our partners,” he added.

“Our village has no water since the spring,” said Wanda Nowhere.
`;

  it('takes only those that pass every check and whose speaker the graph has, and is undone as a whole', async () => {
    const run = await reviewing.read(ARTICLE, { publishedOn: '2021-10-27' });
    const { decisions } = await reviewing.changed('acceptAll', { run: run.id, minScore: 0 });
    const after = await reviewing.run(run.id);
    const states = after.candidates.nodes.map(({ state }: Json) => state);
    await reviewing.changed('undoDecision', { id: decisions[0].batchId }, 'second');
    const taken = (await reviewing.run(run.id)).candidates.nodes.map(({ state }: Json) => state);
    const { source } = after.article;
    const query = 'query ($id: ID!) { source(id: $id) { statements { totalCount } } }';
    const left = (await reviewing.data(query, { id: source.id })).source.statements.totalCount;
    expect([states, taken, left]).toEqual([['ACCEPTED', 'ACCEPTED', 'PENDING'], ['PENDING', 'PENDING', 'PENDING'], 0]);
  });

  it('takes none twice where two editors do it at once', async () => {
    const run = await reviewing.read(
      `Once more\n\n${ARTICLE.replace('table', 'desk').replace('worry', 'trouble')}`,
      {},
    );
    const answers = await Promise.all(
      ['first', 'second'].map((by) => reviewing.changed('acceptAll', { run: run.id, minScore: 0 }, by)),
    );
    expect(answers.map(({ decisions }) => decisions.length).sort()).toEqual([0, 2]);
  });

  it('takes once what an article says twice', async () => {
    const twice = '“Nobody has ever asked us for a list of names,” Robert Malley said.';
    const run = await reviewing.read(`Twice\n\n${twice}\n\nThe rest of the evening was quiet.\n\n${twice}\n`, {});
    const { decisions } = await reviewing.changed('acceptAll', { run: run.id, minScore: 0 });
    expect([run.pendingCount, decisions.length]).toEqual([2, 1]);
  });

  it('takes none below the score that is asked for', async () => {
    const run = await reviewing.read(`Again\n\n${ARTICLE.replace('table', 'place').replace('worry', 'alarm')}`, {});
    const { decisions } = await reviewing.changed('acceptAll', { run: run.id, minScore: 1 });
    expect(decisions).toEqual([]);
  });

  const seenOf = (nodes: Json[]) => nodes.map(({ id, version }) => ({ id, version }));
  const clearRun = async (title: string) => {
    const text = ARTICLE.replace('Malley speaks', title).replace('table', title).replace('worry', `worry ${title} and`);
    const run = await reviewing.read(text, { publishedOn: '2021-10-27' });
    return { run, nodes: run.candidates.nodes as Json[] };
  };
  const statesOf = async (id: string) => (await reviewing.run(id)).candidates.nodes.map(({ state }: Json) => state);

  it('takes exactly those that are named, and they are undone as a whole', async () => {
    const { run, nodes } = await clearRun('Exactly');
    const { decisions } = await reviewing.changed('acceptAll', {
      ...{ run: run.id, minScore: 0, candidates: seenOf(nodes.slice(1, 2)) },
    });
    const after = await statesOf(run.id);
    await reviewing.changed('undoDecision', { id: decisions[0].batchId });
    expect([after, await statesOf(run.id)]).toEqual([
      ['PENDING', 'ACCEPTED', 'PENDING'],
      ['PENDING', 'PENDING', 'PENDING'],
    ]);
  });

  it('takes none of those that are named where one was changed meanwhile, and says which', async () => {
    const { run, nodes } = await clearRun('Changed');
    const [first, second] = nodes;
    const change = { id: first.id, version: first.version, changes: { act: '13' } };
    await reviewing.changed('reviseCandidate', change, 'second');
    const candidates = seenOf([first, second]);
    const refusal = await reviewing.refusal('acceptAll', { run: run.id, minScore: 0, candidates });
    expect([refusal.code, refusal.candidates, await statesOf(run.id)]).toEqual([
      'CONFLICT',
      [{ id: first.id, problem: expect.stringContaining('was changed meanwhile') }],
      ['PENDING', 'PENDING', 'PENDING'],
    ]);
  });

  it('takes none of those that are named where one was decided upon meanwhile or is not clear', async () => {
    const { run, nodes } = await clearRun('Decided');
    const [first, second, unknown] = nodes;
    await reviewing.changed('rejectCandidate', { id: first.id, version: first.version }, 'second');
    const candidates = seenOf([unknown, second, first]);
    const refusal = await reviewing.refusal('acceptAll', { run: run.id, minScore: 0, candidates });
    expect(refusal.candidates.map(({ problem }: Json) => problem)).toEqual([
      'was rejected meanwhile',
      'has a speaker who is not in the graph',
    ]);
  });

  it('is refused with candidates of another run, named twice, or none', async () => {
    const [one, other] = [await clearRun('One'), await clearRun('Other')];
    const given = [seenOf(other.nodes), seenOf([one.nodes[0], one.nodes[0]]), [], [{ id: 'state/iran', version: 1 }]];
    const refusals = [];
    for (const candidates of given)
      refusals.push(await reviewing.refusal('acceptAll', { run: one.run.id, minScore: 0, candidates }));
    expect(refusals.map(({ code, fields }) => [code, fields[0].path])).toEqual([
      ['BAD_USER_INPUT', 'input.candidates.0.id'],
      ['BAD_USER_INPUT', 'input.candidates.1.id'],
      ['BAD_USER_INPUT', 'input.candidates'],
      ['BAD_USER_INPUT', 'input.candidates.0.id'],
    ]);
  });

  it.each([
    ['a score above 1', { minScore: 1.5 }],
    ['a score below 0', { minScore: -1 }],
    ['none at all', { minScore: 0, limit: 0 }],
    ['too many', { minScore: 0, limit: 501 }],
  ])('is refused with %s', async (_, input) => {
    const run = 'run/20211028093000000-0123abcd';
    expect((await reviewing.refusal('acceptAll', { run, ...input })).code).toBe('BAD_USER_INPUT');
  });
});
