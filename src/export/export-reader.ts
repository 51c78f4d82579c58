import { piecesOf } from '../collections/pieces-of.js';
import { compareCodePoints } from '../domain/code-points.js';
import type { Counting } from '../domain/counting.js';
import type { Evidence } from '../domain/evidence.js';
import { type Interaction, interactionFromRow } from '../domain/interaction.js';
import { type Source, sourceFromRow } from '../domain/source.js';
import { asKnownBefore, STATEMENT_STATUSES, type Statement, statementFromRow } from '../domain/statement.js';
import { type Subject, subjectFromRow } from '../domain/subject.js';
import type { AliasLine, RelationLine } from '../exchange/exchange-line.js';
import { type RelationRow, relationLineOf } from '../exchange/relation-line.js';
import { refuseOfStatementsAlone } from '../graphql/statement/counted-acts.js';
import { type CountedActs, DEFAULT_CRITERIA, type StatementCriteria } from '../loader/act-criteria.js';
import { afterIdParams } from '../loader/cursor.js';
import type { QueryRunner } from '../query/query-runner.js';
import { type ActSource, actPages, PAGE_SIZES, type PageSizes } from './act-pages.js';
import { type ExportPlan, planExport } from './export-plan.js';
import { refuseEmpty } from './refuse-uncounted.js';

const NODE_PAGE_SIZE = 1_000;

/** Criteria that every statement meets. */
const EVERY_STATEMENT: StatementCriteria = { ...DEFAULT_CRITERIA, status: [...STATEMENT_STATUSES] };

/** An edge that has no id in the model, with its line in the exchange format. */
export interface Relation {
  type: string;
  startId: string;
  endId: string;
  line: RelationLine;
}

/** How many of each have been read. */
export interface ExportCounts {
  subjects: number;
  sources: number;
  statements: number;
  interactions: number;
  /** Edges that have no id in the model. */
  relations: number;
}

/**
 * Reads the content of an export, a page at a time: the whole graph, or the counted acts, the subjects that they name and their
 * sources. What is written to the graph meanwhile may be missing, but nothing that is read refers to a missing node.
 */
export class ExportReader {
  readonly #runner: QueryRunner;
  readonly #acts: CountedActs | null;
  readonly #plan: ExportPlan;
  readonly #pageSizes: PageSizes;
  readonly #subjectIds: ReadonlySet<string>;
  /** How many edges start at the actors whose acts are read; a statement about two subjects has two. */
  readonly #total: number;
  readonly counts: ExportCounts = { subjects: 0, sources: 0, statements: 0, interactions: 0, relations: 0 };

  private constructor(runner: QueryRunner, acts: CountedActs | null, plan: ExportPlan, pageSizes: PageSizes) {
    this.#runner = runner;
    this.#acts = acts;
    this.#plan = plan;
    this.#pageSizes = pageSizes;
    this.#subjectIds = new Set(plan.subjectIds);
    this.#total = [...plan.speakers, ...plan.actors].reduce((sum, { count }) => sum + count, 0);
  }

  /**
   * A reader of the counted acts, or of the whole graph if null. Errors: BAD_USER_INPUT if the criteria match no counted act but
   * some of the other kind, or have a condition that no interaction can meet, though interactions are counted.
   */
  static async open(
    runner: QueryRunner,
    acts: CountedActs | null,
    pageSizes: PageSizes = PAGE_SIZES,
  ): Promise<ExportReader> {
    if (acts !== null) refuseOfStatementsAlone(acts);
    const plan = await planExport(runner, acts);
    const isEmpty = plan.speakers.length === 0 && plan.actors.length === 0;
    if (acts !== null && isEmpty) await refuseEmpty(runner, acts);
    return new ExportReader(runner, acts, plan, pageSizes);
  }

  /** The acts that it reads; null for the whole graph, which has more than acts. */
  get counting(): Counting | null {
    return this.#acts?.counting ?? null;
  }

  /** The approximate fraction of the statements and interactions that has been read, from 0 to 1. */
  get part(): number {
    const { statements, interactions } = this.counts;
    return this.#total === 0 ? 1 : Math.min(1, (statements + interactions) / this.#total);
  }

