import { actOf } from '../domain/act.js';
import { daysOfEdtf } from '../domain/edtf-interval.js';
import type { EvidenceLine } from '../domain/evidence.js';
import { fingerprintOfText } from '../domain/fingerprint.js';
import { foldedNamesOf } from '../domain/folded-names.js';
import { identifierKey, subjectKindOfId } from '../domain/identity.js';
import type { QueryValue } from '../engine/graph-engine.js';
import { comparedText } from '../rules/compared-text.js';
import { nodeWords, statementWords } from '../search/words.js';
import type { AliasLine, InteractionLine, NodeLine, RelationLine, SourceLine, StatementLine } from './exchange-line.js';

/** Properties of a node or an edge. */
export type Properties = { [key: string]: QueryValue };

/** The time and author of lines that do not give their own. */
export interface Recording {
  recordedAt: string;
  recordedBy: string | null;
  /** Resolves the ids of merged subjects. */
  resolve?: (id: string) => string;
}

/** The first and last day of a valid EDTF value, under two property names. */
function days(edtf: string | undefined, from: string, to: string): Properties {
  const interval = edtf === undefined ? null : daysOfEdtf(edtf);
  return { [from]: interval?.from ?? null, [to]: interval?.to ?? null };
}

/**
 * The days of an act; the last day and the EDTF value are omitted if they equal the first day. The graph omits values that
 * nearly all of a million coded events would repeat; docs/model.md describes how they are read.
 */
function actDays(edtf: string, [on, from, to]: [on: string, from: string, to: string]): Properties {
  const interval = daysOfEdtf(edtf)!;
  return {
    [on]: edtf === interval.from ? null : edtf,
    [from]: interval.from,
    [to]: interval.to === interval.from ? null : interval.to,
  };
}

/** The evidence of an act as the graph stores it; null if it says no more than the ids of its sources. */
export function keptEvidence(evidence: readonly EvidenceLine[]): string | null {
  const [first] = evidence;
  if (!first) return null;
  return evidence.length === 1 && Object.keys(first).length === 1 ? null : JSON.stringify(evidence);
}

function sameId(id: string): string {
  return id;
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}

const NOT_CONTENT = ['recordedAt', 'recordedBy', 'status', 'statusSince', 'suggestions'];
/** Keys that contain the words of a source or of an editor. */
const WORDS = ['quote', 'paraphrase', 'exact', 'prefix', 'suffix', 'namedAs', 'description'];

type Content = StatementLine | InteractionLine | NodeLine | SourceLine | AliasLine;

function fingerprint(line: Content, wordsOf: (text: string) => string): string {
  const sorted = (value: unknown, key: string): unknown =>
    Array.isArray(value)
      ? value.map((item) => sorted(item, key))
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([name, item]) => [name, sorted(item, name)]),
          )
        : typeof value === 'string' && WORDS.includes(key)
          ? wordsOf(value)
          : value;
  const content = Object.fromEntries(Object.entries(line).filter(([key]) => !NOT_CONTENT.includes(key)));
  return fingerprintOfText(JSON.stringify(sorted(content, '')));
}

/**
 * A hash that is equal for lines with the same content: it excludes what recording adds and normalizes words for comparison. It
 * also excludes the status, which changes when a statement is corrected or retracted.
 */
export function fingerprintOf(line: Content): string {
  return fingerprint(line, comparedText);
}

/** Whether a fingerprint is that of a line, also if an earlier version computed it, which did not normalize words. */
export function isFingerprintOf(print: string | null, line: Content): boolean {
  return print === fingerprintOf(line) || print === fingerprint(line, (text) => text);
}

