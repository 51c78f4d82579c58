// Rows of recent queries, kept while the graph does not change: an answer from there is what the database would say.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Row } from '../../src/engine/graph-engine.js';
import { RowCache } from '../../src/query/row-cache.js';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';

const ASKED = '{ person(id: "person/robert-malley") { name statements(first: 2) { nodes { about { name } } } } }';

describeOnEachEngine('rows that are kept', (config) => {
  let service: TestService;
  /** How many queries it takes to learn that nothing has changed. */
  const looking = config.kind === 'neo4j' ? 1 : 0;

  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA], undefined, { cachedValues: 10_000 });
  });
  afterAll(() => service.stop());

  it('spare the second request its queries and give the same answer', async () => {
    const first = await service.ask(ASKED);
    const second = await service.ask(ASKED);
    expect([second.data, first.queries > looking, second.queries]).toEqual([first.data, true, looking]);
  });

  it('give way to what was written since, by whomever', async () => {
    await service.ask(ASKED);
    const description = `Changed ${randomUUID()}`;
    await service.graph.runner.write(async (transaction) => {
      const [row] = await transaction.run('findSubjects', { ids: ['person/robert-malley'] });
      await transaction.run('upsertSubjects', {
        rows: [{ id: row!.id, kind: row!.kind, properties: { name: row!.name, description } }],
      } as never);
    });
    const { person } = await service.data('{ person(id: "person/robert-malley") { description } }');
    expect(person.description).toBe(description);
  });
});

describe('a row cache', () => {
  const ROWS: Row[] = [
    ['a', 1],
    ['b', 2],
  ];
  const seen = (capacity: number) => {
    const cache = new RowCache(capacity);
    cache.see('1');
    return cache;
  };

  it('gives what was kept in the same version', () => {
    const cache = seen(100);
    cache.keep('1', 'key', ROWS);
    expect(cache.find('1', 'key')).toBe(ROWS);
  });

  it.each([
    ['in an earlier version', '1'],
    ['in a version that nobody has seen', '3'],
  ])('keeps nothing that was read %s', (_, version) => {
    const cache = seen(100);
    cache.see('2');
    cache.keep(version, 'key', ROWS);
    expect([cache.find('2', 'key'), cache.find(version, 'key')]).toEqual([null, null]);
  });

  it('forgets what was used longest ago first', () => {
    const cache = seen(50);
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) cache.keep('1', key, ROWS);
    cache.find('1', 'a');
    cache.keep('1', 'k', ROWS);
    expect(['a', 'b', 'k'].map((key) => cache.find('1', key) !== null)).toEqual([true, false, true]);
  });

  it('keeps no result that would take much of it', () => {
    const cache = seen(40);
    cache.keep('1', 'key', ROWS);
    expect(cache.find('1', 'key')).toBeNull();
  });

  it('is not asked by every request where each finds a new version', () => {
    const cache = new RowCache(100);
    let asked = 0;
    for (let request = 0; request < 200; request++) {
      if (!cache.isWorthAsking()) continue;
      asked += 1;
      cache.see(String(request));
    }
    expect(asked).toBeLessThan(20);
  });

  it('is asked by every request again once the graph stays as it is', () => {
    const cache = new RowCache(100);
    for (let request = 0; request < 100; request++) if (cache.isWorthAsking()) cache.see(String(request));
    while (!cache.isWorthAsking()) cache.find('', '');
    cache.see('last');
    while (!cache.isWorthAsking()) cache.find('', '');
    cache.see('last');
    expect([cache.isWorthAsking(), cache.isWorthAsking()]).toEqual([true, true]);
  });
});
