import { Field, ObjectType } from 'type-graphql';
import { EvidenceType } from '../source/evidence.type.js';

@ObjectType('Participation', { description: "An actor's part in an event.", simpleResolvers: true })
export class ParticipationType {
  @Field(() => String, {
    nullable: true,
    description: "What it was there, such as 'winner'; null where the source does not tell.",
  })
  role!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "How the source names it there, such as 'European officials'; null where that is its name.",
  })
  namedAs!: string | null;

  @Field(() => [EvidenceType], { description: 'The passages that say so.' })
  evidence!: EvidenceType[];
}
