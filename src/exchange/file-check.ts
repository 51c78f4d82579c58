import { identifierKey, prefixOfId, storedId } from '../domain/identity.js';
import type { AliasBook } from '../loader/alias-book.js';
import type { QueryRunner } from '../query/query-runner.js';
import { checkRecord } from '../rules/check-record.js';
import type { Violation } from '../rules/violation.js';
import { CorrectionCheck } from './correction-check.js';
import { EdgesOfFile } from './edges-of-file.js';
import {
  type AliasLine,
  type CorrectionLine,
  type ExchangeLine,
  type InteractionLine,
  type LineReference,
  type NodeLine,
  type NumberedLine,
  type ReferenceKind,
  type RelationLine,
  referencesOf,
  type SourceLine,
  type StatementLine,
  withIds,
} from './exchange-line.js';
import { fingerprintOf } from './graph-rows.js';
import { inPieces } from './in-pieces.js';
import { LineProblems } from './line-problems.js';
import { notThere, otherContent, recordedOtherwise } from './line-violations.js';
import { RecordedActs } from './recorded-acts.js';
import { aliasProblem } from './write-aliases.js';

/** Whether a line describes a subject or a source. */
export function isNode(line: ExchangeLine): line is NodeLine | SourceLine {
  return 'name' in line && 'id' in line ? true : line.type === 'source';
}

/** Whether a line is written with the nodes, before the edges between them. */
export function isNodeOrAlias(line: ExchangeLine): line is NodeLine | SourceLine | AliasLine {
  return isNode(line) || line.type === 'alias';
}

/** Whether a line is a statement that replaces an earlier one; these are checked and written last. */
export function isCorrection(line: ExchangeLine): line is CorrectionLine {
  return line.type === 'statement' && line.corrects !== undefined;
}

/**
 * Checks the lines of a file against each other and the graph: whether their references exist, whether they agree with known
 * content, whether corrections are consistent. Used by `load` and `import`, with lines that each passed the check of a single
 * line. Call {@link declare} for each batch of the whole file, {@link endDeclarations}, then {@link checkEdges} for each batch
 * of lines that are not nodes, and {@link checkCorrections}.
 */
export class FileCheck {
  readonly #runner: QueryRunner;
  readonly #book: AliasBook;
  readonly #keepsRefused: boolean;
  /** The ids that lines declare, each with the fingerprint of its line; empty for an invalid line. */
  readonly #declared = new Map<string, string>();
  readonly #owners = new Map<string, string>();
  readonly #aliases = new Map<string, NumberedLine<AliasLine>>();
  /** Nodes with identifiers or evidence, which are checked once all nodes are known. */
  readonly #deferred: NumberedLine<NodeLine | SourceLine>[] = [];
  readonly #edges = new EdgesOfFile();
  readonly #corrections = new CorrectionCheck();

  /**
   * `keepsRefused`: whether a refused line still counts as declared, so that references to it are not reported. Use this if a
   * file with an invalid line is rejected as a whole; lines that are invalid by themselves must then be passed to
   * {@link declareBroken}.
   */
  constructor(runner: QueryRunner, aliases: AliasBook, keepsRefused: boolean) {
    this.#runner = runner;
    this.#book = aliases;
    this.#keepsRefused = keepsRefused;
  }

  /** Registers the id in a line that is invalid by itself, so that references to it are not reported. */
  declareBroken(text: string): void {
    // The line may not even be JSON. No other object of the format has an id.
    const literal = /"id"\s*:\s*("(?:[^"\\\p{Cc}]|\\u[\dA-Fa-f]{4}|\\\/)+")/u.exec(text)?.[1];
    if (literal === undefined) return;
    const id = storedId(JSON.parse(literal) as string);
    if (!this.#declared.has(id)) this.#declared.set(id, '');
  }

