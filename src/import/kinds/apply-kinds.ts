import { settleKinds } from '../../change/change-kind.js';
import { upsertSubject } from '../../change/change-nodes.js';
import type { GraphWriter, Written } from '../../change/graph-writer.js';
import type { KindChange } from '../../change/kind-rules.js';
import { foldText } from '../../domain/folded-text.js';
import { type ActorKind, identifierKey, SUBJECT_KINDS, subjectKindOfId } from '../../domain/identity.js';
import { slugOf } from '../../domain/slug.js';
import { isOfInput, ServiceError } from '../../errors/service-error.js';
import type { NodeLine } from '../../exchange/exchange-line.js';
import type { Graph } from '../../graph.js';
import { pages } from '../../query/pages.js';
import { classifyName, countryInBrackets } from '../classify-name.js';
import { type Country, findCountry } from '../country-names.js';
import { CountryStates, stateLine } from '../country-states.js';
import { NameBearers } from '../name-bearers.js';
import { shortHash } from '../short-hash.js';
import { findTargets } from './find-targets.js';
import { isProblem, type KindProblem, type KindRow } from './read-kinds.js';

/** The outcome of a row. */
export interface KindOutcome {
  line: number;
  outcome: 'CHANGED' | 'ADDED' | 'CONFIRMED' | 'UNCHANGED' | 'REFUSED';
  /** What was done, or why nothing was. */
  text: string;
}

/** A row to be applied in the next transaction. */
interface Settling {
  row: KindRow;
  change: KindChange;
}

/** The most rows in one transaction, and the most edges of acts of their subjects, unless a single subject has more. */
const MAX_ROWS = 200;
const MAX_ACTS = 5_000;

/** Sets the kinds of subjects according to a file, in its order; adds subjects that the graph lacks. */
export class KindApplier {
  readonly #graph: Graph;
  readonly #writer: GraphWriter;
  readonly #bearers: NameBearers;
  readonly #countries = new Map<string, Country>();
  /** How many rows are looked at together: twice as many as were applied together last time. */
  #ahead = 1;

  constructor(graph: Graph, writer: GraphWriter) {
    this.#graph = graph;
    this.#writer = writer;
    this.#bearers = new NameBearers(graph.runner);
  }

  /**
   * Applies rows in one transaction: the first, and those after it up to one that depends on an earlier one. Returns the outcome
   * of each; a faulty row is an outcome, too. Errors: those of the engine, in which case nothing was written.
   */
  async applyNext(rows: readonly (KindRow | KindProblem)[]): Promise<KindOutcome[]> {
    const outcomes = await this.#apply(distinct(rows.slice(0, this.#ahead)));
    this.#ahead = Math.min(MAX_ROWS, 2 * outcomes.length);
    return outcomes;
  }

