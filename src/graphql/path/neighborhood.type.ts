import { Field, ObjectType } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import { CountedField } from '../shared/counting.js';
import { Named } from '../shared/named.js';
import { SubjectInterface } from '../subject/subject.type.js';
import { SubgraphEdgeType } from './path.type.js';

@ObjectType('Subgraph', {
  description: 'A part of the graph, such as a graph view draws: some nodes and the edges between them.',
  simpleResolvers: true,
})
export class SubgraphType {
  @Field(() => [SubgraphEdgeType], {
    description:
      'The edges between its nodes that touch one nearer than the depth, the strongest first: at most five times as many as nodes.',
  })
  edges!: SubgraphEdgeType[];

  @Field(() => Boolean, {
    description: 'Whether nodes or edges that belong to it were left out, as there are more than may be.',
  })
  isTruncated!: boolean;

  @CountedField()
  counting!: Counting;

  @Named('subjects', 'nodeIds', () => [SubjectInterface], {
    description:
      'Its nodes: those of around, then the nearer ones first, of equally near ones the most strongly joined.',
  })
  nodes!: unknown;
}