export function subjectRow(line: NodeLine) {
  const aliases = line.aliases ?? [];
  const { from, to } = (line.heldOn === undefined ? null : daysOfEdtf(line.heldOn)) ?? { from: null, to: null };
  return {
    id: line.id,
    kind: subjectKindOfId(line.id)!,
    properties: {
      kind: subjectKindOfId(line.id)!,
      name: line.name,
      aliases,
      ...foldedNamesOf(line.name, aliases),
      ...nodeWords([line.name, ...aliases], (line.identifiers ?? []).map(identifierKey)),
      description: line.description ?? null,
      identifiers: (line.identifiers ?? []).map(identifierKey),
      category: line.kind ?? null,
      adoptedOn: line.adoptedOn ?? null,
      heldOn: line.heldOn ?? null,
      heldFrom: from,
      heldTo: to,
      // The sort key of lists of events; it must not be null, since cursors compare it.
      ...(line.type === 'event' && { sortDay: from ?? '' }),
      expectedOn: line.expectedOn ?? null,
      place: line.place ?? null,
      evidence: line.evidence === undefined ? null : JSON.stringify(line.evidence),
      fingerprint: fingerprintOf(line),
    } as Properties,
  };
}

export function sourceRow(line: SourceLine) {
  return {
    id: line.id,
    properties: {
      title: line.title,
      ...nodeWords([line.title], (line.identifiers ?? []).map(identifierKey)),
      publisher: line.publisher ?? null,
      url: line.url ?? null,
      publishedOn: line.publishedOn ?? null,
      sortDay: (line.publishedOn === undefined ? null : daysOfEdtf(line.publishedOn)?.from) ?? '',
      language: line.language ?? null,
      identifiers: (line.identifiers ?? []).map(identifierKey),
      fingerprint: fingerprintOf(line),
    } as Properties,
  };
}

/** The rows that link the identifiers of written nodes to them. */
export function identifierRows(rows: readonly { id: string; properties: Properties }[]): { id: string; key: string }[] {
  return rows.flatMap(({ id, properties }) => (properties.identifiers as string[]).map((key) => ({ id, key })));
}

export type StatementRows = ReturnType<typeof statementRows>;

/** The node of a statement, with the sources of its evidence. */
export function statementRows(line: StatementLine, recording: Recording) {
  const act = actOf(line.act);
  const { resolve = sameId } = recording;
  const speakerId = resolve(line.speaker);
  const about = unique(line.about.map(resolve));
  const addressedTo = unique((line.addressedTo ?? []).map(resolve));
  const sourceIds = unique(line.evidence.map(({ source }) => source));
  const properties: Properties = {
    id: line.id,
    speakerId,
    aboutIds: about,
    addressedToIds: unlessEmpty(addressedTo),
    onBehalfOfIds: unlessEmpty(unique((line.onBehalfOf ?? []).map(resolve))),
    viaId: line.via === undefined ? null : resolve(line.via),
    quote: line.quote ?? null,
    paraphrase: line.paraphrase ?? null,
    words: statementWords(line),
    language: line.language ?? null,
    form: line.form === 'CODED' ? null : line.form,
    actCode: act.code,
    tone: line.tone ?? act.goldstein,
    ...actDays(line.saidOn, ['saidOn', 'saidFrom', 'saidTo']),
    medium: line.medium ?? null,
    place: line.place ?? null,
    confidence: line.confidence ?? null,
    status: line.status ?? 'CURRENT',
    statusSince: line.statusSince === undefined ? null : instantOf(line.statusSince),
    correctsId: line.corrects ?? null,
    sourceIds,
    evidence: keptEvidence(line.evidence),
    recordedAt: recordedAtOf(line, recording),
    recordedBy: line.recordedBy ?? recording.recordedBy,
  };
  return { properties: { ...properties, fingerprint: fingerprintOf(line) }, sourceIds };
}

function unlessEmpty(ids: string[]): string[] | null {
  return ids.length === 0 ? null : ids;
}

/** The instant at which a line is recorded: its own, or else that of the recording. */
export function recordedAtOf(line: { recordedAt?: string }, { recordedAt }: Recording): string {
  return line.recordedAt === undefined ? recordedAt : instantOf(line.recordedAt);
}