  /** Registers the nodes and aliases among some lines. */
  async declare(lines: readonly NumberedLine[]): Promise<LineProblems> {
    const problems = new LineProblems();
    for (const one of lines) {
      const { number, line } = one;
      if (isNode(line)) {
        this.#declareOnce(number, line, problems);
        const isDeferred = line.identifiers !== undefined || 'evidence' in line;
        if (isDeferred && !problems.has(number)) this.#deferred.push(one as NumberedLine<NodeLine | SourceLine>);
      } else if (line.type === 'alias') {
        const earlier = this.#aliases.get(line.id);
        if (earlier === undefined) this.#aliases.set(line.id, { number, line });
        else if (earlier.line.of !== line.of) problems.add(number, otherContent(line.id));
      }
    }
    return problems;
  }

  /** Checks nodes and aliases, once all are known. */
  async endDeclarations(): Promise<LineProblems> {
    const problems = new LineProblems();
    await this.#checkDeferred(problems);
    await this.#checkAliases(problems);
    return problems;
  }

  /** Checks identifiers and evidence of nodes, in the order of the file; sources first, since evidence refers to them. */
  async #checkDeferred(problems: LineProblems): Promise<void> {
    const nodes = this.#deferred;
    const keys = [...new Set(nodes.flatMap(({ line }) => (line.identifiers ?? []).map(identifierKey)))];
    const rows = await inPieces(keys, (piece) => this.#runner.read('findIdentifierOwners', { keys: piece }));
    const inGraph = new Map(rows.map(({ key, ownerId }) => [key, ownerId]));
    const judge = (
      { number, line }: NumberedLine<NodeLine | SourceLine>,
      isKnown: (reference: LineReference) => boolean,
    ): void => {
      for (const violation of [...this.#identifierProblems(line, inGraph), ...missing(line, isKnown)]) {
        problems.add(number, violation);
      }
      if (problems.has(number)) {
        if (!this.#keepsRefused) this.#declared.delete(line.id);
      } else {
        for (const identifier of line.identifiers ?? []) this.#owners.set(identifierKey(identifier), line.id);
      }
    };
    for (const one of nodes) if (one.line.type === 'source') judge(one, () => true);
    const others = nodes.filter(({ line }) => line.type !== 'source');
    const isKnown = await this.#known(others.flatMap(({ line }) => referencesOf(line)));
    for (const one of others) judge(one, isKnown);
  }

  async #checkAliases(problems: LineProblems): Promise<void> {
    const lines = [...this.#aliases.values()];
    const ids = lines.flatMap(({ line }) => [line.id, this.#book.resolve(line.of)]);
    const inGraph = new Set(
      (await inPieces(ids, (ids) => this.#runner.read('findKnownSubjectIds', { ids }))).map(({ id }) => id),
    );
    const isSubject = (id: string) => inGraph.has(id) || (this.#declared.has(id) && prefixOfId(id) !== 'source');
    const given = new Set(this.#aliases.keys());
    for (const { number, line } of lines) {
      const problem = aliasProblem(line, this.#book, (id) => isSubject(id) && !(given.has(id) && id !== line.id));
      if (problem === null) continue;
      problems.add(number, { path: '/', rule: 'alias', message: problem });
      if (!this.#keepsRefused) this.#aliases.delete(line.id);
    }
  }

  /** Checks lines that are neither nodes nor aliases; for corrections, use {@link checkCorrections}. */
  async checkEdges(lines: readonly NumberedLine[]): Promise<LineProblems> {
    const problems = new LineProblems();
    const known = await this.#known(lines.flatMap(({ line }) => referencesOf(line)));
    const recorded = await RecordedActs.find(
      this.#runner,
      lines.map(({ line }) => line),
      (id) => this.#resolve(id),
    );
    for (const { number, line } of lines) {
      for (const violation of missing(line, known)) problems.add(number, violation);
      if (line.type === 'statement' || line.type === 'interaction') {
        if (recorded.differs(line)) problems.add(number, recordedOtherwise(line.id));
        this.#declareOnce(number, line, problems);
        if (line.type === 'statement' && !problems.has(number)) this.#corrections.take(line);
      } else {
        const relation = withIds(line as RelationLine, (id) => this.#resolve(id));
        for (const violation of [...this.#misfits(line as RelationLine), ...this.#edges.take(relation)]) {
          problems.add(number, violation);
        }
      }
    }
    return problems;
  }

  /** The problems of all corrections of the file, and the valid ones, each after the statement that it corrects. */
  async checkCorrections(
    lines: readonly NumberedLine<CorrectionLine>[],
  ): Promise<{ problems: LineProblems; inOrder: NumberedLine<CorrectionLine>[] }> {
    const problems = await this.checkEdges(lines);
    const ids = [...new Set(lines.map(({ line }) => line.corrects))];
    const corrected = new Map(
      (await inPieces(ids, (ids) => this.#runner.read('findStatements', { ids }))).map((row) => [row.id, row]),
    );
    const right = lines.filter(({ number }) => this.#keepsRefused || !problems.has(number));
    const { inOrder, refused } = this.#corrections.check(right, (id) => this.#declared.has(id), corrected);
    for (const [number, violation] of refused) problems.add(number, violation);
    return { problems, inOrder: inOrder.filter(({ number }) => !problems.has(number)) };
  }

  /** Registers the id of a line, or a problem if an earlier line has the same id and other content. */
  #declareOnce(number: number, line: NodeLine | SourceLine | StatementLine | InteractionLine, problems: LineProblems) {
    const print = fingerprintOf(line);
    const earlier = this.#declared.get(line.id);
    if (earlier && earlier !== print) problems.add(number, otherContent(line.id));
    const isTaken = this.#keepsRefused || !problems.has(number);
    if (!earlier && isTaken) this.#declared.set(line.id, print);
  }

  #identifierProblems(
    { id, identifiers = [] }: NodeLine | SourceLine,
    owners: ReadonlyMap<string, string>,
  ): Violation[] {
    return identifiers.flatMap((identifier, index) => {
      const key = identifierKey(identifier);
      const inFile = this.#owners.get(key) ?? id;
      const inGraph = owners.get(key) ?? this.#book.resolve(id);
      if (inFile === id && inGraph === this.#book.resolve(id)) return [];
      const owner = inFile === id ? inGraph : inFile;
      return [
        { path: `/identifiers/${index}`, rule: 'identifier', message: `${key} is an identifier of ${owner} already` },
      ];
    });
  }

  /** Violations of an edge once its ids are resolved to merged subjects: only persons hold roles. */
  #misfits(line: RelationLine): Violation[] {
    const resolved = withIds(line, (id) => this.#resolve(id));
    if (JSON.stringify(resolved) === JSON.stringify(line)) return [];
    const checked = checkRecord(resolved);
    // An edge between two subjects that have been merged is skipped when edges are written.
    const violations = 'violations' in checked ? checked.violations.filter(({ rule }) => rule !== 'ends') : [];
    return violations.map(({ path, rule, message }) => ({
      path,
      rule,
      message: `refers to a subject that such an edge cannot have: ${message}`,
    }));
  }

  #resolve(id: string): string {
    return this.#book.resolve(this.#aliases.get(id)?.line.of ?? id);
  }

  /** Returns a function that tells whether a reference exists in the file or in the graph. */
  async #known(references: readonly LineReference[]): Promise<(reference: LineReference) => boolean> {
    const isInFile = ({ kind, id }: LineReference) =>
      kind === 'statements' || this.#declared.has(id) || (kind === 'subjects' && this.#aliases.has(id));
    const open = (wanted: ReferenceKind) => [
      ...new Set(references.filter((one) => one.kind === wanted && !isInFile(one)).map(({ id }) => id)),
    ];
    const [subjects, sources] = await Promise.all([
      inPieces(this.#book.resolveAll(open('subjects')), (ids) => this.#runner.read('findKnownSubjectIds', { ids })),
      inPieces(open('sources'), (ids) => this.#runner.read('findKnownSourceIds', { ids })),
    ]);
    const inGraph = new Set([...subjects, ...sources].map(({ id }) => id));
    return (reference) => isInFile(reference) || inGraph.has(this.#book.resolve(reference.id));
  }
}

function missing(line: ExchangeLine, isKnown: (reference: LineReference) => boolean): Violation[] {
  return referencesOf(line)
    .filter((reference) => !isKnown(reference))
    .map(({ path, id }) => ({ path, rule: 'reference', message: notThere(id) }));
}
