import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../access/viewer.js';
import type { Graph } from '../graph.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { Memory, VersionCache } from '../query/version-cache.js';
import { asksTheGraph } from './asks-the-graph.js';
import type { EndpointContext } from './endpoint-context.js';
import { OF_THE_REQUEST } from './keep-answers.js';
import type { OperationGate } from './operation-gate.js';
import type { OperationNotes } from './operation-notes.js';
import type { Encoding } from './pack-answer.js';

/** Who sends a request, and the way on which it reads. */
export interface Asker {
  runner: QueryRunner;
  viewer: Viewer;
}

/** An answer as it was sent, and what is told of its operation beside. */
interface Answer {
  body: string;
  contentType: string;
  operationName: string | null;
  cost: number;
  /** The body as it was compressed for those who take it so. */
  packed: Map<Encoding, Buffer>;
}

/** How many characters take as much memory as a value of a row; compressed twice, they take a third more. */
const CHARACTERS_A_VALUE = 26;
/** What is longer is kept when it is asked for a second time: much of it may never be. */
const LONG_ANSWER = 4_000;

/** Notes of a query that is about to run whether its answer will hold for whoever asks the same of this version of the graph. */
export const noteLastingAnswers: ApolloServerPlugin<EndpointContext> = {
  async requestDidStart({ request }) {
    if (request.http?.method !== 'POST') return;
    let memory: Memory | null = null;
    return {
      async responseForOperation({ operation, source, contextValue: { runner } }) {
        if (operation?.operation !== 'query' || OF_THE_REQUEST.test(source) || !asksTheGraph(operation)) return null;
        // Before anything is read, so that an answer may be newer than the version under which it is kept, and never older.
        // An engine that does not answer says so where a field asks it.
        memory = await runner.remembered().catch(() => null);
        return null;
      },
      async willSendResponse({ response: { body }, contextValue }) {
        if (body.kind === 'single' && !body.singleResult.errors && !contextValue.holdsText)
          contextValue.notes.memory = memory;
      },
    };
  },
};

/**
 * Whole answers to queries, kept for as long as the graph is what it was: whoever asks the same gets the same text, without
 * anything being parsed, executed or written out. It costs them the same points. Only POST is answered so; for GET there are
 * `ETag` and the caches of others.
 */
export class RememberedAnswers {
  readonly #graph: Graph;
  readonly #cache: VersionCache | null;
  readonly #gate: OperationGate;

  constructor(graph: Graph, cache: VersionCache | null, gate: OperationGate) {
    this.#graph = graph;
    this.#cache = cache;
    this.#gate = gate;
  }

  /** What tells an operation from every other that may have another answer; null where answers to it are not kept. */
  keyOf({ method, headers }: FastifyRequest, body: unknown): string | null {
    if (!this.#cache || method !== 'POST' || typeof body !== 'object' || body === null) return null;
    const parts = [this.#graph.aliases.size, headers.accept ?? '', headers.authorization ?? '', body];
    let isExact = true;
    const text = JSON.stringify(parts, (_, value: unknown) => {
      // JSON reads 1e999 as a number beyond all bounds, and writes that as null.
      if (typeof value === 'number' && !Number.isFinite(value)) isExact = false;
      return value;
    });
    return isExact ? createHash('sha256').update(text).digest('base64') : null;
  }

  /** Whether there may be an answer under a key. */
  has(key: string | null): key is string {
    return key !== null && this.#cache!.has(key);
  }

  /**
   * The answer under a key and the headers that tell what it costs; null where there is none of the present version of the
   * graph. Errors: RATE_LIMITED, and those of the engine.
   */
  async find(key: string, request: FastifyRequest, notes: OperationNotes, { runner, viewer }: Asker) {
    const memory = await runner.remembered();
    const answer = memory?.find<Answer>(key);
    if (!answer) return null;
    const headers = await this.#gate.charge(answer.cost, viewer, request.raw);
    notes.name = answer.operationName;
    notes.type = 'query';
    notes.cost = answer.cost;
    // Behind what else this turn of the event loop reads, so that answers go out together: twice as many a second over
    // 64 connections, and no fewer over one.
    await setImmediate();
    return { ...answer, headers };
  }

  /** Keeps what an operation was answered with, where that lasts. */
  keep(
    key: string | null,
    { memory, name: operationName, cost }: OperationNotes,
    sent: Pick<Answer, 'body' | 'contentType'>,
  ): void {
    if (key === null || !memory || cost === null) return;
    if (sent.body.length > LONG_ANSWER && memory.find(`asked ${key}`) === undefined) {
      memory.keep(`asked ${key}`, true, 0);
    } else {
      memory.keep(
        key,
        { ...sent, operationName, cost, packed: new Map() },
        Math.ceil(sent.body.length / CHARACTERS_A_VALUE),
      );
    }
  }
}
