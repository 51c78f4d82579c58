import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine } from '../engines.js';
import { TestService } from '../service.js';

describeOnEachEngine('the acts', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, []);
  });
  afterAll(() => service.stop());

  it('are all of the code book, in the order of the codes', async () => {
    const { acts } = await service.data('{ acts { code name root quadClass goldstein } }');
    const book = JSON.parse(readFileSync('data/cameo.json', 'utf8')) as { act: string }[];
    expect(acts).toEqual(book.map(({ act: _, ...entry }) => entry));
  });
});
