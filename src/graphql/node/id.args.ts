import { ArgsType, Field, ID } from 'type-graphql';
import { IsNodeId, IsNotTooLong } from '../shared/rules.js';

/** The id of one node. */
@ArgsType()
export class IdArgs {
  @Field(() => ID, { description: "Its id, such as 'statement/vienna-06'." })
  @IsNodeId()
  id!: string;
}

/** The ids of some nodes. */
@ArgsType()
export class IdsArgs {
  @Field(() => [ID], { description: "Their ids, such as ['person/robert-malley', 'state/iran']: at most 500." })
  @IsNotTooLong()
  ids!: string[];
}
