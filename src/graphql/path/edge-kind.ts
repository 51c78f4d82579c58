import { registerEnumType } from 'type-graphql';
import { EDGE_KINDS, type EdgeKind } from '../../domain/folded-edge.js';

const MEANINGS: Record<EdgeKind, string> = {
  STATED: 'One said something about the other, in a current statement.',
  INTERACTED: 'One did something to the other, such as a visit.',
  HAS_ROLE: 'A person holds a role with an actor.',
  MEMBER_OF: 'An actor belongs to an organization or group.',
  PARTY_TO: 'An actor is or was party to an agreement.',
  PARTICIPATED_IN: 'An actor took part in an event.',
  CONCERNS: 'An event concerns a subject.',
  PART_OF: 'An actor is part of another, such as the police of Australia of the state.',
};

/** The kinds of edges between subjects, as GraphQL has them. */
export const EdgeKindEnum = Object.fromEntries(EDGE_KINDS.map((kind) => [kind, kind])) as { [K in EdgeKind]: K };

registerEnumType(EdgeKindEnum, {
  name: 'EdgeKind',
  description: 'The meaning of an edge between two subjects.',
  valuesConfig: Object.fromEntries(EDGE_KINDS.map((kind) => [kind, { description: MEANINGS[kind] }])) as never,
});

/** Whether a path goes along an edge or against it. */
export const EdgeDirectionEnum = { FORWARD: 'FORWARD', BACKWARD: 'BACKWARD' } as const;

registerEnumType(EdgeDirectionEnum, {
  name: 'EdgeDirection',
  description: 'Whether a path goes along an edge or against it.',
  valuesConfig: {
    FORWARD: { description: 'Along it, such as from the speaker of a statement to its subject.' },
    BACKWARD: { description: 'Against it, such as from the subject of a statement to its speaker.' },
  },
});

/** The kinds that arguments choose: all of them where none are named. */
export function kindsOf(through: EdgeKind[] | null | undefined): EdgeKind[] {
  return EDGE_KINDS.filter((kind) => !through || through.includes(kind));
}
