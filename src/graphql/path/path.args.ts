import { ArgsType, Field, ID, Int } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import type { EdgeKind } from '../../domain/folded-edge.js';
import { CountingArgument } from '../shared/counting.js';
import { FilterArgument } from '../shared/filter-argument.js';
import {
  AreSubjectIds,
  IsBetween,
  IsEdtf,
  IsInstant,
  IsNotEmptyList,
  IsNotTooLong,
  IsSubjectId,
} from '../shared/rules.js';
import { DateTimeScalar, EdtfScalar } from '../shared/scalars.js';
import { StatementFilter } from '../statement/statement-filter.input.js';
import { EdgeKindEnum } from './edge-kind.js';

/** The defaults, which also replace null: a client may give it for an argument that has a default. */
export const PATH_DEFAULTS = { maxLength: 4, first: 10, depth: 1, limit: 200 };

/** Which edges to follow. */
@ArgsType()
export class EdgeScopeArgs {
  @Field(() => [EdgeKindEnum], {
    nullable: true,
    description: 'Only along edges of these kinds, such as [STATED, HAS_ROLE]; without it, along all.',
  })
  @IsNotTooLong()
  through?: EdgeKind[] | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "Only along edges that hold on a day of this interval, such as '2014' or '2014-02/2014-05'.",
  })
  @IsEdtf()
  during?: string | null;

  @CountingArgument('BOTH')
  counting?: Counting | null;

  @FilterArgument(
    () => StatementFilter,
    'Which statements and interactions count, such as { quadClass: [VERBAL_CONFLICT], toneAtMost: -2 }; edges of other kinds are not filtered.',
  )
  filter?: StatementFilter | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "Only along statements and interactions that the graph held before this instant, such as '2026-01-01T00:00:00Z', with the statuses of that time.",
  })
  @IsInstant()
  recordedBefore?: string | null;
}

/** Between which subjects to find paths, and which ones. */
@ArgsType()
export class PathsArgs extends EdgeScopeArgs {
  @Field(() => ID, { description: "The id of the first subject, such as 'person/robert-malley'." })
  @IsSubjectId()
  from!: string;

  @Field(() => ID, { description: "The id of the last subject, another one, such as 'organization/iaea'." })
  @IsSubjectId()
  to!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: PATH_DEFAULTS.maxLength,
    description: 'The maximum number of edges: 1 to 6, such as 3.',
  })
  @IsBetween(1, 6, 'length of a path')
  maxLength?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: PATH_DEFAULTS.first,
    description: 'How many at most: 0 to 50, such as 5.',
  })
  @IsBetween(0, 50, 'number of paths')
  first?: number | null;
}

/** Which part of the graph. */
@ArgsType()
export class NeighborhoodArgs extends EdgeScopeArgs {
  @Field(() => [ID], {
    description: "The ids of the subjects to start from, such as ['state/iran', 'state/united-states']: 1 to 500.",
  })
  @AreSubjectIds()
  @IsNotEmptyList()
  around!: string[];

  @Field(() => Int, {
    nullable: true,
    defaultValue: PATH_DEFAULTS.depth,
    description: 'How many edges away from them at most: 1 to 3, such as 2.',
  })
  @IsBetween(1, 3, 'depth')
  depth?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: PATH_DEFAULTS.limit,
    description: 'How many nodes at most, including those of around: 1 to 1000, such as 50.',
  })
  @IsBetween(1, 1000, 'limit')
  limit?: number | null;
}
