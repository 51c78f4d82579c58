// What decisions reveal about the rules and the time that editors take.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine } from '../engines.js';
import { Reviewing, SHORT_ARTICLE } from './reviewing.js';

const FIGURES = `query ($run: ID) {
  reviewFigures(run: $run) {
    decisionCount acceptedCount rejectedCount changedCount secondsPerDecision
    byRule { rule decisionCount rightCount precision } changes { property count } byEditor { by decisionCount }
  }
}`;

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
type Json = any;

describeOnEachEngine('the figures of a review', (config) => {
  let reviewing: Reviewing;
  let run: Json;
  let candidates: Json[];
  beforeAll(async () => {
    reviewing = await Reviewing.start(config);
    run = await reviewing.read(SHORT_ARTICLE, { publishedOn: '2022-03-10' });
    candidates = run.candidates.nodes;
    const [first, second, third, fourth] = candidates;
    await reviewing.changed('acceptCandidate', { id: first.id, version: 1 });
    const changes = { speaker: 'person/robert-malley', act: '111' };
    await reviewing.changed('acceptCandidate', { id: second.id, version: 1, changes });
    await reviewing.changed('rejectCandidate', { id: third.id, version: 1 }, 'second');
    const { candidate } = await reviewing.changed('rejectCandidate', { id: fourth.id, version: 1 }, 'second');
    await reviewing.changed('undoDecision', { id: candidate.decision.id }, 'second');
  });
  afterAll(() => reviewing.stop());

  const figures = async (id: string | null = null) => (await reviewing.data(FIGURES, { run: id })).reviewFigures;

  it('count the decisions that are in force, and those of each editor', async () => {
    const { decisionCount, acceptedCount, rejectedCount, byEditor } = await figures();
    expect([decisionCount, acceptedCount, rejectedCount, byEditor]).toEqual([
      ...[3, 2, 1],
      [
        { by: 'key/first', decisionCount: 2 },
        { by: 'key/second', decisionCount: 1 },
      ],
    ]);
  });

  it('count as right what was accepted with neither words nor speaker changed', async () => {
    const { byRule } = await figures(run.id);
    const sum = (name: string) => byRule.reduce((total: number, rule: Json) => total + rule[name], 0);
    const isShare = byRule.every((rule: Json) => rule.precision === rule.rightCount / rule.decisionCount);
    expect([sum('decisionCount'), sum('rightCount'), isShare]).toEqual([3, 1, true]);
  });

  it('count what was changed', async () => {
    const { changedCount, changes } = await figures();
    expect([changedCount, changes]).toEqual([
      1,
      [
        { property: 'act', count: 1 },
        { property: 'speaker', count: 1 },
      ],
    ]);
  });

  it('say how long it takes from one decision to the next', async () => {
    expect((await figures()).secondsPerDecision).toBeGreaterThanOrEqual(0);
  });

  it('are those of one run alone where one is named', async () => {
    const other = await reviewing.read(`Another day\n\n${SHORT_ARTICLE}`);
    expect(await figures(other.id)).toMatchObject({ decisionCount: 0, secondsPerDecision: null, byRule: [] });
  });

  it('refuse an id that is not that of a run', async () => {
    expect(await reviewing.code(FIGURES, { run: 'source/article' })).toBe('BAD_USER_INPUT');
  });

  it('are for editors alone', async () => {
    expect(await reviewing.code(FIGURES, {}, 'reader')).toBe('FORBIDDEN');
  });

  it('come from decisions whose records are those that the command prints', async () => {
    const { decisions } = await reviewing.data('query ($run: ID) { decisions(run: $run) { nodes { record } } }', {
      run: run.id,
    });
    expect(decisions.nodes.at(-1).record).toMatchObject({
      ...{ candidate: candidates[0].id, run: run.id, decision: 'accepted', isRight: true, by: 'key/first' },
    });
  });
});
