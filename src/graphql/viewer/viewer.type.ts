import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ROLES, type Role } from '../../access/viewer.js';
import { enumOf } from '../shared/enums.js';
import { DateTimeScalar } from '../shared/scalars.js';

const ViewerKindEnum = enumOf('ViewerKind', 'By what somebody is known who asks.', {
  ANONYMOUS: 'By nothing: no credential came.',
  API_KEY: 'By an API key of this graph.',
  TOKEN: 'By a token of a login service.',
});

const ViewerRoleEnum = enumOf('ViewerRole', 'What a credential allows; each role also what those before it do.', {
  READER: 'To read, where reading needs a credential.',
  EDITOR: 'To record, correct, retract and merge, and to read who changed what.',
  ADMIN: 'To do what an editor may. No operation asks for more so far.',
} satisfies Record<Role, string>);

@ObjectType('ViewerLimits', { description: 'How much one operation and one minute may take.', simpleResolvers: true })
export class ViewerLimitsType {
  @Field(() => Int, { description: 'What an operation may cost, in units of a node, such as 100000.' })
  maxCost!: number;

  @Field(() => Int, { description: 'How many fields may stand one within the other, such as 15.' })
  maxDepth!: number;

  @Field(() => Int, { description: 'How long a page may be, such as 500.' })
  maxPageSize!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'What all operations of a minute may cost, such as 1000000; null where that is not limited.',
  })
  pointsPerMinute!: number | null;
}

@ObjectType('Viewer', { description: 'Who asks, and what they may do.', simpleResolvers: true })
export class ViewerType {
  @Field(() => ID, { description: "Tells viewers apart in a cache: 'anonymous', or such as 'key/newsroom'." })
  id!: string;

  @Field(() => ViewerKindEnum, { description: 'By what they are known, such as API_KEY.' })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The name of the API key or the subject of the token, such as 'newsroom'; null for somebody anonymous.",
  })
  name!: string | null;

  @Field(() => ViewerRoleEnum, {
    nullable: true,
    description: 'The role of the credential, such as EDITOR; null for somebody anonymous.',
  })
  role!: string | null;

  @Field(() => [ViewerRoleEnum], { description: 'That role and those that it includes, such as [READER, EDITOR].' })
  roles!: string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the credential ends by itself, such as '2026-01-01T09:30:00.000Z'; null where it does not.",
  })
  expiresAt!: string | null;

  @Field(() => Boolean, { description: 'Whether they may read; true for every viewer who gets this answer.' })
  canRead!: boolean;

  @Field(() => Boolean, { description: 'Whether they may change the graph and read who changed what.' })
  canEdit!: boolean;

  @Field(() => Boolean, { description: 'Whether they may take exports, at /export.' })
  canExport!: boolean;

  @Field(() => Boolean, { description: 'Whether they may subscribe to changes.' })
  canSubscribe!: boolean;

  @Field(() => ViewerLimitsType, { description: 'How much they may ask for.' })
  limits!: ViewerLimitsType;
}

/** The roles that a role includes, itself the last. */
export function rolesWithin(role: Role | null): Role[] {
  return role === null ? [] : ROLES.slice(0, ROLES.indexOf(role) + 1);
}
