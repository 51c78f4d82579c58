import { ArgsType, Field, ID } from 'type-graphql';
import { IsAnyId, IsNodeId, IsNotTooLong } from '../shared/rules.js';

/** The id of one node. */
@ArgsType()
export class IdArgs {
  @Field(() => ID, { description: "Its id, such as 'statement/vienna-06'." })
  @IsNodeId()
  id!: string;
}

/** The id of an interaction. */
@ArgsType()
export class InteractionIdArgs {
  @Field(() => ID, { description: 'Its id, as lists of interactions give it.' })
  @IsNodeId()
  id!: string;
}

/** The id of anything that has one. */
@ArgsType()
export class NodeIdArgs {
  @Field(() => ID, { description: "Its id, such as 'person/robert-malley' or 'statement/vienna-06'." })
  @IsAnyId()
  id!: string;
}

/** The ids of some nodes. */
@ArgsType()
export class IdsArgs {
  @Field(() => [ID], { description: "Their ids, such as ['person/robert-malley', 'state/iran']: at most 500." })
  @IsNotTooLong()
  ids!: string[];
}
