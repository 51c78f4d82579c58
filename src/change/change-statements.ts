import { randomUUID } from 'node:crypto';
import type { ChangeAction } from '../domain/change.js';
import { daysOfEdtf } from '../domain/edtf-interval.js';
import { evidenceOf } from '../domain/evidence.js';
import { statementFromProperties } from '../domain/statement.js';
import { inputRefusal, ServiceError } from '../errors/service-error.js';
import type { StatementLine } from '../exchange/exchange-line.js';
import { statementRows } from '../exchange/graph-rows.js';
import { writeStatementRows } from '../exchange/write-statements.js';
import type { TypedTransaction } from '../query/query-runner.js';
import type { Queries } from '../query/query-types.generated.js';
import { DEFINED } from '../rules/definitions.js';
import { type Authorship, laterInstant, propertyChanges } from './change-log.js';
import { checkInput, type InputContext, refuseOtherId } from './check-input.js';
import { expectVersion, held, versionOf } from './check-version.js';
import type { Written } from './graph-writer.js';
import { lastChangeOf } from './last-change.js';
import { withUnseenEvidence } from './unseen-evidence.js';

/** What a statement says, as an input gives it, without what recording adds to it. */
export type StatementContent = Readonly<Record<string, unknown>>;

// The rules require an id before the day and the speaker that the real one is derived from have been checked.
const UNTIL_CHECKED = 'statement/new';

function newStatementId({ speaker, saidOn }: StatementLine): string {
  const slug = [...speaker.slice(speaker.indexOf('/') + 1)].slice(0, 100).join('').replace(/-$/, '');
  return `statement/${slug}-${daysOfEdtf(saidOn)!.from}-${randomUUID().slice(0, 8)}`;
}

/** The statement to write for an input. Errors: BAD_USER_INPUT. */
async function checkedStatement(
  transaction: TypedTransaction,
  content: StatementContent,
  context: InputContext,
  path = 'input',
): Promise<StatementLine> {
  const draft = {
    line: { type: 'statement', id: UNTIL_CHECKED, ...content },
    path,
    names: { corrects: 'id' },
  } as const;
  const [line] = (await checkInput(transaction, [draft], context)) as [StatementLine];
  return { ...line, id: newStatementId(line) };
}

function writeStatement(
  transaction: TypedTransaction,
  { by, at }: Authorship,
  action: ChangeAction,
  line: StatementLine,
): Written {
  const rows = statementRows(line, { recordedAt: at, recordedBy: by });
  const { type: _, id, ...content } = line;
  const changes = [{ targetId: id, action, properties: propertyChanges(null, content) }];
  const recorded = statementFromProperties(rows.properties);
  return { resultId: id, changes, recorded, writing: writeStatementRows(transaction, [rows]) };
}

/**
 * Starts recording a new statement. Errors: BAD_USER_INPUT with every broken rule, and with each id that is not in the graph,
 * below the path of the input with the content.
 */
export async function beginStatement(
  transaction: TypedTransaction,
  authorship: Authorship,
  content: StatementContent,
  context: InputContext,
  path = 'input',
): Promise<Written> {
  const line = await checkedStatement(transaction, content, context, path);
  return writeStatement(transaction, authorship, 'RECORD_STATEMENT', line);
}

/** Records a new statement. Errors: as above. */
export async function recordStatement(...asked: Parameters<typeof beginStatement>): Promise<Written> {
  const { writing, ...written } = await beginStatement(...asked);
  await writing;
  return written;
}

/** Ends a current statement, and returns it as it was. Errors: CONFLICT if it is not current, or not at the expected version. */
async function endStatement(
  transaction: TypedTransaction,
  authorship: Authorship,
  ended: { id: string; version: number; status: 'CORRECTED' | 'RETRACTED'; correctedById: string | null },
): Promise<Queries['findStatements']['row']> {
  const { id, version, status, correctedById } = ended;
  const statement = await held(transaction, 'findStatements', id);
  await expectVersion(transaction, id, versionOf(statement), version);
  if (statement!.status !== 'CURRENT') {
    throw new ServiceError(
      'CONFLICT',
      `${id} is not current: it is ${statement!.status} since ${statement!.statusSince}.`,
      { details: { ...(await lastChangeOf(transaction, id, version)), status: statement!.status } },
    );
  }
  const [latest] = await transaction.run('findLatestChange', { ids: [id] });
  authorship.at = laterInstant(authorship.at, [statement!.recordedAt, latest?.at]);
  await Promise.all([
    transaction.run('endStatement', { id, status, statusSince: authorship.at, correctedById }),
    transaction.run('endStatementOnEdges', { id }),
  ]);
  return statement!;
}

/**
 * Records what a statement should have said: a new statement that corrects it. The old one stays as it was, with the
 * status CORRECTED. Errors: CONFLICT, BAD_USER_INPUT.
 */
export async function correctStatement(
  transaction: TypedTransaction,
  authorship: Authorship,
  corrected: { id: string; version: number },
  content: StatementContent,
  context: InputContext,
): Promise<Written> {
  refuseOtherId(corrected.id, 'statement');
  const line = await checkedStatement(transaction, { ...content, corrects: corrected.id }, context);
  const id = line.corrects!;
  const before = await endStatement(transaction, authorship, {
    ...{ id, version: corrected.version, status: 'CORRECTED', correctedById: line.id },
  });
  const recorded = evidenceOf(before.evidence, id);
  const written = writeStatement(transaction, authorship, 'CORRECT_STATEMENT', withUnseenEvidence(line, recorded));
  const properties = propertyChanges({ status: 'CURRENT' }, { status: 'CORRECTED', correctedBy: line.id });
  return { ...written, changes: [...written.changes, { targetId: id, action: 'CORRECT_STATEMENT', properties }] };
}

/** Withdraws a statement: it stays in the graph with the status RETRACTED. Errors: CONFLICT, BAD_USER_INPUT. */
export async function retractStatement(
  transaction: TypedTransaction,
  authorship: Authorship,
  retracted: { id: string; version: number; reason: string | null },
  { problems, resolve }: InputContext,
): Promise<Written> {
  refuseOtherId(retracted.id, 'statement');
  const { version, reason } = retracted;
  const found = [...problems];
  const id = DEFINED.statementId.read(retracted.id, (_, message) => found.push({ path: 'input.id', message }));
  if (reason !== null) {
    DEFINED.passage.read(reason, (_, message) => found.push({ path: 'input.reason', message }));
  }
  const references = id === undefined ? [] : [{ kind: 'statements', path: 'input.id', id } as const];
  await checkInput(transaction, [], { problems: found, resolve }, { references });
  if (id === undefined) throw inputRefusal(found);
  await endStatement(transaction, authorship, { id, version, status: 'RETRACTED', correctedById: null });
  const properties = propertyChanges({ status: 'CURRENT' }, { status: 'RETRACTED', reason });
  return { resultId: id, changes: [{ targetId: id, action: 'RETRACT_STATEMENT', properties }] };
}
