import { prefixOfId, storedId } from '../domain/identity.js';
import { otherIdProblem } from '../domain/other-ids.js';
import { type FieldProblem, inputRefusal, notInGraph } from '../errors/service-error.js';
import { shown } from '../errors/shown.js';
import { type ExchangeLine, type ReferenceKind, referencesOf, withIds } from '../exchange/exchange-line.js';
import { lockKnownSubjects } from '../exchange/expect-all.js';
import { misquotationOf } from '../exchange/quote-of-evidence.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { checkRecord, RECORD_RULES } from '../rules/check-record.js';
import { SUBJECT_TYPES } from '../rules/id-rules.js';
import { nameProblem } from '../rules/text-rules.js';
import type { Violation } from '../rules/violation.js';

/** A record as an input gives it, to be checked by the rules of its type. */
export interface Draft {
  line: { readonly type: ExchangeLine['type']; readonly [key: string]: unknown };
  /** The path of the input, such as 'input' or 'input.participants.0'. */
  path: string;
  /** The input's names for keys that the record names differently. */
  names?: Readonly<Record<string, string>>;
}

/** An id that an input refers to, with the path of the argument that contains it. */
export interface Reference {
  kind: ReferenceKind;
  path: string;
  id: string;
}

/** What an input is checked with, in addition to the rules of its records. */
export interface InputContext {
  /** The problems that were already found in it. */
  problems: readonly FieldProblem[];
  /** The id that an id stands for, if its subject was merged. */
  resolve: (id: string) => string;
}

/** How many broken rules of an input are reported. */
const PROBLEMS_TOLD = 10;

/** What to do about a quote that is not what its passages say. */
export const QUOTE_REMEDY = 'give its words as printed, or make them a paraphrase, with the form INDIRECT and no quote';

/** Which of some ids are in the graph. */
const KNOWN: Record<ReferenceKind, (transaction: TypedTransaction, ids: string[]) => Promise<{ id: string }[]>> = {
  subjects: lockKnownSubjects,
  sources: (transaction, ids) => transaction.run('findKnownSourceIds', { ids }),
  statements: (transaction, ids) => transaction.run('findStatementFingerprints', { ids }),
};

/** The path of an argument for a JSON pointer into the record: '/evidence/0/end' is 'input.evidence.0.end'. */
function argumentPath(pointer: string, { path, names = {} }: Draft): string {
  const [first = '', ...rest] = pointer.slice(1).split('/');
  return [path, names[first] ?? first, ...rest].filter((part) => part !== '').join('.');
}

/** Errors: BAD_USER_INPUT, with what else is wrong, if an id is of something else, by whose rules the input is not to be judged. */
export function refuseOtherId(id: string, wanted: string, problems: readonly FieldProblem[] = []): void {
  const message = otherIdProblem(id, wanted);
  if (message !== null) throw inputRefusal([...problems, { path: 'input.id', message }]);
}

/** A violation of a record as a problem of the argument that gives it. */
export function problemOf({ path, rule, message, missing }: Violation, draft: Draft): FieldProblem {
  if (missing !== undefined) {
    return { path: argumentPath(`${path === '/' ? '' : path}/${missing}`, draft), message: 'is missing' };
  }
  const isForeign = rule === 'unknownKey' && path.lastIndexOf('/') === 0;
  return {
    path: argumentPath(path, draft),
    message: isForeign ? foreignProblem(path.slice(1), draft.line.type) : message,
  };
}

/** What is wrong with a property that records of this type do not have, and which types of subjects have it. */
function foreignProblem(key: string, type: string): string {
  const types = SUBJECT_TYPES.filter((one) => Object.hasOwn(RECORD_RULES[one]!.fields, key));
  const owners = types.length === 0 ? '' : `; these have it: ${types.join(', ')}`;
  return `is not a property of the type '${type}'${owners}`;
}

/** The references of a record, which may break rules: only those that are ids at all. */
function referencesIn(draft: Draft, resolve: (id: string) => string): Reference[] {
  return referencesOf(draft.line as unknown as ExchangeLine)
    .filter(({ id }) => typeof id === 'string' && prefixOfId(storedId(id)) !== null)
    .map(({ kind, path, id }) => ({ kind, path: argumentPath(path, draft), id: resolve(storedId(id)) }));
}

