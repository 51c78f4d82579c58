// The acts that are counted in neighborhoods and on paths.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { BOTH_ENDS, EARLIER, LATER, RURITANIA } from './counting-fixture.js';
import { RELATIONSHIP_FIXTURE } from './relationship-fixture.js';

interface Edge {
  kind: string;
  count: number;
  from: { id: string };
  to: { id: string };
}

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

  describe('of a neighborhood', () => {
    it.each([
      ['', 'BOTH', { STATED: 10, INTERACTED: 4 }],
      [', counting: STATEMENTS', 'STATEMENTS', { STATED: 10 }],
      [', counting: INTERACTIONS', 'INTERACTIONS', { INTERACTED: 4 }],
      [', filter: { quadClass: [MATERIAL_CONFLICT] }', 'BOTH', { STATED: 1, INTERACTED: 2 }],
      [', filter: { toneAtLeast: 0 }', 'BOTH', { STATED: 6, INTERACTED: 2 }],
      [', counting: STATEMENTS, filter: { form: [DIRECT] }', 'STATEMENTS', { STATED: 1 }],
      [', filter: { not: [{ act: ["19", "17"] }] }', 'BOTH', { STATED: 9, INTERACTED: 2 }],
      [`, ${LATER}`, 'BOTH', { STATED: 1, INTERACTED: 1 }],
    ])('with %s are %s: %j', async (args, counting, counts) => {
      const { neighborhood } = await service.data(
        `{ neighborhood(${RURITANIA}${args}) { counting edges { kind count } } }`,
      );
      const sums: Record<string, number> = {};
      for (const { kind, count } of neighborhood.edges as Edge[]) {
        if (kind === 'STATED' || kind === 'INTERACTED') sums[kind] = (sums[kind] ?? 0) + count;
      }
      expect([neighborhood.counting, sums]).toEqual([counting, counts]);
    });

    it.each([
      [
        'through: [STATED], counting: INTERACTIONS',
        ['counting: INTERACTIONS leaves nothing of through: [STATED]; give one of the two'],
      ],
      [
        'filter: { form: [DIRECT] }',
        ['filter.form: is of statements, and no interaction has a form; leave it out, or give counting: STATEMENTS'],
      ],
    ])('are refused with %s', async (args, fields) => {
      expect(await refusal(`{ neighborhood(${RURITANIA}, ${args}) { counting } }`)).toEqual(fields);
    });

    it.each([
      `neighborhood(around: ["state/graustark"], limit: 2, through: [STATED, INTERACTED])`,
      `paths(${BOTH_ENDS}, maxLength: 1, through: [STATED, INTERACTED])`,
    ])('have sums and classes on each edge of %s', async (field) => {
      const tone = '{ toneSum meanTone }';
      const edge = `kind fromId count toneSum meanTone byQuadClass { verbalCooperation verbalConflict materialConflict }
        toneByQuadClass { verbalCooperation ${tone} materialCooperation ${tone} verbalConflict ${tone} materialConflict ${tone} }`;
      const data = await service.data(
        `{ part: ${field} { edges { ${edge} } ${field.startsWith('p') ? `otherEdges { ${edge} }` : ''} } }`,
      );
      const [part] = [data.part].flat();
      const edges = [...part.edges, ...(part.otherEdges ?? [])];
      const back = edges.filter(({ fromId }: { fromId: string }) => fromId === 'state/graustark');
      const none = { toneSum: 0, meanTone: null };
      expect(edges).toHaveLength(4);
      expect(back).toEqual([
        {
          ...{ kind: 'STATED', fromId: 'state/graustark', count: 2, toneSum: -8, meanTone: -4 },
          byQuadClass: { verbalCooperation: 0, verbalConflict: 1, materialConflict: 1 },
          toneByQuadClass: {
            ...{ verbalCooperation: none, materialCooperation: none },
            verbalConflict: { toneSum: -3, meanTone: -3 },
            materialConflict: { toneSum: -5, meanTone: -5 },
          },
        },
        {
          ...{ kind: 'INTERACTED', fromId: 'state/graustark', count: 1, toneSum: -5, meanTone: -5 },
          byQuadClass: { verbalCooperation: 0, verbalConflict: 0, materialConflict: 1 },
          toneByQuadClass: {
            ...{ verbalCooperation: none, materialCooperation: none, verbalConflict: none },
            materialConflict: { toneSum: -5, meanTone: -5 },
          },
        },
      ]);
    });

    it('may have a form where interactions are not part of it', async () => {
      const operation = `{ neighborhood(${RURITANIA}, through: [STATED], filter: { form: [DIRECT] }) { counting nodes { id } } }`;
      const { neighborhood } = await service.data(operation);
      const nodes = [{ id: 'state/ruritania' }, { id: 'state/graustark' }];
      expect(neighborhood).toEqual({ counting: 'STATEMENTS', nodes });
    });
  });

  describe('of paths', () => {
    it.each([
      ['through: [STATED, INTERACTED]', 'BOTH', 10],
      ['through: [STATED, INTERACTED], counting: STATEMENTS', 'STATEMENTS', 7],
      ['through: [INTERACTED]', 'INTERACTIONS', 3],
      ['through: [STATED, INTERACTED], filter: { act: ["17", "19"] }', 'BOTH', 3],
      [`through: [STATED, INTERACTED], ${LATER}`, 'BOTH', 2],
    ])('with %s are %s: a strength of %d', async (args, counting, strength) => {
      const { paths } = await service.data(`{ paths(${BOTH_ENDS}, ${args}, maxLength: 1) { counting strength } }`);
      expect(paths).toEqual([{ counting, strength }]);
    });
  });
});
