import { Query, Resolver } from 'type-graphql';
import { allActs } from '../../domain/act.js';
import { ActType } from './act.type.js';

@Resolver()
export class ActsResolver {
  @Query(() => [ActType], {
    nullable: true,
    description: 'Every act of the CAMEO code book, in the order of the codes.',
  })
  acts() {
    return [...allActs()];
  }
}
