import { randomUUID } from 'node:crypto';
import type { Authorship, ChangeRecord } from '../change/change-log.js';
import type { InputContext } from '../change/check-input.js';
import type { Written } from '../change/graph-writer.js';
import { type Candidate, candidateFromRow } from '../domain/candidate.js';
import { counted } from '../domain/counted.js';
import type { ExtractionRun } from '../domain/extraction-run.js';
import { inputRefusal, ServiceError } from '../errors/service-error.js';
import { cursorParams } from '../loader/cursor.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { unseenProblems } from './accept-unseen.js';
import type { Seen } from './decide.js';
import { lockRun } from './lock-review.js';
import { recordCandidate } from './record-candidate.js';
import { type Decided, recordDecisions } from './record-decision.js';

/** Which candidates of a run to accept. */
export interface AcceptAll {
  run: string;
  minScore: number;
  /** The maximum number of qualifying candidates; ignored if `candidates` are given. */
  limit: number;
  /** Exactly these, at the versions that the client saw; null for all that qualify. */
  candidates: readonly Seen[] | null;
}

/** Why one of the candidates that a client listed was not recorded. */
interface NotRecorded {
  id: string;
  problem: string;
}

const MOST_TOLD = 5;

/** The error for listed candidates that do not qualify or have changed. */
function notAsShown(left: readonly NotRecorded[]): ServiceError {
  const told = left.slice(0, MOST_TOLD).map(({ id, problem }) => `${id} ${problem}`);
  if (left.length > MOST_TOLD) told.push(`and ${left.length - MOST_TOLD} more`);
  return new ServiceError('CONFLICT', `Nothing was recorded: ${told.join('; ')}.`, {
    fields: [
      {
        path: 'input.candidates',
        message: `${counted(left.length, 'candidates')} cannot be accepted without review; list only candidates that qualify, at their current versions`,
      },
    ],
    details: { candidates: left },
  });
}

/** What happened to a candidate since a client saw it at version `seen`; null if nothing did. */
function changeSince({ state, version }: Candidate, seen: number): string | null {
  if (state !== 'PENDING') return `was ${state.toLowerCase()} meanwhile`;
  return version === seen ? null : `was changed meanwhile; it is at version ${version}, and you saw ${seen}`;
}

/** The candidates that a client listed, in article order. Errors: CONFLICT if one changed or does not qualify, BAD_USER_INPUT. */
async function named(
  transaction: TypedTransaction,
  run: ExtractionRun,
  { minScore }: AcceptAll,
  seen: readonly Seen[],
  { resolve }: InputContext,
): Promise<Candidate[]> {
  const rows = await transaction.run('findCandidates', { ids: seen.map(({ id }) => id) });
  const found = new Map(rows.map((row) => [row.id, candidateFromRow(row)]));
  const strangers = seen.flatMap(({ id }, index) =>
    found.get(id)?.runId === run.id
      ? []
      : [{ path: `input.candidates.${index}.id`, message: `${JSON.stringify(id)} is not a candidate of ${run.id}` }],
  );
  if (strangers.length > 0) throw inputRefusal(strangers);
  const versions = new Map(seen.map(({ id, version }) => [id, version]));
  const candidates = [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const problems = await unseenProblems(transaction, run, candidates, minScore, resolve);
  const left = candidates.flatMap((candidate, index) => {
    const problem = changeSince(candidate, versions.get(candidate.id)!) ?? problems[index];
    return problem ? [{ id: candidate.id, problem }] : [];
  });
  if (left.length > 0) throw notAsShown(left);
  return candidates;
}

/** The candidates of a run that may be accepted unseen, in article order. */
async function allClear(
  transaction: TypedTransaction,
  run: ExtractionRun,
  { minScore, limit }: AcceptAll,
  { resolve }: InputContext,
): Promise<Candidate[]> {
  const rows = await transaction.run('listCandidates', {
    anchors: [{ key: run.id, ids: [run.id] }],
    ...{ state: ['PENDING'], minScore, isClear: true, speaker: null, form: null, rule: null },
    ...{ keyFalls: false, idFalls: false, isInclusive: false, ...cursorParams(null), limit },
  });
  const candidates = rows.map(candidateFromRow);
  const problems = await unseenProblems(transaction, run, candidates, minScore, resolve);
  return candidates.filter((_, index) => problems[index] === null);
}

/**
 * Accepts candidates of a run unseen: those listed, at the versions shown, or otherwise all that pass every check, whose speaker
 * is in the graph and whose confidence reaches `minScore`. All or, if one is refused, none. Returns the id by which they can be
 * undone together. Errors: CONFLICT if the run is closed or a listed one does not qualify or was changed or decided meanwhile;
 * BAD_USER_INPUT.
 */
export async function acceptAll(
  transaction: TypedTransaction,
  authorship: Authorship,
  asked: AcceptAll,
  context: InputContext,
): Promise<Written> {
  const run = await lockRun(transaction, asked.run, 'input.run');
  const accepted = asked.candidates
    ? await named(transaction, run, asked, asked.candidates, context)
    : await allClear(transaction, run, asked, context);
  const batchId = `batch/${randomUUID()}`;
  const changes: ChangeRecord[] = [];
  const decided: Decided[] = [];
  for (const candidate of accepted) {
    const written = await recordCandidate(transaction, authorship, { candidate, run }, context);
    changes.push(...written.changes);
    decided.push({ candidate, action: 'ACCEPT', reason: null, statementId: written.resultId, changes: [] });
  }
  await recordDecisions(transaction, authorship, decided, batchId);
  return { resultId: batchId, changes };
}
