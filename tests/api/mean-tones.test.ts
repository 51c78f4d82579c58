// A mean tone is the same wherever it is given, and its halves are rounded away from zero.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';

/** What one said about two others and they about it: the means lie halfway between two of six decimals, or are such a half rounded. */
const TONES: [speaker: string, about: string, tones: number[]][] = [
  ['group/hub', 'group/a', [7, -9.999999]],
  ['group/hub', 'group/b', [-1.5]],
  ['group/a', 'group/hub', [-7, 9.999999]],
  // The quotient of binary fractions is just below 2.0685005.
  ['group/b', 'group/a', [4.137, 0.000001]],
];

const MEANS = `{
  group(id: "group/hub") { counterparts(orderBy: TONE_ASC, direction: OUT) { nodes { subject { id } meanTone } } }
  relationship(a: "group/hub", b: "group/a") { aToB { meanTone } bToA { meanTone } }
  neighborhood(around: ["group/hub"], depth: 1) { edges { from { id } to { id } toneSum meanTone } }
  statementStats(groupBy: [SPEAKER, ABOUT]) { count toneSum meanTone }
}`;

describeOnEachEngine('a mean tone between two of six decimals', (config) => {
  let service: TestService;
  // biome-ignore lint/suspicious/noExplicitAny: the test reads what it asked for.
  let data: any;

  beforeAll(async () => {
    const statements = TONES.flatMap(([speaker, about, tones]) =>
      tones.map((tone, index) => ({
        ...{
          type: 'statement',
          id: `statement/${speaker.slice(6)}-${about.slice(6)}-${index}`,
          speaker,
          about: [about],
        },
        ...{ form: 'CODED', act: '010', tone, saidOn: '2022-01-05', evidence: [{ source: 'source/daily' }] },
      })),
    );
    const groups = ['hub', 'a', 'b'].map((name) => ({ type: 'group', id: `group/${name}`, name }));
    const source = { type: 'source', id: 'source/daily', title: 'The Daily' };
    service = await TestService.start(config, [exchangeFile([source, ...groups, ...statements])]);
    data = await service.data(MEANS);
  });
  afterAll(() => service?.stop());

  it('is rounded away from zero in a relationship, hostile or friendly', () => {
    expect(data.relationship).toEqual({ aToB: { meanTone: -1.5 }, bToA: { meanTone: 1.5 } });
  });

  it('is the same at an edge of a neighborhood', () => {
    const edge = (from: string, to: string) =>
      data.neighborhood.edges.find(
        (one: { from: { id: string }; to: { id: string } }) => one.from.id === from && one.to.id === to,
      );
    expect(edge('group/hub', 'group/a')).toMatchObject({ toneSum: -2.999999, meanTone: -1.5 });
    expect(edge('group/a', 'group/hub')).toMatchObject({ toneSum: 2.999999, meanTone: 1.5 });
  });

  it('is the same in a group of statements', () => {
    const means = data.statementStats.map(({ meanTone }: { meanTone: number }) => meanTone).sort();
    expect(means).toEqual([-1.5, -1.5, 1.5, 2.068501]);
  });

  it('sorts a counterpart as the rounded mean does', () => {
    const of = (id: string) => ({ subject: { id }, meanTone: -1.5 });
    expect(data.group.counterparts.nodes).toEqual([of('group/a'), of('group/b')]);
  });
});
