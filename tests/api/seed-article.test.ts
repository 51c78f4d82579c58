import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';

describeOnEachEngine('the seed article', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA]);
  });
  afterAll(() => service.stop());

  it('names the state that Kani represented on the day of the report', async () => {
    const { person } = await service.data(
      '{ person(id: "person/ali-bagheri-kani") { represents(on: "2021-10-27") { name } } }',
    );
    expect(person.represents).toEqual([{ name: 'Iran' }]);
  });

  it('says nothing of whom Kani represented in another year', async () => {
    const { person } = await service.data(
      '{ person(id: "person/ali-bagheri-kani") { represents(on: "2020-10-27") { name } } }',
    );
    expect(person.represents).toEqual([]);
  });

  it('counts the statements about Iran', async () => {
    const { state } = await service.data('{ state(id: "state/iran") { statementsAbout { totalCount } } }');
    expect(state.statementsAbout.totalCount).toBe(7);
  });

  it('gives the status of each party to the JCPOA', async () => {
    const { agreement } = await service.data(
      '{ agreement(id: "agreement/jcpoa") { parties { nodes { party { name } status since until } } } }',
    );
    expect(agreement.parties.nodes).toEqual([
      { party: { name: 'World powers' }, status: 'SIGNATORY', since: '2015', until: null },
      { party: { name: 'Iran' }, status: 'SIGNATORY', since: '2015', until: null },
      { party: { name: 'Iran' }, status: 'REDUCED_COMPLIANCE', since: '2018-05/2021-10-27', until: null },
      { party: { name: 'United States' }, status: 'WITHDREW', since: '2018-05', until: null },
    ]);
  });

  it('gives the statements about the JCPOA, the newest first', async () => {
    const { statements } = await service.data(
      '{ statements(filter: { about: ["agreement/jcpoa"] }) { totalCount nodes { id speaker { name } } } }',
    );
    expect(statements).toEqual({
      totalCount: 4,
      nodes: ['05', '06', '07', '13'].map((number) => ({
        id: `statement/vienna-${number}`,
        speaker: { name: 'Robert Malley' },
      })),
    });
  });
});
