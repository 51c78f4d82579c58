import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.js';
import { RateLimitType } from './rate-limit.type.js';

@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimitType, { description: 'What this operation costs, and what you have left to spend.' })
  rateLimit(@Ctx() { spending }: RequestContext) {
    // It is missing only if operations have no bounds.
    return spending ?? { cost: 0, limit: null, remaining: null, resetAt: null };
  }
}
