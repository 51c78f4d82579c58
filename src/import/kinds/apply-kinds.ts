import { changeKind, confirmSubject } from '../../change/change-kind.js';
import { upsertSubject } from '../../change/change-nodes.js';
import type { GraphWriter } from '../../change/graph-writer.js';
import { foldText } from '../../domain/folded-text.js';
import { type ActorKind, SUBJECT_KINDS, subjectKindOfId } from '../../domain/identity.js';
import { slugOf } from '../../domain/slug.js';
import { ServiceError } from '../../errors/service-error.js';
import type { NodeLine } from '../../exchange/exchange-line.js';
import type { Graph } from '../../graph.js';
import { classifyName } from '../classify-name.js';
import { type Country, findCountry } from '../country-names.js';
import { CountryStates, stateLine } from '../country-states.js';
import { isOneSpelling } from '../event-id.js';
import { type Bearer, NameBearers } from '../name-bearers.js';
import { shortHash } from '../short-hash.js';
import { linkBracketedGroups } from './link-groups.js';
import { isProblem, type KindProblem, type KindRow } from './read-kinds.js';

/** What became of a row. */
export interface KindOutcome {
  line: number;
  outcome: 'CHANGED' | 'ADDED' | 'CONFIRMED' | 'UNCHANGED' | 'REFUSED';
  /** What was done, or why nothing was. */
  text: string;
}

type Found = { id: string } | { refused: string } | null;

/** Gives the subjects of a graph the kinds of a file, row by row; those that the graph lacks are added. */
export class KindApplier {
  readonly #graph: Graph;
  readonly #writer: GraphWriter;
  readonly #bearers: NameBearers;
  readonly #countries = new Map<string, Country>();

  constructor(graph: Graph, writer: GraphWriter) {
    this.#graph = graph;
    this.#writer = writer;
    this.#bearers = new NameBearers(graph.runner);
  }

  /** Applies a row in a transaction of its own. Errors: those of the engine; what is wrong with the row is told. */
  async apply(row: KindRow | KindProblem): Promise<KindOutcome> {
    const { line } = row;
    if (isProblem(row)) return { line, outcome: 'REFUSED', text: row.problem };
    try {
      const found = await this.#find(row);
      if (found !== null && 'refused' in found) return { line, outcome: 'REFUSED', text: found.refused };
      const done = found === null ? await this.#add(row) : await this.#change(row, found.id);
      const country = row.kind === 'STATE' ? findCountry(row.name ?? row.newName ?? '') : undefined;
      if (country) this.#countries.set(country.alpha2, country);
      return { line, ...done };
    } catch (error) {
      const isOfRow = error instanceof ServiceError && (error.code === 'BAD_USER_INPUT' || error.code === 'CONFLICT');
      if (!isOfRow) throw error;
      const [first] = error.fields;
      return { line, outcome: 'REFUSED', text: first?.message ?? error.message };
    }
  }

  /** Links groups such as 'Police (Turkey)' with the states that the rows named. */
  linkGroups(): Promise<void> {
    return linkBracketedGroups(this.#graph.runner, [...this.#countries.values()]);
  }

  async #find({ id, name, kind }: KindRow): Promise<Found> {
    const { runner, aliases } = this.#graph;
    if (id !== null) {
      const survivor = aliases.resolve(id);
      const [known] = await runner.read('findKnownSubjectIds', { ids: [survivor] });
      return known ? { id: survivor } : { refused: `${id} is not in the graph` };
    }
    const bearers = this.#bearers;
    const country = kind === 'STATE' ? findCountry(name!) : undefined;
    if (country) {
      const states = new CountryStates(runner, bearers);
      await states.find([], [country]);
      const known = states.idOf(country);
      if (known !== undefined) return { id: aliases.resolve(known) };
    }
    const found = (await bearers.find([name!])).get(foldText(name!)) ?? [];
    const chosen =
      only(found.filter((one) => isOneSpelling(one.name, name!))) ??
      only(found) ??
      only(found.filter((one) => one.kind === kind));
    // What was read before may have got another id by a row since.
    if (chosen) return { id: aliases.resolve(chosen.id) };
    return found.length === 0
      ? null
      : { refused: `'${name}' is the name of ${found.map(({ id }) => id).join(' and ')}; give the id` };
  }

  async #add(row: KindRow): Promise<Omit<KindOutcome, 'line'>> {
    const { aliases } = this.#graph;
    const line = lineOf(row);
    const taken = await this.#graph.runner.read('findKnownSubjectIds', { ids: [line.id] });
    // Another subject has this slug already, under another name.
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
    return { outcome: 'ADDED', text: `${id} is new, for what will name it` };
  }

  async #change(row: KindRow, id: string): Promise<Omit<KindOutcome, 'line'>> {
    const { runner, aliases } = this.#graph;
    const [subject] = await runner.read('findSubjects', { ids: [id] });
    const { version } = subject!;
    const { kind, newName, identifiers } = row;
    const country = kind === 'STATE' ? findCountry(row.name ?? subject!.name) : undefined;
    const codes = country && row.newName === null ? (stateLine('', country).identifiers ?? []) : [];
    const change = { id, version, kind, name: newName, identifiers: [...identifiers, ...codes] };
    if (subjectKindOfId(id) !== kind) {
      const newId = await this.#writer.once({ action: 'CHANGE_KIND', input: {} }, (transaction, _, problems) =>
        changeKind(transaction, change, { problems, resolve: (one) => aliases.resolve(one) }),
      );
      aliases.note(id, newId);
      return { outcome: 'CHANGED', text: `${id} is ${newId} now` };
    }
    let isChanged = false;
    await this.#writer.once({ action: 'CHANGE_KIND', input: {} }, async (transaction) => {
      const written = await confirmSubject(transaction, change);
      isChanged = written.changes.length > 0;
      return written;
    });
    return isChanged
      ? { outcome: 'CONFIRMED', text: `${id} is a ${kind} and has what the row says` }
      : { outcome: 'UNCHANGED', text: `${id} is so already` };
  }
}

function only(bearers: readonly Bearer[]): Bearer | null {
  return bearers.length === 1 ? bearers[0]! : null;
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
  const all = new Map(
    [...(known?.identifiers ?? []), ...identifiers].map((one) => [`${one.scheme}:${one.value}`, one]),
  );
  return {
    type,
    id: `${type}/${slugOf(own)}`,
    name: own,
    ...(aliases.length > 0 && { aliases }),
    ...(all.size > 0 && { identifiers: [...all.values()] }),
  };
}
