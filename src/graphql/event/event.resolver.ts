import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Subject } from '../../domain/subject.js';
import type { RequestContext } from '../request-context.js';
import { ActorInterface, EventType, SubjectInterface } from '../subject/subject.type.js';
import { ParticipationType } from './participation.type.js';

@Resolver(() => EventType)
export class EventResolver {
  @FieldResolver(() => String, { nullable: true, description: "What kind of event it is, such as 'election'." })
  category(@Root() { category }: Subject) {
    return category;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What kind of event it is, such as 'election'.",
    deprecationReason: 'Use category, as agreements and the inputs of mutations call it.',
  })
  kind(@Root() { category }: Subject) {
    return category;
  }

  @FieldResolver(() => [ActorInterface], { description: 'The actors that took part in it, by name: at most 500.' })
  async participants(@Root() { id }: Subject, @Ctx() { loaders }: RequestContext) {
    const participations = await loaders.participations.load(id);
    return loaders.subjects.loadMany([...new Set(participations.map(({ participantId }) => participantId))]);
  }

  @FieldResolver(() => [ParticipationType], {
    description: 'Who took part in it, as what, and according to which source, by name: at most 500.',
  })
  participations(@Root() { id }: Subject, @Ctx() { loaders }: RequestContext) {
    return loaders.participations.load(id);
  }

  @FieldResolver(() => [SubjectInterface], {
    description: 'What it concerns, such as the JCPOA, by name: at most 500.',
  })
  async concerns(@Root() { id }: Subject, @Ctx() { loaders }: RequestContext) {
    return loaders.subjects.loadMany(await loaders.concernIds.load(id));
  }
}
