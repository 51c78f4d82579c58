// What was said, what was done, or both: selected by one argument and one filter.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { BOTH_ENDS, EARLIER, EARLY, LATER, PAIR, RURITANIA } from './counting-fixture.js';
import { RELATIONSHIP_FIXTURE } from './relationship-fixture.js';

describeOnEachEngine('the acts that are counted', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile([...RELATIONSHIP_FIXTURE, ...EARLIER])]);
  });
  afterAll(() => service.stop());

  const refusal = async (operation: string) => {
    const { errors } = await service.ask(operation);
    return errors?.flatMap(({ extensions }) => extensions.fields?.map(({ path, message }) => `${path}: ${message}`));
  };

  describe('of a relationship', () => {
    it.each([
      ['', 'STATEMENTS', 5, 2],
      [', counting: null', 'STATEMENTS', 5, 2],
      [', counting: STATEMENTS', 'STATEMENTS', 5, 2],
      [', counting: INTERACTIONS', 'INTERACTIONS', 2, 1],
      [', counting: BOTH', 'BOTH', 7, 3],
      [', counting: BOTH, during: "2022-05/2022-06"', 'BOTH', 3, 1],
      [', counting: BOTH, filter: { quadClass: [MATERIAL_CONFLICT] }', 'BOTH', 1, 2],
      [', counting: BOTH, filter: { not: { act: ["19"] } }', 'BOTH', 6, 3],
      [', counting: BOTH, filter: { not: [{ act: ["19"] }, { toneAtMost: -4 }] }', 'BOTH', 6, 1],
      [
        ', counting: BOTH, filter: { not: [{ speaker: ["state/graustark"], quadClass: [MATERIAL_CONFLICT] }] }',
        'BOTH',
        7,
        1,
      ],
      [', counting: BOTH, filter: { not: { form: [DIRECT] } }', 'BOTH', 6, 3],
      [', counting: BOTH, filter: { not: { medium: ["tweet"] } }', 'BOTH', 7, 3],
      [', counting: INTERACTIONS, filter: { speaker: ["state/ruritania"], saidOn: "2022-02" }', 'INTERACTIONS', 1, 0],
      [`, counting: BOTH, ${LATER}`, 'BOTH', 2, 0],
      [`, counting: BOTH, filter: { ${LATER} }`, 'BOTH', 2, 0],
      [`, counting: BOTH, filter: { recordedBefore: "2030-01-01T00:00:00Z" }, ${LATER}`, 'BOTH', 2, 0],
    ])('with %s are %s: %d and %d', async (args, counting, out, back) => {
      const { relationship } = await service.data(
        `{ relationship(${PAIR}${args}) { counting aToB { count } bToA { count } } }`,
      );
      expect(relationship).toEqual({ counting, aToB: { count: out }, bToA: { count: back } });
    });

    it('are summed up by month, with their classes', async () => {
      const { relationship } = await service.data(
        `{ relationship(${PAIR}, counting: BOTH, during: "2022-05/2022-06") {
          timeline { label count aToB { count byQuadClass { materialConflict } } bToA { count meanTone firstDay } } } }`,
      );
      expect(relationship.timeline).toEqual([
        {
          ...{ label: '2022-05', count: 2, aToB: { count: 1, byQuadClass: { materialConflict: 0 } } },
          bToA: { count: 1, meanTone: -5, firstDay: '2022-05-03' },
        },
        {
          ...{ label: '2022-06', count: 2, aToB: { count: 2, byQuadClass: { materialConflict: 1 } } },
          bToA: { count: 0, meanTone: null, firstDay: null },
        },
      ]);
    });

    it('are listed as they were recorded before an instant', async () => {
      const { relationship } = await service.data(
        `{ relationship(${PAIR}, ${LATER}) { statements { totalCount } interactions { nodes { id } } } }`,
      );
      expect(relationship).toEqual({
        statements: { totalCount: 1 },
        interactions: { nodes: [{ id: 'interaction/early' }] },
      });
    });

    it.each([
      [
        'counting: BOTH, filter: { form: [DIRECT] }',
        ['filter.form: is of statements, and no interaction has a form; leave it out, or give counting: STATEMENTS'],
      ],
      [
        'counting: INTERACTIONS, filter: { medium: ["tweet"], text: "word" }',
        [
          'filter.medium: is of statements, and no interaction has a medium; leave it out, or give counting: STATEMENTS',
          'filter.text: is of statements, and no interaction has words; leave it out, or give counting: STATEMENTS',
        ],
      ],
      [
        'counting: BOTH, filter: { status: [RETRACTED] }',
        ['filter.status: leaves out CURRENT, and each interaction is that; leave it out, or give counting: STATEMENTS'],
      ],
      [
        'during: "2022", filter: { saidOn: "2022" }',
        ['filter.saidOn: is given together with during; give one of the two'],
      ],
      [
        'filter: { not: {} }',
        ['filter.not: holds a set without conditions, which would leave out everything; give each at least one'],
      ],
      [
        'filter: { not: [{ act: ["x"] }] }',
        [
          "filter.not.0.act: \"x\" is not a CAMEO code; give one such as '111', or a root from '01' to '20' for all below it",
        ],
      ],
      [
        'recordedBefore: "soon"',
        ['recordedBefore: "soon" is not an instant; give one such as \'2026-01-01T00:00:00Z\''],
      ],
    ])('are refused with %s', async (args, fields) => {
      expect(await refusal(`{ relationship(${PAIR}, ${args}) { aToB { count } } }`)).toEqual(fields);
    });
  });

  describe('where a filter leaves out all of them, are told', () => {
    const told = 'no statement passes the filter, but 1 interaction does; give INTERACTIONS or BOTH';
    const filter = 'filter: { act: ["190"], about: ["state/graustark"] }';

    it('at the sums of a relationship, whose lists are given', async () => {
      const { data, errors } = await service.ask(
        `{ relationship(${PAIR}, ${filter}) { aToB { count } timeline { count } statements { totalCount } } }`,
      );
      expect(data).toEqual({ relationship: { aToB: null, timeline: null, statements: { totalCount: 7 } } });
      // Errors come in the order in which the database answered.
      expect(errors?.map(({ path, message }) => `${path?.join('.')}: ${message}`).sort()).toEqual([
        `relationship.aToB: counting: ${told}`,
        `relationship.timeline: counting: ${told}`,
      ]);
    });

    it.each([
      `paths(${BOTH_ENDS}, through: [STATED], counting: STATEMENTS, ${filter}) { length }`,
      `neighborhood(${RURITANIA}, through: [STATED], counting: STATEMENTS, ${filter}) { edges { count } }`,
    ])('by %s', async (field) => {
      expect(await refusal(`{ ${field} }`)).toEqual([`counting: ${told}`]);
    });

    it.each([
      [
        `paths(${BOTH_ENDS}, through: [STATED], counting: STATEMENTS, filter: { act: ["163"] }) { length }`,
        { paths: [] },
      ],
      [`relationship(${PAIR}, filter: { act: ["163"] }) { aToB { count } }`, { relationship: { aToB: { count: 0 } } }],
    ])('but not by %s, which no act passes', async (field, data) => {
      expect(await service.data(`{ ${field} }`)).toEqual(data);
    });
  });

  it('have a tone by class, whose sums add up', async () => {
    const tones = ['verbalCooperation', 'materialCooperation', 'verbalConflict', 'materialConflict'];
    const selection = `count toneSum byQuadClass { ${tones.join(' ')} }
      toneByQuadClass { ${tones.map((name) => `${name} { toneSum meanTone }`).join(' ')} }`;
    const { relationship } = await service.data(
      `{ relationship(${PAIR}, counting: BOTH) { aToB { ${selection} } timeline { ${selection} } } }`,
    );
    for (const { toneSum, byQuadClass, toneByQuadClass } of [relationship.aToB, ...relationship.timeline]) {
      const sum = tones.reduce((total, name) => total + toneByQuadClass[name].toneSum, 0);
      expect(sum).toBeCloseTo(toneSum, 5);
      for (const name of tones) {
        const { toneSum: own, meanTone } = toneByQuadClass[name];
        if (byQuadClass[name] === 0) expect([own, meanTone]).toEqual([0, null]);
        else expect(meanTone).toBeCloseTo(own / byQuadClass[name], 5);
      }
    }
  });

  it.each([
    ['{ not: { act: ["04"] } }', 2],
    ['{ not: [{ source: ["state/ruritania"], target: ["person/ada"] }, { heldOn: "2022-05" }] }', 2],
    ['{ not: { toneAtMost: -1, sourceKind: [STATE] } }', 2],
    ['{ targetKind: [PERSON] }', 1],
    ['{ not: { targetKind: [PERSON] } }', 3],
    ['{ not: { evidence: ["source/daily"] } }', 0],
    [`{ ${LATER} }`, 1],
  ])('of the list of interactions pass %s: %d', async (filter, totalCount) => {
    const { interactions } = await service.data(`{ interactions(filter: ${filter}) { totalCount } }`);
    expect(interactions).toEqual({ totalCount });
  });

  it.each([
    ['{ not: { speakerKind: [STATE] } }', 3],
    ['{ not: { about: ["topic/border"] } }', 8],
    ['{ not: { between: ["state/ruritania", "state/graustark"] } }', 3],
    ['{ not: [{ aboutKind: [TOPIC] }, { saidOn: "2022-05/2022-06" }] }', 5],
    ['{ not: { toneAtLeast: 1, toneAtMost: 2 } }', 8],
    ['{ not: { evidence: ["source/daily"] } }', 0],
    ['{ not: null }', 10],
    ['{ not: [] }', 10],
  ])('of the list of statements pass %s: %d', async (filter, totalCount) => {
    const { statements } = await service.data(`{ statements(filter: ${filter}) { totalCount } }`);
    expect(statements).toEqual({ totalCount });
  });

  it('are found by their words as they were before an instant', async () => {
    const operation = (instant: string) =>
      `{ search(query: "early word", kinds: [STATEMENT], recordedBefore: "${instant}") { nodes { id } } }`;
    const [then, before] = [
      await service.data(operation('2024-06-01T00:00:00Z')),
      await service.data(operation(EARLY)),
    ];
    expect([then.search.nodes, before.search.nodes]).toEqual([[{ id: 'statement/early' }], []]);
  });
});
