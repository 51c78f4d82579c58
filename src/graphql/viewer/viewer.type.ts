import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ROLES, type Role } from '../../access/viewer.js';
import { enumOf } from '../shared/enums.js';
import { DateTimeScalar } from '../shared/scalars.js';

const ViewerKindEnum = enumOf('ViewerKind', 'The kind of credential of a viewer.', {
  ANONYMOUS: 'No credential.',
  API_KEY: 'An API key of this graph.',
  TOKEN: 'A token of a login service.',
});

const ViewerRoleEnum = enumOf('ViewerRole', 'What a credential allows; each role includes those before it.', {
  READER: 'To read, where reading needs a credential.',
  EDITOR: 'To record, correct, retract and merge, and to read who changed what.',
  ADMIN: 'The same as EDITOR: no operation needs more at present.',
} satisfies Record<Role, string>);

@ObjectType('ViewerLimits', { description: 'The limits on an operation and on a minute.' })
export class ViewerLimitsType {
  @Field(() => Int, { description: 'What an operation may cost, in units of a node, such as 100000.' })
  maxCost!: number;

  @Field(() => Int, { description: 'How deep fields may be nested, such as 15.' })
  maxDepth!: number;

  @Field(() => Int, { description: 'How long a page may be, such as 500.' })
  maxPageSize!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'What all operations of a minute may cost, such as 1000000; null if there is no limit.',
  })
  pointsPerMinute!: number | null;
}

@ObjectType('Viewer', { description: 'Who sends the request, and what they may do.' })
export class ViewerType {
  @Field(() => ID, { description: "Tells viewers apart in a cache: 'anonymous', or such as 'key/newsroom'." })
  id!: string;

  @Field(() => ViewerKindEnum, { description: 'The kind of credential, such as API_KEY.' })
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
    description: "When the credential expires, such as '2026-01-01T09:30:00.000Z'; null if it does not.",
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

  @Field(() => ViewerLimitsType, { description: 'The limits on their operations.' })
  limits!: ViewerLimitsType;
}

/** The roles that a role includes, itself the last. */
export function rolesWithin(role: Role | null): Role[] {
  return role === null ? [] : ROLES.slice(0, ROLES.indexOf(role) + 1);
}
