// What agreements and events have beside names and edges, when one is merged into another.
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { problemsOf } from '../graph-problems.js';
import { Editing } from './editing.js';
import { MERGE } from './merge-fixture.js';

const FROM = {
  ...{ type: 'event', id: 'event/lake-talks', name: 'Lake talks', kind: 'talks', heldOn: '2021-06/2021-07' },
  ...{ expectedOn: '2021-09', place: 'Geneva', evidence: [{ source: 'source/article', exact: 'Iran' }] },
};
const INTO = { type: 'event', id: 'event/talks-at-the-lake', name: 'Talks at the lake' };
const INPUT = { from: FROM.id, fromVersion: 1, into: INTO.id, intoVersion: 1 };
const EVENT = `{ event(id: "${INTO.id}") { category heldOn expectedOn place evidence { source { id } exact } } }`;

describeOnEachEngine('merging two events', (config) => {
  let editing: Editing;
  beforeEach(async () => {
    await editing?.stop();
    editing = await Editing.start(config);
  });
  afterAll(() => editing.stop());

  async function merge(into: object = INTO): Promise<void> {
    await editing.graph.load(exchangeFile([FROM, into]));
    await editing.data(MERGE, { input: INPUT });
  }

  /** The properties that the latest change to a subject altered, with their earlier values. */
  async function changedIn(id: string): Promise<Record<string, unknown>> {
    const { audit } = await editing.data(
      `{ audit(id: "${id}", first: 1) { nodes { properties { property before } } } }`,
    );
    const { properties } = audit.nodes[0];
    return Object.fromEntries(
      properties.map(({ property, before }: { property: string; before: string | null }) => [property, before]),
    );
  }

  it('fills what only the one given up has', async () => {
    await merge();
    expect((await editing.data(EVENT)).event).toEqual({
      ...{ category: 'talks', heldOn: '2021-06/2021-07', expectedOn: '2021-09', place: 'Geneva' },
      evidence: [{ source: { id: 'source/article' }, exact: 'Iran' }],
    });
  });

  it('keeps what the surviving one has, and the passages of both once', async () => {
    const evidence = [{ source: 'source/article', exact: 'Vienna' }, ...FROM.evidence];
    await merge({ ...INTO, heldOn: '2021-06-30', place: 'Lausanne', evidence });
    const { event } = await editing.data(EVENT);
    expect(event).toMatchObject({ category: 'talks', heldOn: '2021-06-30', place: 'Lausanne' });
    expect(event.evidence.map(({ exact }: { exact: string }) => exact)).toEqual(['Vienna', 'Iran']);
  });

  describe('whose relations are otherwise', () => {
    const side = (state: string, until: string) => [
      { type: 'state', id: `state/${state}`, name: state },
      {
        type: 'party',
        party: `state/${state}`,
        agreement: 'agreement/jcpoa',
        status: 'MEDIATOR',
        since: '2015',
        until,
        evidence: [{ source: 'source/article', exact: state === 'lower' ? 'Vienna' : 'Iran' }],
      },
      { type: 'party', party: `state/${state}`, agreement: 'agreement/jcpoa', status: 'SIGNATORY', since: '2015' },
    ];
    const between = { type: 'part', part: 'state/upper', whole: 'state/lower' };
    beforeEach(async () => {
      await editing.graph.load(exchangeFile([...side('upper', '2018'), ...side('lower', '2019'), between]));
      await editing.data(MERGE, {
        input: { from: 'state/upper', fromVersion: 1, into: 'state/lower', intoVersion: 1 },
      });
    });

    it('keeps what the surviving one says', async () => {
      const { state } = await editing.data('{ state(id: "state/lower") { agreements { nodes { status until } } } }');
      expect(state.agreements.nodes).toEqual([
        { status: 'MEDIATOR', until: '2019' },
        { status: 'SIGNATORY', until: null },
      ]);
    });

    it('has the passages of the surviving one first', async () => {
      const { state } = await editing.data(
        '{ state(id: "state/lower") { agreements { nodes { evidence { exact } } } } }',
      );
      const passages = state.agreements.nodes[0].evidence.map(({ exact }: { exact: string }) => exact);
      expect(passages).toEqual(['Vienna', 'Iran']);
    });

    it('logs those that are lost', async () => {
      const { relations } = await changedIn('state/upper');
      // Its passages are not lost.
      const { evidence: _, ...lost } = side('upper', '2018')[1] as Record<string, unknown>;
      expect(JSON.parse(String(relations))).toEqual([between, lost]);
    });
  });

  it('logs what the one given up was, and what the surviving one was before', async () => {
    await merge({ ...INTO, heldOn: '2021-06-30' });
    expect(await changedIn(FROM.id)).toMatchObject({
      name: '"Lake talks"',
      heldOn: '"2021-06/2021-07"',
      place: '"Geneva"',
    });
    expect(await changedIn(INTO.id)).toMatchObject({ aliases: null, place: null, evidence: null, merged: null });
  });

  it('leaves a consistent graph, in which the event is listed by its day', async () => {
    await merge();
    expect(await problemsOf(editing.graph)).toEqual([]);
    const { events } = await editing.data('{ events(during: "2021-07") { nodes { id } } }');
    expect(events.nodes).toContainEqual({ id: INTO.id });
  });
});
