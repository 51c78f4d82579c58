// Operations and variables generated from the schema, including hostile ones: the properties that hold for every one of them. A
// failure shows the numbers from which its operation was generated.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { HostileOperations } from '../../bench/hostile/operations.js';
import { createSchema } from '../../src/graphql/schema.js';
import { bearer, TOKENS_TAKEN } from '../access/tokens.js';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { countNodes, withTypeNames } from './answered-nodes.js';

/** How many are run if HOSTILE_OPERATIONS is not set; Neo4j compiles each new query. */
const RUNS = { embedded: 600, neo4j: 80 };
const MOST_STALL_MS = 250;
const MOST_ERROR_BYTES = 20_000;
/** How much caches may still grow after a part of the operations has run. */
const MOST_GROWTH_BYTES = 40_000_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

describeOnEachEngine('a hostile operation', (config) => {
  let service: TestService;
  let authorization: string;
  const schema = createSchema();
  const operations = new HostileOperations(schema);
  const runs = Number(process.env.HOSTILE_OPERATIONS ?? RUNS[config.kind]);
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA], TOKENS_TAKEN);
    authorization = await bearer({ role: 'editor' });
  }, 120_000);
  afterAll(() => service.stop());

  /** The operation with the type of each object selected, if possible, so that its answer can be counted. */
  function countable(query: string): { text: string; isCountable: boolean } {
    try {
      if (query.length > 20_000 || validate(schema, parse(query)).length > 0) throw new Error('not to be counted');
      return { text: withTypeNames(query), isCountable: true };
    } catch {
      return { text: query, isCountable: false };
    }
  }

  const answerTo = (payload: object, headers: Record<string, string>) =>
    service.app.inject({ method: 'POST', url: '/graphql', headers, payload });

  /** The CPU time of this process for an operation, in milliseconds: it blocks the event loop no longer than that. */
  async function processorMs(payload: object, headers: Record<string, string>) {
    const before = process.cpuUsage();
    const answer = await answerTo(payload, headers);
    const { user, system } = process.cpuUsage(before);
    return { answer, ms: (user + system) / 1_000 };
  }

  /** Whether an operation is slow repeatedly: other work of this process does not recur. */
  async function isSlow(payload: object, headers: Record<string, string>): Promise<boolean> {
    for (let turn = 0; turn < 3; turn++) {
      if ((await processorMs(payload, headers)).ms <= MOST_STALL_MS) return false;
    }
    return true;
  }

  it('costs at least what it returns, is not a fault, has short errors, and holds nobody up; nothing of it stays', async () => {
    const numbers = fc.uint8Array({ minLength: 3, maxLength: 300, size: 'max' });
    let [asked, counted, before] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(numbers, fc.boolean(), async (choices, isEditor) => {
        const { query, variables } = operations.from(choices);
        const { text, isCountable } = countable(query);
        const headers: Record<string, string> = isEditor ? { authorization } : {};
        const payload = { query: text, variables };
        const { answer, ms } = await processorMs(payload, headers);
        const { statusCode, body, headers: answered } = answer;
        const { data, errors = [] } = JSON.parse(body);
        const cost = Number(answered['demarche-cost'] ?? 0);
        const nodes = isCountable && data ? countNodes(data) : 0;
        if (nodes > 0) counted += 1;
        if (++asked === Math.floor(runs / 2)) before = heapBytes();
        expect({
          isFault: statusCode >= 500 || body.includes('INTERNAL_SERVER_ERROR'),
          isUndercharged: nodes > cost,
          hasLongErrors: JSON.stringify(errors).length > MOST_ERROR_BYTES,
          isStall: ms > MOST_STALL_MS && (await isSlow(payload, headers)),
        }).toEqual({ isFault: false, isUndercharged: false, hasLongErrors: false, isStall: false });
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect({ growsBy: Math.max(0, heapBytes() - before - MOST_GROWTH_BYTES), isCounted: counted > runs / 50 }).toEqual({
      growsBy: 0,
      isCounted: true,
    });
  }, 600_000);
});
