import type { Act } from '../domain/act.js';
import { EARLIEST_DAY, LATEST_DAY } from '../domain/edtf-interval.js';
import { type Evidence, evidenceLines } from '../domain/evidence.js';
import { identifierKey } from '../domain/identity.js';
import type { Interaction } from '../domain/interaction.js';
import type { Source } from '../domain/source.js';
import type { Statement } from '../domain/statement.js';
import type { Subject } from '../domain/subject.js';
import type { Relation } from './export-reader.js';

/** A value of a node or an edge in a tabular format; null if unknown. */
export type Cell = string | number | readonly string[] | null;

/** Values by the names of their columns; what is left out is null. */
export type Cells = Readonly<Record<string, Cell>>;

/** The types of the values of columns, by the names that the columns have in every format. */
export type Columns = Readonly<Record<string, 'text' | 'texts' | 'whole' | 'number'>>;

/** The texts of cells that are not empty, with the names of their columns, as XML formats write them. */
export function cellTexts(columns: Columns, cells: Cells): [name: string, text: string][] {
  return Object.keys(columns).flatMap((name) => {
    const values = [cells[name] ?? []].flat();
    return values.length === 0 ? [] : [[name, values.join('; ')]];
  });
}

/** The first and last day of an edge; null if open. */
export interface Days {
  from: string | null;
  to: string | null;
}

/** A node of the graph in a format of nodes and edges. */
export interface TableNode {
  id: string;
  label: string;
  kind: string;
  cells: Cells;
}

/** An edge of the graph in a format of nodes and edges; `weight` is that of a folded one. */
export interface TableEdge {
  id: string;
  type: string;
  startId: string;
  endId: string;
  label: string;
  weight: number | null;
  tone: number | null;
  days: Days;
  cells: Cells;
}

export const SUBJECT_COLUMNS = {
  ...{ kind: 'text', name: 'text', aliases: 'texts', description: 'text', identifiers: 'texts', category: 'text' },
  ...{ adoptedOn: 'text', heldOn: 'text', expectedOn: 'text', place: 'text', evidence: 'text' },
} as const satisfies Columns;

export const SOURCE_COLUMNS = {
  ...{ title: 'text', publisher: 'text', url: 'text', publishedOn: 'text', language: 'text' },
} as const satisfies Columns;

const RELATION_COLUMNS = {
  ...{ title: 'text', role: 'text', namedAs: 'text', during: 'text', endedOn: 'text', since: 'text', until: 'text' },
} as const satisfies Columns;

/** The columns of edges, named like the properties in docs/model.md, except `id`, since tools have one of their own. */
export const EDGE_COLUMNS = {
  ...{ type: 'text', actId: 'text', targetRole: 'text', position: 'whole', actCode: 'text', actName: 'text' },
  ...{ quadClass: 'text', tone: 'number', form: 'text', quote: 'text', paraphrase: 'text', language: 'text' },
  ...{ saidOn: 'text', saidFrom: 'text', saidTo: 'text', heldOn: 'text', heldFrom: 'text', heldTo: 'text' },
  ...{ medium: 'text', place: 'text', confidence: 'number', onBehalfOfIds: 'texts', viaId: 'text', status: 'text' },
  ...{ statusSince: 'text', correctsId: 'text', correctedById: 'text', sourceIds: 'texts', evidence: 'text' },
  ...{ recordedAt: 'text', recordedBy: 'text', ...RELATION_COLUMNS },
} as const satisfies Columns;

/** The columns of edges that represent all of a kind between two subjects. */
export const FOLDED_EDGE_COLUMNS = {
  ...{ type: 'text', targetRole: 'text', count: 'whole', meanTone: 'number', firstDay: 'text', lastDay: 'text' },
  ...{ status: 'text', evidence: 'text', ...RELATION_COLUMNS },
} as const satisfies Columns;

function evidenceText(evidence: readonly Evidence[]): string | null {
  return evidence.length === 0 ? null : JSON.stringify(evidenceLines(evidence));
}

function daysOf(from: string, to: string): Days {
  return { from: from === EARLIEST_DAY ? null : from, to: to === LATEST_DAY ? null : to };
}

