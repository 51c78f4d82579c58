// Each view of the explorer costs less than 1 % of the quota of a client per minute.
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { TestService } from '../service.js';
import { VIEWS } from './explorer-views.js';

/** The default quota of a client per minute, if other machines can reach the service. */
const POINTS_OF_A_MINUTE = 1_000_000;

interface Manifest {
  operations: { name: string; body: string }[];
}

/** Declares tests that each view costs less than a hundredth of the quota of a client per minute. */
export function itCostsLittle(service: () => TestService): void {
  const { operations }: Manifest = JSON.parse(readFileSync('schema/explorer-operations.json', 'utf8'));
  it.each(VIEWS)('/$view of $of costs less than 1 % of what a client has in a minute', async ({ asks }) => {
    let cost = 0;
    for (const [name, variables] of asks) {
      const { errors, response } = await service().ask(operations.find((one) => one.name === name)!.body, variables);
      expect([name, errors]).toEqual([name, undefined]);
      cost += Number(response.headers['demarche-cost']);
    }
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBeLessThan(POINTS_OF_A_MINUTE / 100);
  });
}
