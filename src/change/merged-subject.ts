import { withFurther } from '../collections/with-further.js';
import { withoutGaps } from '../collections/without-gaps.js';
import { evidenceLines } from '../domain/evidence.js';
import { identifierKey, identifierOfKey } from '../domain/identity.js';
import { KIND_UNCERTAIN, type Subject } from '../domain/subject.js';
import { evidenceKey } from '../rules/evidence-record.js';
import { joinedNames } from './joined-names.js';

/**
 * The surviving subject of a merge, with the names, identifiers and evidence of both, and what only the other one says of the rest.
 * Errors: BAD_USER_INPUT if it would have more names or identifiers than a subject can.
 */
export function mergedSubject(from: Subject, into: Subject): Subject {
  const { aliases, identifiers } = joinedNames(
    {
      ...{ id: into.id, name: into.name, aliases: [...into.aliases, from.name, ...from.aliases] },
      identifiers: [...into.identifiers, ...from.identifiers].map(identifierKey),
    },
    'input.into',
  );
  return {
    ...into,
    aliases,
    identifiers: identifiers.map(identifierOfKey),
    // An uncertain kind of the other one says nothing about the one that is kept.
    description: into.description ?? (from.description === KIND_UNCERTAIN ? null : from.description),
    category: into.category ?? from.category,
    adoptedOn: into.adoptedOn ?? from.adoptedOn,
    heldOn: into.heldOn ?? from.heldOn,
    expectedOn: into.expectedOn ?? from.expectedOn,
    place: into.place ?? from.place,
    evidence: withFurther(into.evidence, from.evidence, (passage) => evidenceKey(evidenceLines([passage])[0]!)),
  };
}

/** The content of a subject for the log of changes: what is known of it, with its identifiers as `scheme:value`. */
export function loggedContent(subject: Subject): Record<string, unknown> {
  const { name, aliases, identifiers, description, category, adoptedOn, heldOn, expectedOn, place, evidence } = subject;
  return withoutGaps<Record<string, unknown>>({
    ...{ name, aliases, identifiers: identifiers.map(identifierKey), description, category },
    ...{ adoptedOn, heldOn, expectedOn, place, evidence: evidenceLines(evidence) },
  });
}
