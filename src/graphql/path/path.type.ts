import { Field, Float, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import type { EdgeKind, FoldedEdge } from '../../domain/folded-edge.js';
import type { EdgeScope } from '../../loader/edge-loaders.js';
import type { FoundPath } from '../../loader/find-paths.js';
import { CountedField } from '../shared/counting.js';
import { Named } from '../shared/named.js';
import { DateScalar } from '../shared/scalars.js';
import { SubjectInterface } from '../subject/subject.type.js';
import type { CountedEdges } from './counted-edges.js';
import { EdgeDirectionEnum, EdgeKindEnum } from './edge-kind.js';

/** A folded edge with the choice of edges that it is folded from. */
export interface ScopedEdge extends FoldedEdge {
  scope: EdgeScope;
}

/** The name of the GraphQL type of an edge. */
export function edgeTypeNameOf(edge: FoldedEdge): string {
  return 'direction' in edge ? 'PathEdge' : 'SubgraphEdge';
}

@InterfaceType('FoldedEdge', {
  description: 'All edges of one kind from one subject to another, as one.',
  resolveType: edgeTypeNameOf,
})
export abstract class FoldedEdgeInterface {
  @Field(() => EdgeKindEnum, { description: 'What it says, such as STATED.' })
  kind!: EdgeKind;

  @Field(() => ID, {
    description:
      "The id of the subject where they start, such as 'person/robert-malley'. It costs nothing, unlike from.",
  })
  fromId!: string;

  @Field(() => ID, {
    description: "The id of the subject where they end, such as 'state/iran'. It costs nothing, unlike to.",
  })
  toId!: string;

  @Field(() => Int, { description: 'How many edges it represents, such as 12.' })
  count!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The mean of their tones, from -10 (hostile) to 10 (friendly), such as -1.75; null where none has a tone.',
  })
  meanTone!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Their tones added up, to six decimals, such as -33.6; null where none has a tone.',
  })
  toneSum!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day of the first of them, such as '2014-01-09'; null where that is open or not known.",
  })
  firstDay!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The last day of the last of them, such as '2014-12-27'; null where that is open or not known.",
  })
  lastDay!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Of roles the title, of parties the status, of participations the part, such as 'Special Envoy'; of several the latest that is known.",
  })
  title!: string | null;

  @Named('subjects', 'fromId', () => SubjectInterface, { description: 'Where they start, such as the speaker.' })
  from!: unknown;

  @Named('subjects', 'toId', () => SubjectInterface, {
    description: 'Where they end, such as whom the statements are about.',
  })
  to!: unknown;
}

@ObjectType('PathEdge', {
  description: 'An edge that a path goes along: all edges of one kind from one of its nodes to a neighbouring one.',
  implements: [FoldedEdgeInterface],
  simpleResolvers: true,
})
export class PathEdgeType {
  @Field(() => EdgeDirectionEnum, { description: 'Whether the path goes along it or against it.' })
  direction!: keyof typeof EdgeDirectionEnum;
}

@ObjectType('SubgraphEdge', {
  description: 'An edge of a part of the graph: all edges of one kind from one of its nodes to another.',
  implements: [FoldedEdgeInterface],
  simpleResolvers: true,
})
export class SubgraphEdgeType {}

/** What the fields of a path are found from. */
export interface PathRoot extends FoundPath, CountedEdges {}

@ObjectType('Path', {
  description: 'A way from one subject to another along edges, whichever way these point. It meets no node twice.',
  simpleResolvers: true,
})
export class PathType {
  @Field(() => Int, {
    description: 'How many edges join the two neighbours on it that the fewest join: the more, the stronger it is.',
  })
  strength!: number;

  @Field(() => Boolean, {
    description:
      'Whether all paths that are shorter, or as long and stronger, stand before it, and behind the last of fewer than first there is none; false where there are so many neighbours or ways that not all were looked at, so that some may be missing. Such as true.',
  })
  isExact!: boolean;

  @CountedField()
  counting!: Counting;

  @Named('subjects', 'nodeIds', () => [SubjectInterface], {
    description: 'The subjects on it, from its beginning to its end.',
  })
  nodes!: unknown;
}
