import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Subject } from '../../domain/subject.js';
import type { RequestContext } from '../request-context.js';
import { DuringArgs, dayOf, intervalOf, OnArgs } from '../shared/during-args.js';
import { ActorInterface, OrganizationType, PersonType, StateType } from '../subject/subject.type.js';
import { MembershipType, RoleType } from './role.type.js';

const REPRESENTATIVES = 'The roles that persons hold with it, the earliest first: at most 500.';

@Resolver(() => PersonType)
export class PersonResolver {
  @FieldResolver(() => [RoleType], {
    nullable: true,
    description: 'The roles that sources attest for this person, the earliest first: at most 500.',
  })
  roles(@Root() { id }: Subject, @Args(() => DuringArgs) { during }: DuringArgs, @Ctx() { loaders }: RequestContext) {
    return loaders.roles('holder', intervalOf(during)).load(id);
  }

  @FieldResolver(() => [ActorInterface], {
    nullable: true,
    description: 'The actors with which this person holds a role, such as Iran on 2021-10-27.',
  })
  async represents(@Root() { id }: Subject, @Args(() => OnArgs) { on }: OnArgs, @Ctx() { loaders }: RequestContext) {
    const roles = await loaders.roles('holder', dayOf(on)).load(id);
    return loaders.subjects.loadMany([...new Set(roles.map(({ ofId }) => ofId))]);
  }
}

@Resolver(() => StateType)
export class StateResolver {
  @FieldResolver(() => [RoleType], { nullable: true, description: REPRESENTATIVES })
  representatives(@Root() { id }: Subject, @Args(() => OnArgs) { on }: OnArgs, @Ctx() { loaders }: RequestContext) {
    return loaders.roles('of', dayOf(on)).load(id);
  }
}

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @FieldResolver(() => [RoleType], { nullable: true, description: REPRESENTATIVES })
  representatives(@Root() { id }: Subject, @Args(() => OnArgs) { on }: OnArgs, @Ctx() { loaders }: RequestContext) {
    return loaders.roles('of', dayOf(on)).load(id);
  }

  @FieldResolver(() => [ActorInterface], {
    nullable: true,
    description: 'Its members, by name: at most 500.',
  })
  async members(
    @Root() { id }: Subject,
    @Args(() => DuringArgs) { during }: DuringArgs,
    @Ctx() { loaders }: RequestContext,
  ) {
    const memberships = await loaders.memberships(intervalOf(during)).load(id);
    return loaders.subjects.loadMany([...new Set(memberships.map(({ memberId }) => memberId))]);
  }

  @FieldResolver(() => [MembershipType], {
    nullable: true,
    description: 'Its members, when, and according to which source, by name: at most 500.',
  })
  memberships(
    @Root() { id }: Subject,
    @Args(() => DuringArgs) { during }: DuringArgs,
    @Ctx() { loaders }: RequestContext,
  ) {
    return loaders.memberships(intervalOf(during)).load(id);
  }
}
