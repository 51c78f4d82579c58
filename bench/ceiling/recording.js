// Finds out which named queries the service runs for a request, and with which parameters, by sending it the request and
// listening. So the ceiling always runs the same queries as the service, however those change.
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { QueryRunner } from '../../dist/query/query-runner.js';
import { MemoryFinder } from '../../dist/search/memory-finder.js';
import { createServer } from '../../dist/server/create-server.js';

const IDLE_CHECKS = 3;
const IDLE_MS = 2;

/**
 * Records every read of the database for a request, and every search in memory, from now on. A call is stored as a function that
 * repeats it, with the runner of the graph instead of the request's.
 */
class Listener {
  /** The calls of the current request; those of a level ran at the same time. */
  levels = [];
  queries = 0;
  #underWay = 0;
  #housekeeping = 0;
  #originals = {
    read: QueryRunner.prototype.read,
    readComposed: QueryRunner.prototype.readComposed,
    find: MemoryFinder.prototype.find,
  };

  constructor(graph) {
    const listener = this;
    const { read, readComposed, find } = this.#originals;
    QueryRunner.prototype.read = function (...args) {
      // The graph uses its own runner for housekeeping.
      if (this === graph.runner) return listener.#await(() => read.apply(this, args));
      listener.queries += 1;
      return listener.#hear(
        () => read.apply(this, args),
        () => graph.runner.read(...args),
      );
    };
    QueryRunner.prototype.readComposed = function (...args) {
      listener.queries += 1;
      return listener.#hear(
        () => readComposed.apply(this, args),
        () => graph.runner.readComposed(...args),
      );
    };
    MemoryFinder.prototype.find = function (...args) {
      return listener.#hear(
        () => find.apply(this, args),
        () => find.call(this, graph.runner, ...args.slice(1)),
      );
    };
  }

  /** Resolves when the background work of the service after a request seems to be done. */
  async settle() {
    for (let idle = 0; idle < IDLE_CHECKS; idle += 1) {
      await pause(IDLE_MS);
      if (this.#housekeeping > 0) idle = 0;
    }
  }

  begin() {
    this.levels = [];
    this.queries = 0;
  }

  stop() {
    QueryRunner.prototype.read = this.#originals.read;
    QueryRunner.prototype.readComposed = this.#originals.readComposed;
    MemoryFinder.prototype.find = this.#originals.find;
  }

  async #await(call) {
    this.#housekeeping += 1;
    try {
      return await call();
    } finally {
      this.#housekeeping -= 1;
    }
  }

  async #hear(call, again) {
    if (this.#underWay === 0) this.levels.push([]);
    this.levels.at(-1).push(again);
    this.#underWay += 1;
    try {
      return await call();
    } finally {
      this.#underWay -= 1;
    }
  }
}

/** The service's execution of a request: the calls of each level and the data that it returned; or the problem. */
async function recordOne(app, listener, request) {
  const ask = () => app.inject({ method: 'POST', url: '/graphql', payload: request });
  // After the first request, the service may know what makes the next ones cheaper.
  await ask();
  await listener.settle();
  listener.begin();
  const response = await ask();
  const { data, errors } = response.json();
  if (errors) return { problem: errors[0].message };
  const { levels, queries } = listener;
  const told = Number(/desc="(\d+) queries"/.exec(String(response.headers['server-timing']))?.[1]);
  if (queries !== told) return { problem: `the service made ${told} queries, of which ${queries} were heard` };
  return { levels, data };
}

/**
 * What the service does for each request of each operation: `{ [operation]: [{ levels, data }] }`, or `{ problem }` instead of
 * each if the service does not answer all of them.
 */
export async function record(graph, requests) {
  const app = await createServer(graph, pino({ level: 'silent' }));
  const listener = new Listener(graph);
  const recorded = {};
  for (const [operation, list] of Object.entries(requests)) {
    const known = new Map();
    for (const request of list) {
      const key = JSON.stringify(request);
      if (!known.has(key)) known.set(key, await recordOne(app, listener, request));
    }
    const answers = list.map((request) => known.get(JSON.stringify(request)));
    const bad = answers.find(({ problem }) => problem);
    recorded[operation] = bad ? answers.map(() => bad) : answers;
  }
  listener.stop();
  await app.close();
  return recorded;
}
