import { setMaxListeners } from 'node:events';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, subscribe } from 'graphql';
import { ServiceError } from '../errors/service-error.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { CredentialWatch } from './credential-watch.js';

type Results = AsyncGenerator<ExecutionResult, void, void>;

/** The lifetime of a subscription: until it or its client ends it, or its credential is no longer valid. */
export class SubscriptionLife {
  readonly #controller = new AbortController();
  readonly #credential: CredentialWatch;
  readonly #takePlace: () => () => void;

  /** `takePlace` takes one of the available slots and returns a function that releases it; it throws if there is none. */
  constructor(credential: CredentialWatch, takePlace: () => () => void) {
    this.#credential = credential;
    this.#takePlace = takePlace;
    setMaxListeners(0, this.signal);
  }

  /** Errors: OVERLOADED. */
  begin(): void {
    this.signal.addEventListener('abort', this.#takePlace(), { once: true });
    const release = this.#credential.hold((reason) => this.#controller.abort(reason));
    this.signal.addEventListener('abort', release, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Ends the subscription: its client has left, or it is complete. */
  leave(): void {
    this.#controller.abort(new ServiceError('CANCELLED', 'The client left.'));
  }
}

/** The context of the resolvers of a subscription. */
export interface SubscriptionContext extends RequestContext {
  life: SubscriptionLife;
}

function resultOf(error: ServiceError): ExecutionResult {
  return { errors: [new GraphQLError(error.message, { originalError: error })] };
}

/** The final result if this side ends a subscription; null if its client left. */
function lastResult(reason: unknown): ExecutionResult | null {
  const error = reason as ServiceError;
  if (error.code === 'CANCELLED') return null;
  return resultOf(error);
}

/**
 * The results of a subscription during its lifetime. If its credential is no longer valid, a result with the error comes last.
 */
class LivingResults implements Results {
  readonly #results: Results;
  readonly #life: SubscriptionLife;
  #isOver = false;
  #wake: (() => void) | undefined;

  constructor(results: Results, life: SubscriptionLife) {
    this.#results = results;
    this.#life = life;
    life.signal.addEventListener('abort', () => this.#wake?.(), { once: true });
  }

  async next(): Promise<IteratorResult<ExecutionResult, void>> {
    if (this.#isOver) return { done: true, value: undefined };
    const { signal } = this.#life;
    const result = await new Promise<IteratorResult<ExecutionResult, void> | null>((resolve, reject) => {
      this.#wake = () => resolve(null);
      if (signal.aborted) resolve(null);
      else this.#results.next().then(resolve, reject);
    }).catch((error: unknown) => {
      this.#end();
      throw error;
    });
    if (result !== null && !signal.aborted) {
      if (result.done) this.#end();
      return result;
    }
    this.#isOver = true;
    const last = lastResult(signal.reason);
    return last ? { done: false, value: last } : { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<ExecutionResult, void>> {
    this.#end();
    return { done: true, value: undefined };
  }

  #end(): void {
    this.#isOver = true;
    this.#life.leave();
  }

  async throw(error: unknown): Promise<IteratorResult<ExecutionResult, void>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}

/** Runs a subscription, like graphql-js, until its lifetime ends. */
export async function subscribeForLife(args: ExecutionArgs): Promise<Results | ExecutionResult> {
  const { life } = args.contextValue as SubscriptionContext;
  try {
    life.begin();
  } catch (error) {
    return resultOf(error as ServiceError);
  }
  let results: Awaited<ReturnType<typeof subscribe>> | undefined;
  try {
    results = await subscribe(args);
  } finally {
    if (!results || !(Symbol.asyncIterator in results)) life.leave();
  }
  return Symbol.asyncIterator in results ? new LivingResults(results as Results, life) : results;
}
