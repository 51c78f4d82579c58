import type { Session } from 'neo4j-driver';
import type { NamedQuery } from '../../query/query-catalogue.js';
import type { QueryParams, Row } from '../graph-engine.js';
import type { TransactionConfig } from './commit-with-retries.js';
import { isRetryable } from './neo4j-errors.js';
import { toNeo4jParams } from './neo4j-values.js';

/** Runs a call without capturing stack traces for potential errors: a fifth of the time of a small query in the driver. */
function withoutStack<T>(call: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return call();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** An answer on its way: its keys arrive once the query is planned, before any row. */
type Result = PromiseLike<{ records: unknown[] }> & { keys(): Promise<unknown> };
type Run = (text: string, params: Record<string, unknown>) => Result;

/** Runs a query of a session or transaction; returns its rows, as values by position. `onPlanned` is called once it is planned. */
export async function runIn(run: Run, query: NamedQuery, params: QueryParams, onPlanned?: () => void): Promise<Row[]> {
  const values = toNeo4jParams(query, params);
  const result = withoutStack(() => run(query.text, values));
  // The rows fail with the same error.
  if (onPlanned) result.keys().then(onPlanned, () => {});
  const { records } = await result;
  // `_fields` is the row by position; Record.values() would create an iterator and a copy for each.
  return records.map((record) => (record as { _fields: unknown[] })._fields);
}

/** Same as {@link runIn} in a session, again if it failed for a reason that may have passed. */
export async function readIn(
  session: Session,
  query: NamedQuery,
  params: QueryParams,
  { config, onPlanned }: { config: TransactionConfig; onPlanned: (() => unknown) | undefined },
): Promise<Row[]> {
  try {
    // One round trip; a transaction with begin and commit takes three.
    return await runIn((text, values) => session.run(text, values, config), query, params, onPlanned);
  } catch (error) {
    if (!isRetryable(error)) throw error;
    return session.executeRead(
      (transaction) => runIn((text, values) => transaction.run(text, values), query, params, onPlanned),
      config,
    );
  }
}
