// Edges without an id of their own that are recorded again.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { Editing } from './editing.js';

const PARTY = `mutation ($input: RecordPartyInput!) { recordParty(input: $input) { party { until } } }`;
const AUDIT = '{ audit(id: "state/upper", first: 1) { nodes { properties { property before after } } } }';
const KNOWN = {
  ...{ type: 'party', party: 'state/upper', agreement: 'agreement/jcpoa', status: 'MEDIATOR', since: '2015' },
  ...{ until: '2018', evidence: [{ source: 'source/article', exact: 'Iran' }] },
};
const INPUT = { party: 'state/upper', agreement: 'agreement/jcpoa', status: 'MEDIATOR', since: '2015' };

describeOnEachEngine('a relation that is recorded again', (config) => {
  let editing: Editing;
  beforeAll(async () => {
    editing = await Editing.start(config);
    await editing.graph.load(exchangeFile([{ type: 'state', id: 'state/upper', name: 'Upper' }, KNOWN]));
  });
  afterAll(() => editing.stop());

  it('is logged as it was and as it is', async () => {
    const evidence = [{ source: 'source/article', exact: 'Vienna' }];
    await editing.data(PARTY, { input: { ...INPUT, until: '2020', evidence } });
    const [{ property, before, after }] = (await editing.data(AUDIT)).audit.nodes[0].properties;
    const { type: _, ...known } = KNOWN;
    expect([property, JSON.parse(before), JSON.parse(after)]).toEqual([
      'party',
      known,
      { ...known, until: '2020', evidence: [...known.evidence, ...evidence] },
    ]);
  });

  it('is not logged where nothing of it changes', async () => {
    const logged = async () => (await editing.data('{ audit(id: "state/upper") { totalCount } }')).audit.totalCount;
    const before = await logged();
    await editing.data(PARTY, { input: { ...INPUT, evidence: KNOWN.evidence } });
    expect(await logged()).toBe(before);
  });

  it('keeps what is left out', async () => {
    const { recordParty } = await editing.data(PARTY, { input: { ...INPUT, evidence: KNOWN.evidence } });
    expect(recordParty.party.until).toBe('2020');
  });
});
