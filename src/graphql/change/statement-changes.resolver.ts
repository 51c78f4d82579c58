import { Ctx, Resolver } from 'type-graphql';
import { beginStatement, correctStatement, retractStatement } from '../../change/change-statements.js';
import type { Attempt } from '../../change/graph-writer.js';
import type { Statement } from '../../domain/statement.js';
import type { RequestContext } from '../request-context.js';
import { Change, InputArg } from './mutation-decorators.js';
import { CorrectStatementPayload, RecordStatementPayload, RetractStatementPayload } from './payloads.type.js';
import { CorrectStatementInput, contentOf, RecordStatementInput, RetractStatementInput } from './statement.inputs.js';
import { writeOnce } from './write-once.js';

type WriteOnce = Parameters<typeof writeOnce> extends [unknown, unknown, ...infer Rest] ? Rest : never;

/** Records a statement, and returns a function that returns it: as it was written, or read if an earlier attempt wrote it. */
async function recordedBy(context: RequestContext, attempt: Attempt, ...[write, how]: WriteOnce) {
  let recorded: Statement | undefined;
  const id = await writeOnce(
    context,
    attempt,
    async (...given) => {
      const written = await write(...given);
      recorded = written.recorded;
      return written;
    },
    how,
  );
  return () => (recorded?.id === id ? recorded : context.loaders.statements.load(id));
}

@Resolver()
export class StatementChangesResolver {
  @Change(() => RecordStatementPayload, 'Records a statement.')
  async recordStatement(@InputArg(RecordStatementInput) input: RecordStatementInput, @Ctx() context: RequestContext) {
    const statement = await recordedBy(
      context,
      { action: 'RECORD_STATEMENT', input },
      (transaction, authorship, checked) => beginStatement(transaction, authorship, contentOf(input), checked),
      { isTogether: true },
    );
    return { statement };
  }

  @Change(
    () => CorrectStatementPayload,
    'Records what a statement should have said; the old one stays, marked CORRECTED.',
  )
  async correctStatement(
    @InputArg(CorrectStatementInput) input: CorrectStatementInput,
    @Ctx() context: RequestContext,
  ) {
    const statement = await recordedBy(
      context,
      { action: 'CORRECT_STATEMENT', input },
      (transaction, authorship, checked) => correctStatement(transaction, authorship, input, contentOf(input), checked),
    );
    return { statement };
  }

  @Change(() => RetractStatementPayload, 'Withdraws a statement; it stays, marked RETRACTED.')
  async retractStatement(
    @InputArg(RetractStatementInput) input: RetractStatementInput,
    @Ctx() context: RequestContext,
  ) {
    const id = await writeOnce(context, { action: 'RETRACT_STATEMENT', input }, (transaction, authorship, checked) =>
      retractStatement(transaction, authorship, { ...input, reason: input.reason ?? null }, checked),
    );
    return { statement: () => context.loaders.statements.load(id) };
  }
}
