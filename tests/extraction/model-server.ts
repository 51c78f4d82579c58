// A local server with an API like OpenAI's, which replies as a test specifies.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that the server received. */
export interface Asked {
  path: string;
  authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever was sent.
  body: any;
}

/** Answers a request: with attributions, or in any other way. */
export type Reply = (response: ServerResponse, asked: Asked) => void;

/** A completion with this content. */
export function completion(content: string): Reply {
  return (response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
  };
}

/** A completion with these attributions. */
export function attributions(...given: object[]): Reply {
  return completion(JSON.stringify({ attributions: given }));
}

/** A bare status, with a body that must not be repeated. */
export function status(code: number, headers: Record<string, string> = {}): Reply {
  return (response, { authorization }) => {
    response.writeHead(code, headers).end(`{"error":{"message":"wrong key ${authorization}"}}`);
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += piece;
  return text;
}

export class ModelServer {
  readonly asked: Asked[] = [];
  reply: Reply = attributions();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const body = JSON.parse((await bodyOf(request)) || '{}');
      const asked = { path: request.url!, authorization: request.headers.authorization, body };
      this.asked.push(asked);
      this.reply(response, asked);
    });
  }

  static async start(): Promise<ModelServer> {
    const server = new ModelServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
