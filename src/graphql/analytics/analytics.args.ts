import { ArgsType, Field, Int } from 'type-graphql';
import type { Centrality } from '../../analytics/centrality.js';
import type { ActorKind } from '../../domain/identity.js';
import { IsOptional, ValidateNested } from '../shared/class-validator.js';
import { ActorKindEnum } from '../shared/enums.js';
import { DEFAULT_PAGE_SIZE, IsNotTooLong, IsPageSize, rule } from '../shared/rules.js';
import { StatementFilter } from '../statement/statement-filter.input.js';
import { CentralityEnum } from './centrality.enum.js';

/** How many members a community gives where nobody says how many. */
export const DEFAULT_MEMBERS = 10;

const [LEAST_SAMPLE, MOST_SAMPLE] = [10, 10_000];

const IsSample = rule('isSample', (value) =>
  (value as number) >= LEAST_SAMPLE && (value as number) <= MOST_SAMPLE
    ? null
    : `${String(value)} is not from ${LEAST_SAMPLE} to 10,000`,
);

/** Which communities. */
@ArgsType()
export class CommunitiesArgs {
  @Field(() => StatementFilter, {
    nullable: true,
    description: "Which statements make the graph, such as { saidOn: '2014', quadClass: [VERBAL_CONFLICT] }.",
  })
  @IsOptional()
  @ValidateNested()
  filter?: StatementFilter | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE_SIZE,
    description: 'How many at most, from the front: 0 to 500, such as 10.',
  })
  @IsPageSize()
  first?: number | null;
}

/** Which actors, by which metric. */
@ArgsType()
export class RankingArgs extends CommunitiesArgs {
  @Field(() => CentralityEnum, { description: 'By which metric, such as PAGERANK.' })
  metric!: Centrality;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of BETWEENNESS on a large graph: estimate it from the shortest paths of so many actors, drawn at random but always the same, 10 to 10,000, such as 500. scoreError says by how much each score may be off. Exact without it, and the other metrics are exact in any case.',
  })
  @IsSample()
  sample?: number | null;

  @Field(() => [ActorKindEnum], {
    nullable: true,
    description: 'Only these kinds of actors, such as [PERSON]; the others keep their part in the graph.',
  })
  @IsNotTooLong()
  kind?: ActorKind[] | null;
}

/** How many members of a community. */
@ArgsType()
export class MembersArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_MEMBERS,
    description: 'How many at most, from the front: 0 to 500, such as 5.',
  })
  @IsPageSize()
  first?: number | null;
}