  async #apply(rows: readonly (KindRow | KindProblem)[]): Promise<KindOutcome[]> {
    const readable = rows.filter((row): row is KindRow => !isProblem(row));
    const found = await findTargets(this.#graph, this.#bearers, readable);
    const targets = new Map(found.map((target) => [target.row, target]));
    const ids = found.flatMap(({ found }) => ('id' in found && found.id !== null ? [found.id] : []));
    const { runner } = this.#graph;
    const [subjects, acts] = await Promise.all([
      runner.read('findSubjects', { ids }),
      runner.read('countActsToRename', { ids }),
    ]);
    const subjectOf = new Map(subjects.map((subject) => [subject.id, subject]));
    const actsOf = new Map(acts.map(({ id, count }) => [id, count]));
    const together: (KindOutcome | Settling)[] = [];
    const taken = new Set<string>();
    let size = 0;
    for (const row of rows) {
      const { line } = row;
      if (isProblem(row)) {
        together.push({ line, outcome: 'REFUSED', text: row.problem });
        continue;
      }
      const { found, keys } = targets.get(row)!;
      if (keys.some((key) => taken.has(key))) break;
      if ('refused' in found) together.push({ line, outcome: 'REFUSED', text: found.refused });
      else if (found.id === null) {
        if (together.length > 0) break;
        return [await this.#refusing(row, () => this.#add(row))];
      } else {
        const change = changeOf(row, subjectOf.get(found.id)!);
        const identifiers = change.identifiers.map(identifierKey);
        size += actsOf.get(found.id) ?? 0;
        if (taken.size > 0 && (size > MAX_ACTS || identifiers.some((key) => taken.has(key)))) break;
        together.push({ row, change });
        for (const key of [...keys, ...identifiers]) taken.add(key);
      }
    }
    return this.#settle(together);
  }

  /** Applies rows in one transaction; leaves out those after the last one that it can take. */
  async #settle(together: readonly (KindOutcome | Settling)[]): Promise<KindOutcome[]> {
    const changes = together.flatMap((one) => ('change' in one ? [one.change] : []));
    const settled = await this.#settled(changes);
    const outcomes: KindOutcome[] = [];
    for (const one of together) {
      const done = 'change' in one ? settled[changes.indexOf(one.change)] : null;
      if (done === undefined) break;
      outcomes.push('change' in one ? { line: one.row.line, ...this.#told(one, done!) } : one);
    }
    return outcomes;
  }

  async #settled(changes: readonly KindChange[]): Promise<(Written | ServiceError)[]> {
    if (changes.length === 0) return [];
    try {
      return await this.#write(changes);
    } catch (error) {
      // If the engine itself refuses, as when another client writes the same, only the first row is tried again.
      if (!isOfInput(error)) throw error;
      return changes.length === 1 ? [error] : this.#settled(changes.slice(0, 1));
    }
  }

  async #write(changes: readonly KindChange[]) {
    const { aliases } = this.#graph;
    const resolve = (one: string) => aliases.resolve(one);
    let settled: Awaited<ReturnType<typeof settleKinds>> = [];
    await this.#writer.once({ action: 'CHANGE_KIND', input: {} }, async (transaction, _, problems) => {
      settled = await settleKinds(transaction, changes, { problems, resolve });
      const entries = settled.flatMap((one) => (one instanceof ServiceError ? [] : one.changes));
      return { resultId: changes[0]!.id, changes: entries };
    });
    await aliases.refresh();
    return settled;
  }

  #told({ row, change: { id, kind } }: Settling, done: Written | ServiceError): Omit<KindOutcome, 'line'> {
    if (done instanceof ServiceError) return refusal(done);
    this.#noteCountry(row);
    if (subjectKindOfId(id) !== kind) {
      return { outcome: 'CHANGED', text: `${id} is ${done.resultId} now` };
    }
    return done.changes.length > 0
      ? { outcome: 'CONFIRMED', text: `${id} is of the kind ${kind} and has what the row says` }
      : { outcome: 'UNCHANGED', text: `${id} already has this kind, name and identifiers` };
  }

  async #refusing(row: KindRow, work: () => Promise<Omit<KindOutcome, 'line'>>): Promise<KindOutcome> {
    const { line } = row;
    try {
      const done = await work();
      this.#noteCountry(row);
      return { line, ...done };
    } catch (error) {
      if (!isOfInput(error)) throw error;
      return { line, ...refusal(error) };
    }
  }

  #noteCountry(row: KindRow): void {
    const country = row.kind === 'STATE' ? findCountry(row.name ?? row.newName ?? '') : undefined;
    if (country) this.#countries.set(country.alpha2, country);
  }

  /** Links groups such as 'Police (Turkey)' to the states that the rows named. */
  linkGroups(): Promise<void> {
    return linkBracketedGroups(this.#graph, [...this.#countries.values()]);
  }

  async #add(row: KindRow): Promise<Omit<KindOutcome, 'line'>> {
    const { aliases } = this.#graph;
    const line = lineOf(row);
    const taken = await this.#graph.runner.read('findKnownSubjectIds', { ids: [line.id] });
    // The slug may already belong to another subject, under another name.
    const id =
      taken.length === 0 && aliases.resolve(line.id) === line.id
        ? line.id
        : `${line.id}-${shortHash(foldText(line.name), 6)}`;
    const { type: _, ...content } = line;
    await this.#writer.once({ action: 'UPSERT_SUBJECT', input: {} }, (transaction, _, problems) =>
      upsertSubject(transaction, { ...content, id, kindOfSubject: row.kind }, null, {
        problems,
        resolve: (one) => aliases.resolve(one),
      }),
    );
    this.#bearers.expect({ ...line, id });
    return { outcome: 'ADDED', text: `${id} was added` };
  }
}

