// The rows of the kinds file for ICEWS14, with a few events of its actors; tests/icews14 applies the whole file to all of it.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine } from '../engines.js';
import { TestService } from '../service.js';
import { applyKinds, fileOf, ICEWS14_KINDS, importInto, shortForm } from './import-harness.js';

const ROWS = [
  '2014-01-01\tJohn Kerry\tMake statement\tIran',
  '2014-01-02\tJohn Kerry\tMake statement\tChina',
  '2014-01-03\tSergey Viktorovich Lavrov\tMake statement\tIran',
  '2014-01-04\tPolice (Turkey)\tMake statement\tIran',
  '2014-01-05\tPolice (Turkey)\tMake statement\tSomebody Else',
];

describeOnEachEngine('a ranking of events whose actors have kinds of a file', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config);
    await importInto(service.graph, fileOf(shortForm(...ROWS)));
    const [header, ...lines] = readFileSync(ICEWS14_KINDS, 'utf8').split('\n');
    const named = lines.filter((line) => ROWS.some((row) => row.split('\t').includes(line.split(',')[0]!)));
    await applyKinds(service.graph, [header, ...named].join('\n'));
  });
  afterAll(() => service?.stop());

  it.each([
    ['PERSON', ['person/john-kerry', 'person/sergey-lavrov']],
    ['STATE', ['state/iran', 'state/china']],
  ])('has those of the kind %s, and nobody else', async (kind, ids) => {
    const query = `{ ranking(metric: WEIGHTED_DEGREE, kind: [${kind}], first: 5) { score actor { id } } }`;
    const { ranking } = await service.data(query);
    const ranked = ranking.filter(({ score }: { score: number }) => score > 0);
    expect(ranked.map(({ actor }: { actor: { id: string } }) => actor.id)).toEqual(ids);
  });
});
