import { compareCodePoints } from '../domain/code-points.js';
import { countsInteractions, countsStatements } from '../domain/counting.js';
import type { CountedActs } from '../loader/act-criteria.js';
import { startOf } from '../loader/statement-figures.js';
import { type PageAfter, pages } from '../query/pages.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { Start } from './act-pages.js';

const ID_PAGE_SIZE = 20_000;

/** What an export will read: the ids of its nodes, and of the actors whose acts it has. Only the ids are kept in memory. */
export interface ExportPlan {
  /** In order. */
  subjectIds: string[];
  sourceIds: Set<string>;
  /** The speakers of statements, in order. */
  speakers: Start[];
  /** The actors of interactions, in order. */
  actors: Start[];
  /** The corrected statements that are part of it; null if all are. */
  correctedIds: Set<string> | null;
}

/** Every row of a list in the order of ids. */
async function allPages<Row extends { id: string }>(read: (page: PageAfter) => Promise<Row[]>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const rows of pages(read, ID_PAGE_SIZE)) for (const row of rows) all.push(row);
  return all;
}

async function planOfWhole(runner: QueryRunner): Promise<ExportPlan> {
  const subjects = await allPages((page) => runner.read('listSubjectsToExport', page));
  const sources = await allPages((page) => runner.read('listSourcesToExport', page));
  return {
    subjectIds: subjects.map(({ id }) => id),
    sourceIds: new Set(sources.map(({ id }) => id)),
    speakers: subjects.map(({ id, statedCount }) => ({ id, count: statedCount })),
    actors: subjects.map(({ id, interactedCount }) => ({ id, count: interactedCount })),
    correctedIds: null,
  };
}

async function planOfActs(runner: QueryRunner, { criteria, counting }: CountedActs): Promise<ExportPlan> {
  const start = startOf(criteria);
  const [said, done] = [countsStatements(counting), countsInteractions(counting)];
  const speakers = said ? await runner.read('countStatementsToExport', start) : [];
  const actors = done ? await runner.read('countInteractionsToExport', start) : [];
  const named = said ? await runner.read('listNodesToExport', start) : [];
  const met = done ? await runner.read('listNodesOfInteractionsToExport', start) : [];
  const isCorrected = said && criteria.status.includes('CORRECTED');
  const corrected = isCorrected ? await runner.read('listCorrectedToExport', start) : [];
  const ids = new Set([...speakers, ...actors, ...named, ...met].map(({ id }) => id));
  const isSource = (id: string) => id.startsWith('source/');
  return {
    subjectIds: [...ids].filter((id) => !isSource(id)).sort(compareCodePoints),
    sourceIds: new Set([...ids].filter(isSource)),
    speakers,
    actors,
    correctedIds: new Set(corrected.map(({ id }) => id)),
  };
}

/** Plans an export of the counted acts, or of the whole graph if null. */
export function planExport(runner: QueryRunner, acts: CountedActs | null): Promise<ExportPlan> {
  return acts === null ? planOfWhole(runner) : planOfActs(runner, acts);
}
