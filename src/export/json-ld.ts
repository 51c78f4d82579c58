import { withoutGaps } from '../collections/without-gaps.js';
import type { Act } from '../domain/act.js';
import { type Evidence, type EvidenceLine, evidenceLines } from '../domain/evidence.js';
import type { SubjectKind } from '../domain/identity.js';
import type { Interaction } from '../domain/interaction.js';
import type { Source } from '../domain/source.js';
import type { Statement } from '../domain/statement.js';
import type { Identifier, Subject } from '../domain/subject.js';
import type { ExportReader, Relation } from './export-reader.js';
import { JSON_LD_CONTEXT } from './json-ld-context.js';

type Thing = Record<string, unknown>;

/** The schema.org type of each kind of subject. */
const TYPES: Record<SubjectKind, string> = {
  PERSON: 'Person',
  STATE: 'Country',
  ORGANIZATION: 'Organization',
  GROUP: 'Organization',
  AGREEMENT: 'CreativeWork',
  EVENT: 'Event',
  TOPIC: 'Thing',
};

/** An id as an IRI: the context expands it to one such as urn:demarche:person/robert-malley. */
function iri(id: string): string {
  return `demarche:${id}`;
}

function iriOrNull(id: string | null): string | null {
  return id === null ? null : iri(id);
}

/** A date that is a day, a month or a year; null for others, which schema.org lacks. */
function plainDate(edtf: string | null): string | null {
  return edtf !== null && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(edtf) && !/^\d{4}-2[1-4]$/.test(edtf) ? edtf : null;
}

/** Each passage as a Web Annotation that links what it is evidence for with the place in the source. */
function annotations(evidence: readonly EvidenceLine[]): Thing[] {
  return evidence.map(({ source, exact, prefix, suffix, start, end, coding }) => {
    const selector = [
      ...(exact === undefined ? [] : [withoutGaps({ type: 'TextQuoteSelector', exact, prefix, suffix })]),
      ...(start === undefined ? [] : [{ type: 'TextPositionSelector', start, end }]),
    ];
    const target = selector.length === 0 ? iri(source) : { type: 'SpecificResource', source: iri(source), selector };
    return { type: 'Annotation', motivation: 'oa:linking', target, ...(coding && { coding }) };
  });
}

function identifiersOf(identifiers: readonly Identifier[]): Thing[] {
  return identifiers.map(({ scheme, value }) => ({ type: 'PropertyValue', propertyID: scheme, value }));
}

function placeOf(name: string | null): Thing | null {
  return name === null ? null : { type: 'Place', name };
}

function termOf({ code, name }: Act): Thing {
  return { type: 'DefinedTerm', termCode: code, name, inDefinedTermSet: 'CAMEO' };
}

function sourcesOf(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.map(({ sourceId }) => iri(sourceId)))];
}

function subjectThing(subject: Subject): Thing {
  const { id, kind, name, aliases, description, identifiers, category, evidence } = subject;
  const { adoptedOn, heldOn, expectedOn, place } = subject;
  return withoutGaps({
    ...{ id: iri(id), type: TYPES[kind], kind, name, alternateName: aliases, description, category },
    ...{ identifier: identifiersOf(identifiers), startDate: plainDate(heldOn), dateCreated: plainDate(adoptedOn) },
    ...{ adoptedOn, heldOn, expectedOn, location: placeOf(place), evidence: annotations(evidenceLines(evidence)) },
  });
}

function sourceThing({ id, title, publisher, url, publishedOn, language, identifiers }: Source): Thing {
  return withoutGaps({
    ...{ id: iri(id), type: 'CreativeWork', name: title, url, inLanguage: language, publishedOn },
    ...{ publisher: publisher === null ? null : { type: 'Organization', name: publisher } },
    ...{ datePublished: plainDate(publishedOn), identifier: identifiersOf(identifiers) },
  });
}

/** A statement is a Claim; if its words are known, it is also a Quotation with these words as its text. */
function statementThing(statement: Statement): Thing {
  const { id, speakerId, quote, paraphrase, language, form, act, tone, saidOn, medium, place, confidence } = statement;
  const { status, statusSince, correctsId, correctedById, evidence, recordedAt, recordedBy } = statement;
  return withoutGaps({
    ...{ id: iri(id), type: quote === null ? ['Claim'] : ['Claim', 'Quotation'], creator: iri(speakerId) },
    ...{ spokenByCharacter: quote === null ? null : iri(speakerId), about: statement.aboutIds.map(iri) },
    ...{ addressedTo: statement.addressedToIds.map(iri), onBehalfOf: statement.onBehalfOfIds.map(iri) },
    ...{ via: iriOrNull(statement.viaId), text: quote, description: paraphrase, inLanguage: language, form },
    ...{ keywords: termOf(act), quadClass: act.quadClass, tone, saidOn, dateCreated: plainDate(saidOn), medium },
    ...{ locationCreated: placeOf(place), confidence, status, statusSince, corrects: iriOrNull(correctsId) },
    ...{ correctedBy: iriOrNull(correctedById), recordedAt, recordedBy, appearance: sourcesOf(evidence) },
    evidence: annotations(evidenceLines(evidence)),
  });
}

function interactionThing(interaction: Interaction): Thing {
  const { id, sourceId, targetId, act, tone, heldOn, place, confidence, evidence } = interaction;
  const { recordedAt, recordedBy } = interaction;
  return withoutGaps({
    ...{ id: iri(id), type: 'Action', agent: iri(sourceId), object: iri(targetId), name: act.name },
    ...{ keywords: termOf(act), quadClass: act.quadClass, tone, heldOn },
    ...{ startTime: plainDate(heldOn), location: placeOf(place), confidence, recordedAt, recordedBy },
    evidence: annotations(evidenceLines(evidence)),
  });
}

function relationThing({ type, startId, endId, line }: Relation): Thing {
  const { title, during, endedOn, status, since, until, role, namedAs } = line as Record<string, unknown>;
  return withoutGaps({
    ...{ type: 'Role', relation: type, agent: iri(startId), object: iri(endId), roleName: title ?? role },
    ...{ status, during, endedOn, since, until, namedAs, evidence: annotations(line.evidence ?? []) },
  });
}

async function* things(reader: ExportReader): AsyncGenerator<Thing[]> {
  for await (const subjects of reader.subjects()) yield subjects.map(subjectThing);
  for await (const sources of reader.sources()) yield sources.map(sourceThing);
  yield (await reader.aliases()).map(({ id, of }) => ({ id: iri(id), standsFor: iri(of) }));
  for await (const statements of reader.statements()) yield statements.map(statementThing);
  for await (const interactions of reader.interactions()) yield interactions.map(interactionThing);
  for await (const relations of reader.relations()) yield relations.map(relationThing);
}

/** The graph as one JSON-LD document: each node, statement, interaction and role is a node of its @graph, on its own line. */
export async function* jsonLdText(reader: ExportReader): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(JSON_LD_CONTEXT)},\n"@graph":[`;
  let separator = '\n';
  for await (const page of things(reader)) {
    let text = '';
    for (const thing of page) {
      text += separator + JSON.stringify(thing);
      separator = ',\n';
    }
    if (text !== '') yield text;
  }
  yield '\n]}\n';
}