function actCells({ code, name, quadClass }: Act): Cells {
  return { actCode: code, actName: name, quadClass };
}

export function subjectNode(subject: Subject): TableNode {
  const { id, kind, name, aliases, description, identifiers, category } = subject;
  const { adoptedOn, heldOn, expectedOn, place, evidence } = subject;
  return {
    id,
    label: name,
    kind,
    cells: {
      ...{ kind, name, aliases, description, identifiers: identifiers.map(identifierKey), category },
      ...{ adoptedOn, heldOn, expectedOn, place, evidence: evidenceText(evidence) },
    },
  };
}

export function sourceNode({ id, kind, title, publisher, url, publishedOn, language, identifiers }: Source): TableNode {
  return {
    id,
    label: title,
    kind,
    cells: { title, publisher, url, publishedOn, language, identifiers: identifiers.map(identifierKey) },
  };
}

/** The edges of a statement: one to each subject, then one to each addressee. */
export function statementEdges(statement: Statement): TableEdge[] {
  const { id, speakerId, act, tone, saidFrom, saidTo, evidence } = statement;
  const { form, quote, paraphrase, language, saidOn, medium, place, confidence, onBehalfOfIds, viaId } = statement;
  const { status, statusSince, correctsId, correctedById, recordedAt, recordedBy } = statement;
  const cells: Cells = {
    ...{
      type: 'STATED',
      actId: id,
      ...actCells(act),
      tone,
      form,
      quote,
      paraphrase,
      language,
      saidOn,
      saidFrom,
      saidTo,
    },
    ...{ medium, place, confidence, onBehalfOfIds, viaId, status, statusSince, correctsId, correctedById },
    ...{ sourceIds: [...new Set(evidence.map(({ sourceId }) => sourceId))], evidence: evidenceText(evidence) },
    ...{ recordedAt, recordedBy },
  };
  const ends = [
    ...statement.aboutIds.map((endId) => ({ endId, targetRole: 'ABOUT' })),
    ...statement.addressedToIds.map((endId) => ({ endId, targetRole: 'ADDRESSED_TO' })),
  ];
  return ends.map(({ endId, targetRole }, position) => ({
    id: ends.length === 1 ? id : `${id}.${position}`,
    type: 'STATED',
    startId: speakerId,
    endId,
    label: act.name,
    weight: null,
    tone,
    days: daysOf(saidFrom, saidTo),
    cells: { ...cells, targetRole, position },
  }));
}

export function interactionEdge(interaction: Interaction): TableEdge {
  const { id, sourceId, targetId, act, tone, heldOn, heldFrom, heldTo, place, confidence, evidence } = interaction;
  const { recordedAt, recordedBy } = interaction;
  return {
    id,
    type: 'INTERACTED',
    startId: sourceId,
    endId: targetId,
    label: act.name,
    weight: null,
    tone,
    days: daysOf(heldFrom, heldTo),
    cells: {
      ...{ type: 'INTERACTED', actId: id, ...actCells(act), tone, heldOn, heldFrom, heldTo, place, confidence },
      ...{ sourceIds: [...new Set(evidence.map((one) => one.sourceId))], evidence: evidenceText(evidence) },
      ...{ recordedAt, recordedBy },
    },
  };
}

/** An edge that has no id in the model; `number` distinguishes it from the others of its type. */
export function relationEdge({ type, startId, endId, line }: Relation, number: number): TableEdge {
  const { title, during, endedOn, status, since, until, role, namedAs, evidence } = line as Record<string, unknown>;
  const properties = { title, during, endedOn, status, since, until, role, namedAs } as Record<string, string>;
  const known = Object.entries(properties).filter(([, value]) => value !== undefined);
  return {
    id: `${line.type}/${number}`,
    type,
    startId,
    endId,
    label: properties.title ?? type,
    weight: null,
    tone: null,
    days: { from: null, to: null },
    cells: {
      type,
      ...Object.fromEntries(known),
      ...(evidence !== undefined && { evidence: JSON.stringify(evidence) }),
    },
  };
}