/** Normalizes an instant to the form that the graph stores. */
function instantOf(text: string): string {
  return new Date(text).toISOString();
}

/** The STATED edges of a statement, from the properties of its node: one per subject, then one per addressee. */
export function statementEdges({ words: _, fingerprint: __, ...properties }: Properties) {
  const { id, speakerId, aboutIds, addressedToIds } = properties as {
    id: string;
    speakerId: string;
    aboutIds: string[];
    addressedToIds?: string[] | null;
  };
  const ends = [
    ...aboutIds.map((subjectId) => ({ subjectId, targetRole: null })),
    ...(addressedToIds ?? []).map((subjectId) => ({ subjectId, targetRole: 'ADDRESSED_TO' })),
  ];
  return ends.map(({ subjectId, targetRole }, position) => ({
    id,
    speakerId,
    subjectId,
    properties: { ...properties, targetRole, position: position === 0 ? null : position },
  }));
}

/** The node of an interaction, with its edge. */
export function interactionRow(line: InteractionLine, recording: Recording) {
  const { resolve = sameId } = recording;
  const act = actOf(line.act);
  const [sourceId, targetId] = [resolve(line.source), resolve(line.target)];
  const properties: Properties = {
    id: line.id,
    sourceId,
    targetId,
    actCode: act.code,
    tone: line.tone ?? act.goldstein,
    ...actDays(line.heldOn, ['heldOn', 'heldFrom', 'heldTo']),
    place: line.place ?? null,
    confidence: line.confidence ?? null,
    sourceIds: unique((line.evidence ?? []).map(({ source }) => source)),
    evidence: keptEvidence(line.evidence ?? []),
    recordedAt: recordedAtOf(line, recording),
    recordedBy: line.recordedBy ?? recording.recordedBy,
    fingerprint: fingerprintOf(line),
  };
  return { sourceId, targetId, properties, edgeProperties: interactionEdge(properties) };
}

/** The properties of an interaction's edge, from those of its node. */
function interactionEdge({ fingerprint: _, ...properties }: Properties): Properties {
  return properties;
}

/** Whether an edge leads from a subject to itself, as it does after its two ends were merged. */
export function isLoop({ ends }: { ends: Properties }): boolean {
  return new Set(Object.values(ends)).size === 1;
}

/** The row of an edge without an id of its own; `id` is composed of the values that identify it. */
export function relationRow(line: RelationLine): {
  id: string;
  startId: string;
  ends: Properties;
  properties: Properties;
} {
  const row = (startId: string, ends: Properties, parts: (string | undefined)[], properties: Properties) => ({
    id: JSON.stringify([line.type, ...Object.values(ends), ...parts.map((part) => part ?? null)]),
    startId,
    ends,
    properties,
  });
  switch (line.type) {
    case 'role':
      return row(line.holder, { holderId: line.holder, ofId: line.of }, [line.title, line.during], {
        title: line.title,
        during: line.during ?? null,
        ...days(line.during, 'duringFrom', 'duringTo'),
        endedOn: line.endedOn ?? null,
      });
    case 'party':
      return row(line.party, { partyId: line.party, agreementId: line.agreement }, [line.status, line.since], {
        status: line.status,
        since: line.since ?? null,
        ...days(line.since, 'sinceFrom', 'sinceTo'),
        until: line.until ?? null,
        ...days(line.until, 'untilFrom', 'untilTo'),
      });
    case 'participation':
      return row(line.participant, { participantId: line.participant, eventId: line.event }, [line.role], {
        role: line.role ?? null,
        namedAs: line.namedAs ?? null,
      });
    case 'concern':
      return row(line.event, { eventId: line.event, subjectId: line.subject }, [], {});
    case 'membership':
      return row(line.member, { memberId: line.member, organizationId: line.organization }, [line.during], {
        during: line.during ?? null,
        ...days(line.during, 'duringFrom', 'duringTo'),
      });
    case 'part':
      return row(line.part, { partId: line.part, wholeId: line.whole }, [], {});
  }
}
