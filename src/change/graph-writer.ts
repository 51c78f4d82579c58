import { ServiceError } from '../errors/service-error.js';
import type { QueryRunner, TypedTransaction } from '../query/query-runner.js';
import {
  type Authorship,
  type ChangeAction,
  type ChangeRecord,
  inputFingerprint,
  recordChanges,
} from './change-log.js';

/** What a mutation writes: the changes for the log and the id of what it gives back. */
export interface Written {
  resultId: string;
  changes: ChangeRecord[];
}

/** A mutation as it arrived: which one, the whole input, and the id by which a repeat of it is known. */
export interface Attempt {
  action: ChangeAction;
  input: unknown;
  clientMutationId?: string | null;
}

/**
 * Runs each mutation of one request in a transaction of its own: what it writes, its changes for the log, and, where the
 * client gave it an id, what tells a repeat.
 */
export class GraphWriter {
  readonly #runner: QueryRunner;
  readonly #by: string | null;
  readonly #now: () => Date;

  constructor(runner: QueryRunner, by: string | null, now: () => Date = () => new Date()) {
    this.#runner = runner;
    this.#by = by;
    this.#now = now;
  }

  /**
   * The id of what `write` wrote, or of what the same attempt wrote before: a repeat writes nothing.
   * Errors: those of `write`; BAD_USER_INPUT where the clientMutationId stood with another input.
   */
  async once(
    attempt: Attempt,
    write: (transaction: TypedTransaction, authorship: Authorship) => Promise<Written>,
  ): Promise<string> {
    const { action, input, clientMutationId } = attempt;
    const authorship = { by: this.#by, at: this.#now().toISOString() };
    if (clientMutationId === null || clientMutationId === undefined) {
      return this.#runner.write(async (transaction) => {
        const { resultId, changes } = await write(transaction, authorship);
        await recordChanges(transaction, authorship, changes);
        return resultId;
      });
    }
    const id = JSON.stringify([this.#by, clientMutationId]);
    const fingerprint = inputFingerprint(action, input);
    const earlier = async (read: TypedTransaction['run']): Promise<string | null> => {
      const [known] = await read('findMutation', { id });
      if (!known) return null;
      if (known.fingerprint === fingerprint) return known.resultId;
      throw new ServiceError(
        'BAD_USER_INPUT',
        `clientMutationId: ${JSON.stringify(clientMutationId)} was used with another input; give a new one`,
        {
          fields: [{ path: 'input.clientMutationId', message: 'was used with another input; give a new one' }],
        },
      );
    };
    try {
      return await this.#runner.write(async (transaction) => {
        const known = await earlier((name, params) => transaction.run(name, params));
        if (known !== null) return known;
        const { resultId, changes } = await write(transaction, authorship);
        await recordChanges(transaction, authorship, changes);
        await transaction.run('recordMutation', { id, fingerprint, resultId, recordedAt: authorship.at });
        return resultId;
      });
    } catch (error) {
      // Two repeats at once: the constraint on mutations let one of them through, and the other gives what that one wrote.
      const known =
        error instanceof ServiceError && error.code === 'CONFLICT'
          ? await earlier((name, params) => this.#runner.read(name, params))
          : null;
      if (known !== null) return known;
      throw error;
    }
  }
}
