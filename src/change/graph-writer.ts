import type { ChangeAction } from '../domain/change.js';
import type { Statement } from '../domain/statement.js';
import { type FieldProblem, isOfInput, ServiceError } from '../errors/service-error.js';
import type { QueryRunner, TypedTransaction } from '../query/query-runner.js';
import { type Authorship, type ChangeRecord, inputFingerprint, recordChanges } from './change-log.js';
import { attemptProblems } from './check-input.js';

/** What a mutation writes: the changes for the log and the id of what it returns. */
export interface Written {
  resultId: string;
  changes: ChangeRecord[];
  /** The statement that was recorded, if any, so that it need not be read again. */
  recorded?: Statement;
  /** A write that is still in progress; the changes are sent along with it. */
  writing?: Promise<unknown>;
  /** The statements in which one subject was replaced by another, if that was done. */
  moved?: { from: string; into: string; statementIds: readonly string[] };
}

/** The mutations of a review, for which decisions are kept instead of changes. */
export type ReviewAction =
  | 'EXTRACT_STATEMENTS'
  | 'ACCEPT_CANDIDATE'
  | 'REJECT_CANDIDATE'
  | 'REVISE_CANDIDATE'
  | 'ADD_CANDIDATE'
  | 'ACCEPT_ALL'
  | 'UNDO_DECISION'
  | 'CLOSE_RUN'
  | 'REOPEN_RUN';

/** A mutation as it arrived: which one, and the whole input, with the id by which a repeat of it is recognized. */
export interface Attempt {
  action: ChangeAction | ReviewAction;
  input: { clientMutationId?: string | null };
}

/**
 * Runs each mutation of one request in a transaction of its own: what it writes, its changes for the log, and, if the
 * client gave it an id, what identifies a repeat.
 */
export class GraphWriter {
  readonly #runner: QueryRunner;
  readonly #by: string | null;
  readonly #now: () => Date;
  readonly #onWritten: (written: Written, at: string) => void;

  /** `onWritten` is called with what was written, and at which instant, once it is committed; never for repeats. */
  constructor(
    runner: QueryRunner,
    by: string | null,
    onWritten: (written: Written, at: string) => void = () => {},
    now: () => Date = () => new Date(),
  ) {
    this.#onWritten = onWritten;
    this.#runner = runner;
    this.#by = by;
    this.#now = now;
  }

  /**
   * The id of what `write` wrote, or of what the same attempt wrote before: a repeat writes nothing. `write` receives the
   * problems of the attempt itself, to report them with all other broken rules. A write that changes nothing that already exists
   * can be batched with others.
   * Errors: those of `write`; BAD_USER_INPUT if the clientMutationId was used with another input.
   */
  async once(
    attempt: Attempt,
    write: (transaction: TypedTransaction, authorship: Authorship, problems: FieldProblem[]) => Promise<Written>,
    how: { isTogether?: boolean } = {},
  ): Promise<string> {
    const authorship = { by: this.#by, at: this.#now().toISOString() };
    const problems = attemptProblems(attempt.input);
    const repeat = problems.length > 0 ? null : this.#repeatOf(attempt);
    let written: Written | undefined;
    try {
      const resultId = await this.#runner.write(async (transaction) => {
        // If this is another run of a transaction that failed, the failed one wrote nothing.
        written = undefined;
        const known = await repeat?.find((name, params) => transaction.run(name, params));
        if (known) return known;
        written = await write(transaction, authorship, problems);
        const { resultId, changes, writing } = written;
        await Promise.all([writing, recordChanges(transaction, authorship, changes)]);
        if (repeat) await transaction.run('recordMutation', { ...repeat.record, resultId, recordedAt: authorship.at });
        return resultId;
      }, how);
      if (written) this.#onWritten(written, authorship.at);
      return resultId;
    } catch (error) {
      // Two repeats at once: the constraint on mutations, or what the first one changed, keeps the other from writing.
      const known = isOfInput(error) ? await repeat?.find((name, params) => this.#runner.read(name, params)) : null;
      if (known) return known;
      throw error;
    }
  }

  /** How to find out whether an attempt was made before; null if the client gave it no id. */
  #repeatOf({ action, input }: Attempt) {
    const { clientMutationId } = input;
    if (clientMutationId === null || clientMutationId === undefined) return null;
    const id = JSON.stringify([this.#by, clientMutationId]);
    const fingerprint = inputFingerprint(action, input);
    const find = async (read: TypedTransaction['run']): Promise<string | null> => {
      const [known] = await read('findMutation', { id });
      if (!known) return null;
      if (known.fingerprint === fingerprint) return known.resultId;
      const message = `${JSON.stringify(clientMutationId)} was used with another input; give a new one`;
      throw new ServiceError('BAD_USER_INPUT', `clientMutationId: ${message}`, {
        fields: [{ path: 'input.clientMutationId', message }],
      });
    };
    return { record: { id, fingerprint }, find };
  }
}
