import { Field, Float, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import type { EdgeKind, FoldedEdge } from '../../domain/folded-edge.js';
import type { EdgeScope } from '../../loader/edge-loaders.js';
import type { FoundPath } from '../../loader/find-paths.js';
import { CountedField } from '../shared/counting.js';
import { Named } from '../shared/named.js';
import { DateScalar } from '../shared/scalars.js';
import { SubjectInterface } from '../subject/subject.type.js';
import { EdgeDirectionEnum, EdgeKindEnum } from './edge-kind.js';

/** A folded edge, with the scope of the edges that it is folded from. */
export interface ScopedEdge extends FoldedEdge {
  scope: EdgeScope;
}

/** The name of the GraphQL type of an edge. */
export function edgeTypeNameOf(edge: FoldedEdge): string {
  return 'direction' in edge ? 'PathEdge' : 'SubgraphEdge';
}

@InterfaceType('FoldedEdge', { description: 'All edges of one kind from one subject to another, as one.' })
export abstract class FoldedEdgeInterface {
  @Field(() => EdgeKindEnum, { description: 'Its kind, such as STATED.' })
  kind!: EdgeKind;

  @Field(() => ID, {
    description: "The id of the subject where they start, such as 'person/robert-malley'. Unlike from, it has no cost.",
  })
  fromId!: string;

  @Field(() => ID, {
    description: "The id of the subject where they end, such as 'state/iran'. Unlike to, it has no cost.",
  })
  toId!: string;

  @Field(() => Int, { description: 'How many edges it represents, such as 12.' })
  count!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The mean of their tones, from -10 (hostile) to 10 (friendly), such as -1.75; null if none has a tone.',
  })
  meanTone!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The sum of their tones, to six decimals, such as -33.6; null if none has a tone.',
  })
  toneSum!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day of the first of them, such as '2014-01-09'; null if that is open or unknown.",
  })
  firstDay!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The last day of the last of them, such as '2014-12-27'; null if that is open or unknown.",
  })
  lastDay!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Of roles the title, of parties the status, of participations the role, such as 'Special Envoy'; of several, the latest that is known.",
  })
  title!: string | null;

  @Named('subjects', 'fromId', () => SubjectInterface, { description: 'Where they start, such as the speaker.' })
  from!: unknown;

  @Named('subjects', 'toId', () => SubjectInterface, {
    description: 'Where they end, such as the subject of the statements.',
  })
  to!: unknown;
}

@ObjectType('PathEdge', {
  description: 'An edge of a path: all edges of one kind from one of its nodes to a neighbouring one.',
  implements: [FoldedEdgeInterface],
})
export class PathEdgeType {
  @Field(() => EdgeDirectionEnum, { description: 'Whether the path goes along it or against it.' })
  direction!: keyof typeof EdgeDirectionEnum;
}

@ObjectType('SubgraphEdge', {
  description: 'An edge of a part of the graph: all edges of one kind from one of its nodes to another.',
  implements: [FoldedEdgeInterface],
})
export class SubgraphEdgeType {}

/** What the fields of a path are resolved from. */
export interface PathRoot extends FoundPath {
  scope: EdgeScope;
  counting: Counting;
}

@ObjectType('Path', {
  description: 'A path from one subject to another along edges, in either direction. It visits no node twice.',
})
export class PathType {
  @Field(() => Int, {
    description: 'The smallest number of edges between two neighbours on it.',
  })
  strength!: number;

  @Field(() => Boolean, {
    description:
      'Whether no better path can be missing: true if all shorter paths, and all stronger ones of its length, come before it; false if the search was incomplete, because there are too many neighbours or paths. Such as true.',
  })
  isExact!: boolean;

  @CountedField()
  counting!: Counting;

  @Named('subjects', 'nodeIds', () => [SubjectInterface], {
    description: 'Its subjects, from the first to the last.',
  })
  nodes!: unknown;
}
