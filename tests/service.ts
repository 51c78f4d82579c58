// The whole service over a test graph, called through HTTP without a port.
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import type { AccessConfig } from '../src/access/access-config.js';
import type { EngineConfig } from '../src/config.js';
import type { Graph } from '../src/graph.js';
import { createServer } from '../src/server/create-server.js';
import type { ServerOptions } from '../src/server/server-options.js';
import { openTestGraph } from './engines.js';

/** An error in a GraphQL response. */
export interface ResponseError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; fields?: { path: string; message: string }[] };
}

/** A GraphQL answer. `queries` is the number of database queries according to the response. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
  data: any;
  errors?: ResponseError[];
  text: string;
  queries: number;
  response: LightMyRequestResponse;
}

/** A running service with its graph. */
export class TestService {
  readonly app: FastifyInstance;
  readonly graph: Graph;

  private constructor(app: FastifyInstance, graph: Graph) {
    this.app = app;
    this.graph = graph;
  }

  /** A service over a new graph on this engine, with these exchange files loaded. */
  static async start(
    config: EngineConfig,
    files: string[] = [],
    access?: AccessConfig,
    options?: ServerOptions,
  ): Promise<TestService> {
    const graph = await openTestGraph(config, files);
    return new TestService(await createServer(graph, pino({ level: 'silent' }), access, options), graph);
  }

  /** The answer to an operation, sent with these HTTP headers, such as `authorization`. */
  async ask(query: string, variables?: Record<string, unknown>, headers: Record<string, string> = {}): Promise<Answer> {
    const payload = { query, variables };
    const response = await this.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    const { data, errors } = response.json();
    const queries = Number(/desc="(\d+) queries"/.exec(String(response.headers['server-timing']))?.[1]);
    return { data, errors, text: response.body, queries, response };
  }

  /** The data of an operation that has no errors; throws with them otherwise. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
  async data(query: string, variables?: Record<string, unknown>): Promise<any> {
    const { data, errors } = await this.ask(query, variables);
    if (errors) throw new Error(JSON.stringify(errors, null, 2));
    return data;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.graph.close();
  }
}
