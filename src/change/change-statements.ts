import { randomUUID } from 'node:crypto';
import { daysOfEdtf } from '../domain/edtf-interval.js';
import { ServiceError } from '../errors/service-error.js';
import type { StatementLine } from '../exchange/exchange-line.js';
import { writeStatements } from '../exchange/write-statements.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { type Authorship, type ChangeAction, propertyChanges } from './change-log.js';
import { checkReferences, type Reference } from './check-references.js';
import { checkVersion } from './check-version.js';
import type { Written } from './graph-writer.js';

/** What a statement says, without what recording adds to it. */
export type StatementContent = Omit<StatementLine, 'type' | 'id' | 'status' | 'corrects' | 'recordedAt' | 'recordedBy'>;

function newStatementId(content: StatementContent): string {
  const speaker = content.speaker.slice(content.speaker.indexOf('/') + 1).slice(0, 100);
  return `statement/${speaker}-${daysOfEdtf(content.saidOn)!.from}-${randomUUID().slice(0, 8)}`;
}

function referencesOf({ speaker, about, addressedTo, onBehalfOf, via, evidence }: StatementContent) {
  const listed = (name: string, ids: string[] = []): Reference[] =>
    ids.map((id, index) => ({ path: `input.${name}.${index}`, id }));
  return {
    subjects: [
      { path: 'input.speaker', id: speaker },
      ...listed('about', about),
      ...listed('addressedTo', addressedTo),
      ...listed('onBehalfOf', onBehalfOf),
      ...(via === undefined ? [] : [{ path: 'input.via', id: via }]),
    ],
    sources: evidence.map(({ source }, index) => ({ path: `input.evidence.${index}.source`, id: source })),
  };
}

async function writeStatement(
  transaction: TypedTransaction,
  { by, at }: Authorship,
  action: ChangeAction,
  line: StatementLine,
): Promise<Written> {
  await writeStatements(transaction, [line], { recordedAt: at, recordedBy: by });
  const { type: _, id, ...content } = line;
  return { resultId: id, changes: [{ targetId: id, action, properties: propertyChanges(null, content) }] };
}

/** Records a new statement. Errors: BAD_USER_INPUT where it refers to what is not in the graph. */
export async function recordStatement(
  transaction: TypedTransaction,
  authorship: Authorship,
  content: StatementContent,
): Promise<Written> {
  await checkReferences(transaction, referencesOf(content));
  const line: StatementLine = { type: 'statement', id: newStatementId(content), ...content };
  return writeStatement(transaction, authorship, 'RECORD_STATEMENT', line);
}

/** Ends a statement that still stands. Errors: CONFLICT where it does not, or is not at the version expected. */
async function endStatement(
  transaction: TypedTransaction,
  { at }: Authorship,
  ended: { id: string; version: number; status: 'CORRECTED' | 'RETRACTED'; correctedById: string | null },
): Promise<void> {
  const { id, version, status, correctedById } = ended;
  await checkVersion(transaction, 'Statement', id, version);
  const [standing] = await transaction.run('findStatements', { ids: [id] });
  if (standing!.status !== 'CURRENT') {
    throw new ServiceError(
      'CONFLICT',
      `${id} stands no longer: it is ${standing!.status} since ${standing!.statusSince}.`,
    );
  }
  await transaction.run('endStatement', { id, status, statusSince: at, correctedById });
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
): Promise<Written> {
  await checkReferences(transaction, referencesOf(content));
  const line: StatementLine = { type: 'statement', id: newStatementId(content), ...content, corrects: corrected.id };
  await endStatement(transaction, authorship, { ...corrected, status: 'CORRECTED', correctedById: line.id });
  const written = await writeStatement(transaction, authorship, 'CORRECT_STATEMENT', line);
  const properties = propertyChanges({ status: 'CURRENT' }, { status: 'CORRECTED', correctedBy: line.id });
  return {
    ...written,
    changes: [...written.changes, { targetId: corrected.id, action: 'CORRECT_STATEMENT', properties }],
  };
}

/** Withdraws a statement: it stays in the graph with the status RETRACTED. Errors: CONFLICT, BAD_USER_INPUT. */
export async function retractStatement(
  transaction: TypedTransaction,
  authorship: Authorship,
  retracted: { id: string; version: number; reason: string | null },
): Promise<Written> {
  const { id, version, reason } = retracted;
  await endStatement(transaction, authorship, { id, version, status: 'RETRACTED', correctedById: null });
  const properties = propertyChanges({ status: 'CURRENT' }, { status: 'RETRACTED', reason });
  return { resultId: id, changes: [{ targetId: id, action: 'RETRACT_STATEMENT', properties }] };
}
