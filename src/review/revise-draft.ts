import { overlaid } from '../change/change-nodes.js';
import { problemOf } from '../change/check-input.js';
import { findAct } from '../domain/act.js';
import { type CandidateCheck, type CandidateDraft, wordsOf } from '../domain/candidate.js';
import type { ExtractionRun } from '../domain/extraction-run.js';
import type { StatementContent, StatementForm } from '../domain/statement.js';
import { badUserInput, conflict, type FieldProblem, inputRefusal } from '../errors/service-error.js';
import { SaidOn } from '../extraction/statements/said-on.js';
import { formProblemAt, wordsBetween } from '../extraction/verify/words-at.js';
import { checkRecord } from '../rules/check-record.js';
import { quoteProblem } from './check-quote.js';

/** An editor's changes to a draft, by the keys of its record: null clears a value, undefined leaves it unchanged. */
export interface DraftChanges {
  /** The new offsets of the words, in code points of the text: both or neither. */
  start?: number | null;
  end?: number | null;
  readonly [key: string]: unknown;
}

/** Reads the text of the run; null if it is no longer kept. */
export type TextOf = () => Promise<string | null>;

const PATH = 'input.changes';

function replaced(checks: readonly CandidateCheck[], name: CandidateCheck['name'], problem: string | null) {
  return checks.map((check) => (check.name === name ? { name, problem } : check));
}

/** The draft with its words at other offsets. Errors: BAD_USER_INPUT if there are no words, CONFLICT without the text. */
async function movedTo(
  draft: CandidateDraft,
  { start, end }: Pick<DraftChanges, 'start' | 'end'>,
  run: ExtractionRun,
  textOf: TextOf,
): Promise<CandidateDraft> {
  if (typeof start !== 'number' || typeof end !== 'number')
    throw badUserInput(`${PATH}.${typeof start === 'number' ? 'end' : 'start'}`, 'is missing; give both start and end');
  const text = await textOf();
  if (text === null) throw conflict(PATH, 'the text of this run is no longer kept, so its words cannot be changed');
  const { statement } = draft;
  const clause = statement.paraphrase ?? null;
  const words = wordsBetween(text, { start, end }, { sourceId: run.sourceId, clause });
  if (!words)
    throw badUserInput(
      `${PATH}.start`,
      `there are no words from ${start} to ${end}; the text has ${run.details.textLength}`,
    );
  const { quote: _, paraphrase: __, ...rest } = statement;
  const moved: StatementContent = {
    ...rest,
    form: words.form,
    ...(words.quote !== null && { quote: words.quote }),
    ...(words.paraphrase !== null && { paraphrase: words.paraphrase }),
    evidence: [words.evidence, ...statement.evidence.slice(1)],
  };
  return { ...draft, statement: moved };
}

/** The rule violations of a draft's statement, with the paths of the input. */
export function problemsOf(statement: StatementContent): FieldProblem[] {
  // An empty list is a cleared value, which only the subjects may not be.
  const line = { type: 'statement', id: 'statement/draft', ...{ about: [] }, ...statement } as const;
  const checked = checkRecord(line);
  if (!('violations' in checked)) return [];
  return checked.violations.map((violation) => problemOf(violation, { line, path: PATH }));
}

/** Which properties of a draft differ from the extracted ones once it has `statement`: a property that is set back does not. */
function whatChanged(draft: CandidateDraft, statement: StatementContent): Pick<CandidateDraft, 'changed' | 'found'> {
  const valueAt = (content: StatementContent, key: string) => {
    const value = content[key as keyof StatementContent] ?? null;
    return Array.isArray(value) && value.length === 0 ? null : value;
  };
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const found: Record<string, unknown> = { ...draft.found };
  for (const key of new Set([...Object.keys(statement), ...Object.keys(draft.statement)]))
    if (!(key in found) && !isSame(valueAt(statement, key), valueAt(draft.statement, key)))
      found[key] = valueAt(draft.statement, key);
  const changed = Object.keys(found).filter((key) => !isSame(valueAt(statement, key), found[key]));
  // Drafts changed by an earlier version do not have `found`.
  const earlier = draft.found ? [] : draft.changed;
  return { changed: [...new Set([...earlier, ...changed])].sort(), found };
}

/** What is wrong with the words of a draft apart from its quote, which is named first; null if nothing is. */
function ownProblemOfWords({ checks, statement }: CandidateDraft): string | null {
  const problem = checks.find(({ name }) => name === 'WORDS')?.problem ?? null;
  const ofQuote = quoteProblem(statement);
  if (problem === null || ofQuote === null) return problem;
  return problem.startsWith(`${ofQuote}; `) ? problem.slice(ofQuote.length + 2) : null;
}

/**
 * Applies an editor's changes to a draft and updates its checks. Errors: BAD_USER_INPUT with every violated rule, CONFLICT if
 * the text is needed but no longer kept.
 */
export async function revisedDraft(
  draft: CandidateDraft,
  { start, end, ...content }: DraftChanges,
  run: ExtractionRun,
  textOf: TextOf,
): Promise<CandidateDraft> {
  const isMoved = (start ?? null) !== null || (end ?? null) !== null;
  const moved = isMoved ? await movedTo(draft, { start, end }, run, textOf) : draft;
  const statement = overlaid(moved.statement, content) as unknown as StatementContent;
  const violations = problemsOf(statement);
  if (violations.length > 0) throw inputRefusal(violations);
  let { checks } = moved;
  if (typeof content.speaker === 'string') checks = replaced(checks, 'SPEAKER', null);
  const problems = [quoteProblem(statement), isMoved ? null : ownProblemOfWords(draft)];
  checks = replaced(checks, 'WORDS', problems.filter((problem) => problem !== null).join('; ') || null);
  const hasOtherForm = isMoved || content.form !== undefined;
  const [text, words] = hasOtherForm ? [await textOf(), wordsOf(moved)] : [null, null];
  if (text !== null && words)
    checks = replaced(checks, 'FORM', formProblemAt(text, words, statement.form as StatementForm));
  const saidOn = new SaidOn(run.details.source.publishedOn ?? null, run.createdAt.slice(0, 10));
  checks = replaced(checks, 'SAID_ON', saidOn.problemOf(statement.saidOn));
  checks = replaced(checks, 'ACT', findAct(statement.act) ? null : `${statement.act} is not a code of the code book`);
  return { ...moved, statement, checks, ...whatChanged(draft, statement) };
}