  /** The subjects, by id. */
  async *subjects(): AsyncGenerator<Subject[]> {
    for (const ids of piecesOf(this.#plan.subjectIds, NODE_PAGE_SIZE)) {
      const rows = await this.#runner.read('findSubjects', { ids });
      const subjects = rows.map(subjectFromRow).sort(byId);
      // The evidence of an agreement or an event may be from a source that is not evidence for any statement.
      for (const { evidence } of subjects) for (const { sourceId } of evidence) this.#plan.sourceIds.add(sourceId);
      this.counts.subjects += subjects.length;
      yield subjects;
    }
  }

  /** The sources, by id; to be called after the subjects have been read. */
  async *sources(): AsyncGenerator<Source[]> {
    for (const ids of piecesOf([...this.#plan.sourceIds].sort(compareCodePoints), NODE_PAGE_SIZE)) {
      const sources = (await this.#runner.read('findSources', { ids })).map(sourceFromRow).sort(byId);
      this.counts.sources += sources.length;
      yield sources;
    }
  }

  /** The ids of merged subjects and the subjects that they stand for; none with a filter. */
  async aliases(): Promise<AliasLine[]> {
    if (this.#acts) return [];
    const rows = await this.#runner.read('listAliases', {});
    return rows
      .filter(({ id, subjectId }) => this.#subjectIds.has(subjectId) && !this.#subjectIds.has(id))
      .map(({ id, subjectId }) => ({ type: 'alias', id, of: subjectId }));
  }

  /** The statements, each once, by speaker and id. */
  async *statements(): AsyncGenerator<Statement[]> {
    const filter = this.#acts?.criteria ?? EVERY_STATEMENT;
    const { recordedBefore } = filter;
    // Reading starts from the speakers.
    const criteria = { ...filter, speaker: null };
    const source: ActSource<Parameters<typeof statementFromRow>[0]> = {
      ofMany: (ids) => this.#runner.read('listStatementsToExport', { ...criteria, ids }),
      ofHub: (speakerId, afterId, limit) =>
        this.#runner.read('listStatementsOfHubToExport', { ...criteria, speakerId, ...afterIdParams(afterId), limit }),
      startOf: ({ speakerId }) => speakerId,
    };
    for await (const rows of actPages(source, this.#plan.speakers, this.#pageSizes)) {
      const statements = rows.map(statementFromRow).filter((one) => this.#isWhole(one));
      this.counts.statements += statements.length;
      yield statements.map((one) =>
        this.#withoutStrangers(recordedBefore === null ? one : asKnownBefore(one, recordedBefore)),
      );
    }
  }

  /** The interactions, by actor and id. */
  async *interactions(): AsyncGenerator<Interaction[]> {
    const criteria = { ...(this.#acts?.criteria ?? EVERY_STATEMENT), speaker: null };
    const source: ActSource<Parameters<typeof interactionFromRow>[0]> = {
      ofMany: (ids) => this.#runner.read('listInteractionsToExport', { ...criteria, ids }),
      ofHub: (actorId, afterId, limit) =>
        this.#runner.read('listInteractionsOfHubToExport', { ...criteria, actorId, ...afterIdParams(afterId), limit }),
      startOf: ({ sourceId }) => sourceId,
    };
    for await (const rows of actPages(source, this.#plan.actors, this.#pageSizes)) {
      const interactions = rows
        .map(interactionFromRow)
        .filter(({ sourceId, targetId, evidence }) => this.#knows([sourceId, targetId]) && this.#knowsAll(evidence));
      this.counts.interactions += interactions.length;
      yield interactions;
    }
  }

  /** Roles, parties, participations, concerns, memberships and parts, by their start nodes; none with a filter. */
  async *relations(): AsyncGenerator<Relation[]> {
    if (this.#acts) return;
    for (const ids of piecesOf(this.#plan.subjectIds, NODE_PAGE_SIZE)) {
      const rows = await this.#runner.read('findRelationsToCheck', { ids });
      const known = rows.filter((row): row is RelationRow => row.endId !== null && this.#subjectIds.has(row.endId));
      const relations = known
        .map((row) => ({ ...row, line: relationLineOf(row), key: keyOf(row) }))
        .filter(({ line }) => this.#knowsSources((line.evidence ?? []).map(({ source }) => source)));
      this.counts.relations += relations.length;
      yield relations.sort((a, b) => compareCodePoints(a.key, b.key));
    }
  }

  #knows(ids: readonly string[]): boolean {
    return ids.every((id) => this.#subjectIds.has(id));
  }

  #knowsAll(evidence: readonly Evidence[]): boolean {
    return this.#knowsSources(evidence.map(({ sourceId }) => sourceId));
  }

  #knowsSources(ids: readonly string[]): boolean {
    return ids.every((id) => this.#plan.sourceIds.has(id));
  }

  #isWhole({ speakerId, aboutIds, addressedToIds, onBehalfOfIds, viaId, evidence }: Statement): boolean {
    return (
      this.#knows([speakerId, ...aboutIds, ...addressedToIds, ...onBehalfOfIds]) &&
      (viaId === null || this.#subjectIds.has(viaId)) &&
      this.#knowsAll(evidence)
    );
  }

  /** A statement without its reference to a corrected statement that the filter excludes. */
  #withoutStrangers(statement: Statement): Statement {
    const { correctedIds } = this.#plan;
    const { correctsId } = statement;
    if (correctsId === null || correctedIds === null || correctedIds.has(correctsId)) return statement;
    return { ...statement, correctsId: null };
  }
}

function byId(a: { id: string }, b: { id: string }): number {
  return compareCodePoints(a.id, b.id);
}

/** A sort key that puts relations in the same order on both engines. */
function keyOf({ type, startId, endId, properties }: RelationRow): string {
  return [startId, type, endId, String(properties.id)].join('\n');
}
