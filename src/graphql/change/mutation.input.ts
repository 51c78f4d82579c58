import { Field, InputType, Int } from 'type-graphql';
import { IdentifierInput } from '../subject/identifier.type.js';

/** What the input of every mutation has. */
@InputType({ description: 'What every change has.' })
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description: 'Your own id for this change, such as a UUID: sent again with it, the change is not made twice.',
  })
  clientMutationId?: string | null;
}

/** What the input of every upsert of a node has. */
@InputType({ description: 'What every node has.' })
export abstract class NodeInput extends MutationInput {
  @Field(() => [IdentifierInput], {
    nullable: true,
    description: "How other registers name it, such as [{ scheme: 'wikidata', value: 'Q794' }].",
  })
  identifiers?: IdentifierInput[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For a known one, the version that you saw, such as 1; absent for a new one.',
  })
  version?: number | null;
}
