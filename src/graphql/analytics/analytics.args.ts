import { ArgsType, Field, Int } from 'type-graphql';
import type { Centrality } from '../../analytics/centrality.js';
import type { ActorKind } from '../../domain/identity.js';
import { IsOptional, ValidateNested } from '../shared/class-validator.js';
import { ActorKindEnum } from '../shared/enums.js';
import { DEFAULT_PAGE_SIZE, IsNotTooLong, IsPageSize } from '../shared/rules.js';
import { StatementFilter } from '../statement/statement-filter.input.js';
import { CentralityEnum } from './centrality.enum.js';

/** How many members a community gives where nobody says how many. */
export const DEFAULT_MEMBERS = 10;

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
