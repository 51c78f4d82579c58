import type { StatementQuery } from '../api/operations.generated.js';

/** A statement with all that its page shows. */
export type OneStatement = NonNullable<StatementQuery['statement']>;
