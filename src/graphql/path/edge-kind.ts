import { EDGE_KINDS, type EdgeKind } from '../../domain/folded-edge.js';
import { enumOf } from '../shared/enums.js';

/** The kinds of edges between subjects, as a GraphQL enum. */
export const EdgeKindEnum = enumOf('EdgeKind', 'The meaning of an edge between two subjects.', {
  STATED: 'One said something about the other, in a current statement.',
  INTERACTED: 'One did something to the other, such as a visit.',
  HAS_ROLE: 'A person holds a role with an actor.',
  MEMBER_OF: 'An actor belongs to an organization or group.',
  PARTY_TO: 'An actor is or was party to an agreement.',
  PARTICIPATED_IN: 'An actor took part in an event.',
  CONCERNS: 'An event concerns a subject.',
  PART_OF: 'An actor is part of another, such as the police of Australia of the state.',
} satisfies Record<EdgeKind, string>);

export const EdgeDirectionEnum = enumOf('EdgeDirection', 'Whether a path goes along an edge or against it.', {
  FORWARD: 'Along it, such as from the speaker of a statement to its subject.',
  BACKWARD: 'Against it, such as from the subject of a statement to its speaker.',
});

/** The kinds that arguments choose: all of them if none are given. */
export function kindsOf(through: EdgeKind[] | null | undefined): EdgeKind[] {
  return EDGE_KINDS.filter((kind) => !through || through.includes(kind));
}
