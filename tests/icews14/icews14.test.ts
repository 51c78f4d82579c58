// Properties of ICEWS14, imported once per engine for all of them.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { itAgreesWithNetworkx } from '../analytics/agrees-with-networkx.js';
import { describeOnEachEngine, openTestGraph } from '../engines.js';
import { applyKinds, fileOf, ICEWS14_KINDS, icews14Rows, importInto, shortForm } from '../import/import-harness.js';
import { itHoldsTheEvents } from '../import/imported-events.js';
import { itAnswersTheQuestions } from '../questions/questions.js';
import { TestService } from '../service.js';
import { itAgreesWithPandas } from './agrees-with-pandas.js';
import { itAnswersTheAnalysts } from './answers-analysts.js';
import { itCostsLittle } from './costs-of-views.js';

const { rows, isGenerated } = icews14Rows();

/** Tests that need the data set itself; if it is missing, each is skipped and the report says why. */
function describeWithIcews14(name: string, define: () => void): void {
  if (isGenerated) describe.skip(`${name} (skipped: ../shared/data/icews14.tsv.gz is not there)`, define);
  else describe(name, define);
}

const stateOf = (country: string) => `state/${country}`;

describeOnEachEngine(isGenerated ? 'a graph of generated events' : 'the graph of ICEWS14', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config);
    const { report } = await importInto(service.graph, fileOf(shortForm(...rows)));
    expect(report).toMatchObject({ rows: rows.length, rejected: 0 });
  }, 300_000);
  afterAll(async () => {
    await service?.stop();
    // Neo4j takes a while to delete so much; the next suite would have to wait for it.
    if (config.kind === 'neo4j') await (await openTestGraph(config)).close();
  }, 300_000);

  describe('after its import', () => itHoldsTheEvents(rows, () => service));

  describeWithIcews14('as counted', () => {
    it('has 49,041 statements and 41,689 interactions', async () => {
      const data = await service.data('{ statements { totalCount } interactions { totalCount } }');
      expect(data).toEqual({ statements: { totalCount: 49_041 }, interactions: { totalCount: 41_689 } });
    });

    // On one engine only, since it takes a while: tests/export compares both with the same file of a smaller graph.
    const itOnce = config.kind === 'embedded' ? it : it.skip;
    itOnce(
      'is exported as GEXF with a node for each subject and an edge for each statement, deed and part',
      async () => {
        const { body } = await service.app.inject('/export?format=gexf');
        const count = (text: string) => body.split(text).length - 1;
        expect([count('<node '), count('<edge '), count('value="STATED"')]).toEqual([7_244, 94_732, 49_041]);
      },
      120_000,
    );
  });

  describeWithIcews14('beside pandas', () => {
    const countries = ['india', 'nigeria', 'united-states', 'iran', 'russia', 'israel', 'turkey', 'united-kingdom'];
    it.each([
      ['panel-countries', 'by=country', 'country,', countries.map((name) => `"state/${name}",`)],
      [
        ...['panel-country-pairs', 'by=country-pair&interval=year', 'from,'],
        countries.flatMap((from) => countries.map((to) => `"state/${from}","state/${to}",`)),
      ] as const,
    ])('has the table %s of eight countries', async (name, query, header, starts) => {
      const { body } = await service.app.inject(`/export?what=panel&${query}`);
      const lines = body.split(/(?<=\n)/).filter((line) => [header, ...starts].some((start) => line.startsWith(start)));
      expect(lines.join('')).toBe(readFileSync(`tests/icews14/${name}.csv`, 'utf8'));
    });

    it.each([
      ['panel-countries', '[SPEAKER_COUNTRY, MONTH]', 2, `within: ${JSON.stringify(countries.map(stateOf))}`],
      [
        ...(['panel-country-pairs', '[SPEAKER_COUNTRY, ABOUT_COUNTRY, YEAR]', 3] as const),
        ['within', 'aboutWithin'].map((name) => `${name}: ${JSON.stringify(countries.map(stateOf))}`).join(),
      ] as const,
    ])('groups by countries as in the table %s', async (name, groupBy, keyCount, filter) => {
      const { statementGroups } = await service.data(
        `{ statementGroups(groupBy: ${groupBy}, counting: BOTH, filter: { ${filter} }, first: 500) {
          totalCount nodes { key { value } count toneSum meanTone } } }`,
      );
      const found = statementGroups.nodes.map(
        ({ key, ...figures }: { key: { value: string }[]; count: number; toneSum: number; meanTone: number }) =>
          [...key.map(({ value }) => value), figures.count, figures.toneSum, figures.meanTone].join(),
      );
      const rows = readFileSync(`tests/icews14/${name}.csv`, 'utf8').trimEnd().split('\n').slice(1);
      const expected = rows.map((row) => {
        const cells = row.replaceAll('"', '').split(',');
        return [...cells.slice(0, keyCount), cells[keyCount + 2], ...cells.slice(-3, -1)].join();
      });
      expect([statementGroups.totalCount, found.sort()]).toEqual([expected.length, expected.sort()]);
    });
  });

  describeWithIcews14('beside pandas', () => itAgreesWithPandas(() => service));

  describeWithIcews14('beside networkx', () => itAgreesWithNetworkx('networkx-icews14.tsv', 'name', () => service));

  // On one engine only, since points are counted before an engine is queried.
  if (config.kind === 'embedded') describeWithIcews14('in the explorer', () => itCostsLittle(() => service));
  describeWithIcews14('when analysts ask', () => itAnswersTheAnalysts(() => service));

  describeWithIcews14('when it is asked', () => itAnswersTheQuestions('ICEWS14', () => service));

  // It changes the graph, so it comes last. On one engine only, since it takes a while: tests/import checks both with a few rows.
  const describeOnce = config.kind === 'embedded' ? describeWithIcews14 : describe.skip;
  describeOnce('with the kinds of its 200 most named actors', () => {
    beforeAll(async () => {
      const outcomes = await applyKinds(service.graph, readFileSync(ICEWS14_KINDS, 'utf8'));
      expect(outcomes.filter(({ outcome }) => outcome === 'REFUSED')).toEqual([]);
      expect(outcomes).toHaveLength(200);
    }, 120_000);

    it.each([
      ['PERSON', ['Barack Obama', 'John Kerry', 'Xi Jinping', 'Sergey Lavrov', 'Mohammad Javad Zarif']],
      ['STATE', ['China', 'Iran', 'Japan', 'South Korea', 'North Korea']],
    ])('ranks those of the kind %s first that say most and of whom most is said', async (kind, names) => {
      const query = `{ ranking(metric: WEIGHTED_DEGREE, kind: [${kind}], first: 5) { actor { name } } }`;
      const { ranking } = await service.data(query);
      expect(ranking.map(({ actor }: { actor: { name: string } }) => actor.name)).toEqual(names);
    });

    it('gains nothing when it is imported again', async () => {
      const { report } = await importInto(service.graph, fileOf(shortForm(...rows)));
      expect(report).toMatchObject({ nodesAdded: 0, statements: { added: 0 }, interactions: { added: 0 } });
    }, 300_000);
  });
});
