import type { QueryRunner } from '../query/query-runner.js';

/** Passes the response of a request to those that wait for it; undefined if they have to compute their own. */
export type Share<T> = (response: T | undefined) => void;

/** Equal requests for the same version of the graph at the same time: one computes the response, the others wait for it. */
export class EqualRequests<T> {
  readonly #underWay = new Map<string, Promise<T | undefined>>();

  /**
   * The response of an equal request that is under way; if there is none, or it failed or this request is over, the function to
   * share the response of this one with.
   */
  async join(version: string, key: string, runner: QueryRunner): Promise<{ response?: T; share?: Share<T> }> {
    const name = `${version} ${key}`;
    const equal = this.#underWay.get(name);
    const response = equal && (await runner.unlessOver(equal).catch(() => undefined));
    return response ? { response } : { share: this.#begin(name) };
  }

  #begin(name: string): Share<T> {
    let settle!: Share<T>;
    const response = new Promise<T | undefined>((resolve) => (settle = resolve));
    this.#underWay.set(name, response);
    return (given) => {
      if (this.#underWay.get(name) === response) this.#underWay.delete(name);
      settle(given);
    };
  }
}
