import type { QueryRunner } from '../query/query-runner.js';

/** Passes the response of a request to those that wait for it; undefined if they have to compute their own. */
export type Share<T> = (response: T | undefined) => void;

/** What knows whether a request is over. */
type Over = Pick<QueryRunner, 'unlessOver'>;

/** Equal requests for the same version of the graph at the same time: one computes the response, the others wait for it. */
export class EqualRequests<T> {
  readonly #underWay = new Map<string, Promise<T | undefined>>();

  /**
   * The response of an equal request that is under way; if there is none, or two had none to share, or this request is over, the
   * function to share the response of this one with.
   */
  async join(version: string, key: string, runner: Over): Promise<{ response?: T; share?: Share<T> }> {
    const name = `${version} ${key}`;
    // The client of the first may have gone; if the second has no response to share either, there is probably none.
    for (let tries = 0; tries < 2; tries++) {
      const equal = this.#underWay.get(name);
      if (!equal) break;
      try {
        const response = await runner.unlessOver(equal);
        if (response) return { response };
      } catch {
        break;
      }
    }
    return { share: this.#begin(name) };
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
