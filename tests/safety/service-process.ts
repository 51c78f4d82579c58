// The built service in a separate process, which tests kill.
import { type ChildProcess, spawn } from 'node:child_process';
import { claims, SECRET, signed } from '../access/tokens.js';

/** An error in a response. */
interface ResponseError {
  message: string;
  extensions: { code: string };
}

/** The service ended before it answered. */
export class ServiceGone extends Error {}

/** A listening service, used as an editor over HTTP. */
export class ServiceProcess {
  readonly #child: ChildProcess;
  readonly #url: string;
  readonly #token: string;
  /** Resolves with the signal or the status that ended it. */
  readonly ended: Promise<string>;

  private constructor(child: ChildProcess, url: string, token: string, ended: Promise<string>) {
    this.#child = child;
    this.#url = url;
    this.#token = token;
    this.ended = ended;
  }

  /**
   * Starts the service with these settings and waits until it listens; throws with its output if it ends before. It is restarted
   * if a busy Neo4j does not respond in time.
   */
  static async start(env: NodeJS.ProcessEnv): Promise<ServiceProcess> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ServiceProcess.#startOnce(env);
      } catch (error) {
        if (attempt === 3 || !/does not answer/.test((error as Error).message)) throw error;
      }
    }
  }

  static async #startOnce(env: NodeJS.ProcessEnv): Promise<ServiceProcess> {
    const settings = { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'silent', DEMARCHE_JWT_SECRET: SECRET, ...env };
    const child = spawn(process.execPath, ['bin/demarche.js', 'serve'], { env: settings });
    let output = '';
    const ended = new Promise<string>((resolve) =>
      child.once('exit', (status, signal) => resolve(signal ?? String(status))),
    );
    const url = await new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (piece) => {
          output += piece;
          const found = /Demarche at (http:\S+:\d+)/.exec(output)?.[1];
          if (found) resolve(found);
        });
      }
      void ended.then((how) => reject(new Error(`the service ended (${how}): ${output}`)));
    });
    return new ServiceProcess(child, url, await signed(claims({ role: 'editor' })), ended);
  }

  /** The whole response to an operation. Rejects with ServiceGone if it ends before it has answered. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
  async ask(query: string, variables: object = {}): Promise<{ data?: any; errors?: ResponseError[] }> {
    try {
      const response = await fetch(`${this.#url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as { data?: unknown; errors?: ResponseError[] };
    } catch (error) {
      throw new ServiceGone('the service ended', { cause: error });
    }
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
  }

  async stop(): Promise<string> {
    this.#child.kill('SIGTERM');
    return this.ended;
  }
}
