import { madeOnce } from '../collections/made-once.js';
import { meanToneOf } from '../domain/statement-tally.js';
import type { ExportReader } from './export-reader.js';
import { interactionEdge, relationEdge, statementEdges, type TableEdge } from './graph-tables.js';

async function* separateEdges(reader: ExportReader): AsyncGenerator<TableEdge[]> {
  for await (const statements of reader.statements()) yield statements.flatMap(statementEdges);
  for await (const interactions of reader.interactions()) yield interactions.map(interactionEdge);
}

/** The totals of the edges of a kind from one subject to another. */
class Fold {
  readonly #first: TableEdge;
  #toneSum = 0;
  #toneCount = 0;
  #count = 0;
  #from: string | null;
  #to: string | null;

  constructor(first: TableEdge) {
    this.#first = first;
    this.#from = first.days.from;
    this.#to = first.days.to;
  }

  add({ tone, days: { from, to } }: TableEdge): void {
    this.#count += 1;
    if (tone !== null) {
      this.#toneSum += tone;
      this.#toneCount += 1;
    }
    // An open side stays open: the first or last day of all of them is unknown.
    this.#from = from === null || this.#from === null ? null : from < this.#from ? from : this.#from;
    this.#to = to === null || this.#to === null ? null : to > this.#to ? to : this.#to;
  }

  /** The edge that represents them all; `number` distinguishes it from the others. */
  edge(number: number): TableEdge {
    const { type, startId, endId, cells } = this.#first;
    const meanTone = meanToneOf(this.#toneSum, this.#toneCount);
    const days = { from: this.#from, to: this.#to };
    const targetRole = cells.targetRole ?? null;
    const count = this.#count;
    return {
      ...{ id: `${type.toLowerCase()}/${number}`, type, startId, endId, label: type },
      ...{ weight: count, tone: meanTone, days },
      cells: { type, targetRole, count, meanTone, firstDay: days.from, lastDay: days.to },
    };
  }
}

/** One edge for all of a kind from one subject to another. They arrive by start node, so few are in memory at a time. */
async function* foldedEdges(reader: ExportReader): AsyncGenerator<TableEdge[]> {
  let folds = new Map<string, Fold>();
  let [start, number] = ['', 0];
  for await (const edges of separateEdges(reader)) {
    const done: TableEdge[] = [];
    for (const edge of edges) {
      const here = `${edge.type} ${edge.startId}`;
      if (here !== start) {
        for (const fold of folds.values()) done.push(fold.edge(++number));
        [folds, start] = [new Map(), here];
      }
      const key = `${edge.endId} ${edge.cells.targetRole ?? ''}`;
      madeOnce(folds, key, () => new Fold(edge)).add(edge);
    }
    if (done.length > 0) yield done;
  }
  yield [...folds.values()].map((fold) => fold.edge(++number));
}

/** The edges of an export, a page at a time: those of acts, separate or folded, then those that have no id in the model. */
export async function* edgesOf(reader: ExportReader, isFolded: boolean): AsyncGenerator<TableEdge[]> {
  yield* isFolded ? foldedEdges(reader) : separateEdges(reader);
  let number = 0;
  for await (const relations of reader.relations()) yield relations.map((one) => relationEdge(one, ++number));
}