/** The rows before the first one that repeats a name: the spelling of a name decides which subject it finds. */
function distinct(rows: readonly (KindRow | KindProblem)[]): readonly (KindRow | KindProblem)[] {
  const names = new Set<string>();
  const again = rows.findIndex((row) => {
    if (isProblem(row) || row.name === null) return false;
    const key = foldText(row.name);
    return names.has(key) || names.add(key) === undefined;
  });
  return again < 0 ? rows : rows.slice(0, again);
}

/** The change that a row makes to a subject of the graph. */
function changeOf(row: KindRow, { id, name, version }: { id: string; name: string; version: number | null }) {
  const { kind, newName, identifiers } = row;
  const country = kind === 'STATE' && newName === null ? findCountry(row.name ?? name) : undefined;
  const codes = country ? (stateLine('', country).identifiers ?? []) : [];
  return { id, version: version ?? 1, kind, name: newName, identifiers: [...identifiers, ...codes] };
}

function refusal({ fields: [first], message }: ServiceError): Omit<KindOutcome, 'line'> {
  return { outcome: 'REFUSED', text: first?.message ?? message };
}

/** The line of a subject that the graph lacks: a country with its codes and names, an organization with its short names. */
function lineOf({ name, newName, kind, identifiers }: KindRow): NodeLine {
  const right = newName ?? name!;
  const verdict = classifyName(name!, [], kind as ActorKind);
  const type = SUBJECT_KINDS[kind];
  const own = newName ?? verdict.country?.name ?? verdict.organization?.name ?? right;
  const known = verdict.country ? stateLine('', verdict.country) : null;
  const more = [...(known ? [verdict.country!.name] : []), ...(known?.aliases ?? verdict.organization?.aliases ?? [])];
  const aliases = [...new Set([name!, ...more])].filter((one) => one !== own);
  const all = new Map([...(known?.identifiers ?? []), ...identifiers].map((one) => [identifierKey(one), one]));
  return {
    type,
    id: `${type}/${slugOf(own)}`,
    name: own,
    ...(aliases.length > 0 && { aliases }),
    ...(all.size > 0 && { identifiers: [...all.values()] }),
  };
}

/** Links the groups whose names have one of these countries in brackets with its state. */
async function linkBracketedGroups({ runner, aliases }: Graph, countries: readonly Country[]): Promise<void> {
  if (countries.length === 0) return;
  const states = new CountryStates(runner, new NameBearers(runner), aliases);
  await states.find([], countries);
  for await (const page of pages((where) => runner.read('listFoldedSubjects', where))) {
    const rows = page.flatMap(({ id, name }) => {
      const country = id.startsWith('group/') ? countryInBrackets(name) : null;
      const wholeId = country && countries.includes(country) ? states.idOf(country) : undefined;
      if (!wholeId?.startsWith('state/')) return [];
      return [{ partId: id, wholeId, id: JSON.stringify(['part', id, wholeId]), evidence: '[]' }];
    });
    if (rows.length > 0) await runner.write((transaction) => transaction.run('linkParts', { rows }));
  }
}
