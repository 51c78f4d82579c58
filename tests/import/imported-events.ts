// Properties of a graph into which events in the four-column form were imported.
import { beforeAll, expect, it } from '@jest/globals';
import { isStatementAct } from '../../src/domain/act.js';
import { findActByName } from '../../src/domain/act-names.js';
import { ActorRegistry } from '../../src/import/actor-registry.js';
import type { TestService } from '../service.js';

const PAIRS = 200;
const SEED = 14;

/** Pseudorandom numbers, the same in every run. */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

/** Declares tests that the graph of a service contains the events of these rows. */
export function itHoldsTheEvents(rows: readonly string[], service: () => TestService): void {
  const events = rows.map((row) => {
    const [day, source, relation, target] = row.split('\t') as [string, string, string, string];
    return { day, source, target, act: findActByName(relation)! };
  });
  let registry: ActorRegistry;
  beforeAll(async () => {
    const { runner, aliases } = service().graph;
    registry = new ActorRegistry(runner, aliases, 'source/icews');
    await registry.resolve(
      events.flatMap(({ source, target }) => [source, target].map((name) => ({ name, sectors: [] }))),
    );
  });

  it('knows every name of the file', () => {
    expect(registry.added).toEqual({ PERSON: 0, STATE: 0, ORGANIZATION: 0, GROUP: 0, uncertain: 0 });
  });

  it('holds every event, words as statements and deeds as interactions', async () => {
    const data = await service().data('{ statements { totalCount } interactions { totalCount } }');
    const words = events.filter(({ act }) => isStatementAct(act.code)).length;
    expect(data).toEqual({ statements: { totalCount: words }, interactions: { totalCount: rows.length - words } });
  });

  it('gives for random pairs, both ways, in days and by acts, the counts of the file', async () => {
    const said = events
      .filter(({ act }) => isStatementAct(act.code))
      .map(({ day, source, target, act }) => {
        return { day, code: act.code, speaker: registry.idOf(source), about: registry.idOf(target) };
      });
    const random = randomNumbers(SEED);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random.next().value * list.length)]!;
    const wrong: unknown[] = [];
    let met = 0;
    for (let round = 0; round < PAIRS; round++) {
      const { speaker, about } = pick(said);
      const days = [pick(said).day, pick(said).day].sort() as [string, string];
      const saidOn = round % 2 === 0 ? null : days.join('/');
      const act = round % 3 === 0 ? null : [pick(said).code.slice(0, round % 3 === 1 ? 2 : 3)];
      for (const [from, to] of [
        [speaker, about],
        [about, speaker],
      ] as const) {
        const filter = { speaker: [from], about: [to], saidOn, act };
        const { statements } = await service().data(
          'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }',
          { filter },
        );
        const expected = said.filter(
          (one) =>
            one.speaker === from &&
            one.about === to &&
            (saidOn === null || (one.day >= days[0] && one.day <= days[1])) &&
            (act === null || one.code.startsWith(act[0]!)),
        ).length;
        met += expected;
        if (statements.totalCount !== expected) wrong.push({ filter, expected, found: statements.totalCount });
      }
    }
    expect(wrong).toEqual([]);
    expect(met).toBeGreaterThan(PAIRS);
  }, 120_000);
}
