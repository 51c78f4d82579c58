import { Field, ObjectType } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import { CountedField } from '../shared/counting.js';
import { Named } from '../shared/named.js';
import { SubjectInterface } from '../subject/subject.type.js';
import { SubgraphEdgeType } from './path.type.js';

@ObjectType('Subgraph', {
  description: 'A part of the graph, for a graph view: some nodes and the edges between them.',
})
export class SubgraphType {
  @Field(() => [SubgraphEdgeType], {
    description:
      'The edges between its nodes of which one end is nearer than depth, the strongest first: at most five times as many as nodes.',
  })
  edges!: SubgraphEdgeType[];

  @Field(() => Boolean, {
    description: 'Whether nodes or edges were left out because of the limit.',
  })
  isTruncated!: boolean;

  @CountedField()
  counting!: Counting;

  @Named('subjects', 'nodeIds', () => [SubjectInterface], {
    description:
      'Its nodes: those of around, then the nearest first, of equally near ones those with the most edges first.',
  })
  nodes!: unknown;
}