/** A record in which the ids of merged subjects are replaced by those of the subjects that were kept. */
export function withKeptIds(line: Draft['line'], resolve: InputContext['resolve']): Draft['line'] {
  const given = line as unknown as ExchangeLine;
  const current = (id: string) => resolve(storedId(id));
  const isOld = ({ id }: { id: unknown }) => typeof id === 'string' && current(id) !== storedId(id);
  return referencesOf(given).some(isOld) ? (withIds(given, current) as unknown as Draft['line']) : line;
}

async function missing(transaction: TypedTransaction, references: readonly Reference[]): Promise<Reference[]> {
  const kinds = [...new Set(references.map(({ kind }) => kind))];
  const known = new Map(
    await Promise.all(
      kinds.map(async (kind) => {
        const ids = [...new Set(references.filter((one) => one.kind === kind).map(({ id }) => id))];
        const rows = await KNOWN[kind](transaction, ids);
        // Each kind by itself: a person that is named as a source is in the graph, but is not a source.
        return [kind, new Set(rows.map(({ id }) => id))] as const;
      }),
    ),
  );
  return references.filter(({ kind, id }) => !known.get(kind)!.has(id));
}

/** What is wrong with the quote of a statement by its passages. */
async function quoteProblems(transaction: TypedTransaction, line: ExchangeLine, draft: Draft): Promise<FieldProblem[]> {
  if (line.type !== 'statement') return [];
  const wrong = await misquotationOf(line, (params) => transaction.run('findSources', params));
  if (wrong === null) return [];
  const message = `${wrong}; ${QUOTE_REMEDY}; for a translation, give the language of the statement, and record that of its source`;
  return [{ path: argumentPath('/quote', draft), message }];
}

/**
 * The records to write for an input, as they are stored, with the ids of merged subjects replaced. All broken rules are reported
 * at once, including the ids, also those of other references, that are not in the graph, except that of the node which the input
 * declares. Errors: BAD_USER_INPUT.
 */
export async function checkInput(
  transaction: TypedTransaction,
  drafts: readonly Draft[],
  { problems, resolve }: InputContext,
  { references: others = [], declared }: { references?: readonly Reference[]; declared?: string } = {},
): Promise<ExchangeLine[]> {
  const found = [...problems];
  const lines: ExchangeLine[] = [];
  for (const draft of drafts) {
    // The subject that was kept may be of another kind than the old id implies.
    const checked = checkRecord(withKeptIds(draft.line, resolve));
    if ('violations' in checked) found.push(...checked.violations.map((violation) => problemOf(violation, draft)));
    else {
      const line = checked.record as unknown as ExchangeLine;
      lines.push(line);
      found.push(...(await quoteProblems(transaction, line, draft)));
    }
  }
  const references = [...drafts.flatMap((draft) => referencesIn(draft, resolve)), ...others];
  // An id that is not allowed here is not also reported as missing from the graph.
  const isUnreported = ({ path }: Reference) => found.every((problem) => problem.path !== path);
  const expected = references.filter((reference) => reference.id !== declared && isUnreported(reference));
  for (const reference of await missing(transaction, expected)) {
    const { path, id } = reference;
    const isOther = others.includes(reference);
    found.push({ path, message: isOther ? notInGraph(id) : `${shown(id)} is not in the graph; record it first` });
  }
  if (found.length > 0) throw inputRefusal(found.slice(0, PROBLEMS_TOLD), found.length);
  return lines;
}

/** The problems of the parts of an input that every change has: its own id, and versions that the client has seen. */
export function attemptProblems(input: { clientMutationId?: string | null; [key: string]: unknown }): FieldProblem[] {
  const { clientMutationId } = input;
  const problem = clientMutationId === null || clientMutationId === undefined ? null : nameProblem(clientMutationId);
  const versions = ['version', 'fromVersion', 'intoVersion'].filter((name) => typeof input[name] === 'number');
  return [
    ...(problem === null ? [] : [{ path: 'input.clientMutationId', message: problem }]),
    ...versions
      .filter((name) => (input[name] as number) < 1)
      .map((name) => ({ path: `input.${name}`, message: `${shown(input[name])} is not a version; they count from 1` })),
  ];
}
