import neo4j, { type Neo4jError } from 'neo4j-driver';
import { ServiceError } from '../../errors/service-error.js';

const AWAY_CODES = new Set<string>([
  'ServiceUnavailable',
  'SessionExpired',
  // The driver reports this if a connection breaks while it is being established.
  'ProtocolError',
  'Neo.ClientError.Database.DatabaseNotFound',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.TransientError.Database.DatabaseUnavailable',
]);

/** Whether a driver error means that no server responds. */
export function saysAway(error: unknown): boolean {
  if (!(error instanceof neo4j.Neo4jError)) return false;
  return AWAY_CODES.has(error.code) || /pool is closed|acquisition timed out/i.test(error.message);
}

/** The error code if another transaction has removed a node that the query found. */
const GONE_CODE = 'Neo.ClientError.Statement.EntityNotFound';

/** Whether a failed transaction may succeed when retried, with the then current graph. */
export function isRetryable(error: unknown): boolean {
  return neo4j.isRetryableError(error as Neo4jError) || (error as Neo4jError | null)?.code === GONE_CODE;
}

/** Whether the driver refused a query because another one of its transaction had failed; it has no code for this. */
export function isRefusedBehindFailure(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && /^Cannot run query in this transaction/.test(error.message);
}

/** Converts a driver error to one of ours; its own message remains in the cause and is logged, never sent. */
export function fromNeo4jError(error: unknown): unknown {
  if (error instanceof ServiceError || !(error instanceof neo4j.Neo4jError)) return error;
  const { code, message } = error as Neo4jError;
  if (saysAway(error)) {
    return new ServiceError('SERVICE_UNAVAILABLE', 'The graph database does not answer; try again shortly.', {
      cause: error,
    });
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new ServiceError('SERVICE_UNAVAILABLE', 'The graph database refuses the credentials of this service.', {
      cause: error,
    });
  }
  if (
    code === 'Neo.ClientError.Transaction.InvalidBookmark' ||
    code === 'Neo.ClientError.Transaction.InvalidBookmarkMixture'
  ) {
    return new ServiceError(
      'BAD_USER_INPUT',
      'The bookmark of this request is not from this database; send the one that your change returned, or leave it out.',
      { cause: error },
    );
  }
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) {
    return new ServiceError('DEADLINE_EXCEEDED', 'The graph database ended this: it took longer than it may.', {
      cause: error,
    });
  }
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    return new ServiceError('CONFLICT', 'What is to be written contradicts what is recorded.', { cause: error });
  }
  if (code.startsWith('Neo.TransientError.') || code === GONE_CODE) {
    return new ServiceError('SERVICE_UNAVAILABLE', 'The graph database is busy; try again shortly.', { cause: error });
  }
  return new ServiceError('ENGINE_REJECTED_QUERY', `Neo4j refused the query: ${message}`, { cause: error });
}
