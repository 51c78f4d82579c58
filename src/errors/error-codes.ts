/**
 * Every error code of Demarche, with what a client may do about it. The table is the contract: docs/errors.md lists the same
 * codes, and a test compares the two.
 */
export const ERROR_CODES = {
  BAD_USER_INPUT: { isPublic: true, isRetryable: false, meaning: 'An argument or a line of input breaks a rule.' },
  SERVICE_UNAVAILABLE: { isPublic: true, isRetryable: true, meaning: 'The graph engine does not answer.' },
  OVERLOADED: { isPublic: true, isRetryable: true, meaning: 'More is asked at once than the service takes.' },
  DEADLINE_EXCEEDED: { isPublic: true, isRetryable: true, meaning: 'The operation took longer than it may.' },
  CANCELLED: { isPublic: true, isRetryable: false, meaning: 'The client hung up before its answer.' },
  CONFLICT: { isPublic: true, isRetryable: false, meaning: 'What is to be written contradicts what is recorded.' },
  UNAUTHENTICATED: { isPublic: true, isRetryable: false, meaning: 'A credential is missing, wrong or expired.' },
  OPERATION_TOO_LARGE: { isPublic: true, isRetryable: false, meaning: 'An operation asks for more than it may.' },
  ANALYTICS_LIMIT: { isPublic: true, isRetryable: false, meaning: 'A graph is too large to be analyzed as asked.' },
  RATE_LIMITED: { isPublic: true, isRetryable: true, meaning: 'A client has used up what it may ask for now.' },
  FORBIDDEN: { isPublic: true, isRetryable: false, meaning: 'The credential allows less than was asked.' },
  CONFIG_INVALID: { isPublic: false, isRetryable: false, meaning: 'A setting has a value that cannot be used.' },
  DATA_UNREADABLE: { isPublic: false, isRetryable: false, meaning: 'The data folder cannot be opened as a graph.' },
  MIGRATION_MISMATCH: { isPublic: false, isRetryable: false, meaning: 'The graph was made by another version.' },
  QUERY_HEADER_INVALID: { isPublic: false, isRetryable: false, meaning: 'A .cypher file has a header that is wrong.' },
  QUERY_PARAMETER_INVALID: { isPublic: false, isRetryable: false, meaning: 'A query was called against its header.' },
  ENGINE_REJECTED_QUERY: { isPublic: false, isRetryable: false, meaning: 'The engine refused a named query.' },
} as const;

/** One of the codes in {@link ERROR_CODES}. */
export type ErrorCode = keyof typeof ERROR_CODES;
