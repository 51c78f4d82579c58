import { ArgsType, type ClassType, Field, ID } from 'type-graphql';
import { badUserInput } from '../../errors/service-error.js';
import { IsOptional, ValidateNested } from '../shared/class-validator.js';
import { IsNodeId, IsNotWith } from '../shared/rules.js';
import { IdentifierInput, LookupInput } from './identifier.type.js';

/** What to look something up by: its id, or its identifier in another register. */
export interface LookupArgs {
  id?: string | null;
  by?: LookupInput | null;
  identifier?: IdentifierInput | null;
}

/** The arguments of a look-up, described by an example of an id and an identifier; null if there are no identifiers. */
export function lookupArgs(id: string, identifier: { scheme: string; value: string } | null): ClassType<LookupArgs> {
  const shown = identifier && `{ scheme: '${identifier.scheme}', value: '${identifier.value}' }`;

  @ArgsType()
  class Args implements LookupArgs {
    @Field(() => ID, { nullable: true, description: `Its id, such as '${id}'; short for by: { id: '${id}' }.` })
    @IsNodeId()
    id?: string | null;

    @Field(() => LookupInput, {
      nullable: true,
      description: `By its id or by its identifier elsewhere, such as { ${shown ? `identifier: ${shown}` : `id: '${id}'`} }.`,
    })
    @IsOptional()
    @ValidateNested()
    @IsNotWith('id', 'cannot be combined with id; give one of the two')
    by?: LookupInput | null;

    @Field(() => IdentifierInput, {
      nullable: true,
      description: `Its identifier elsewhere${shown ? `, such as ${shown}` : ''}.`,
      deprecationReason: 'Use by: it takes exactly one of id and identifier, which the schema then says.',
    })
    @IsOptional()
    @ValidateNested()
    @IsNotWith('id', 'cannot be combined with id; give one of the two')
    @IsNotWith('by', 'cannot be combined with by; give one of the two')
    identifier?: IdentifierInput | null;
  }
  return Args;
}

/** What the arguments look up by. Errors: BAD_USER_INPUT if they give neither. */
export function lookupOf({ id, by, identifier }: LookupArgs): LookupInput {
  const lookup = by ?? { id, identifier };
  if (!lookup.id && !lookup.identifier) throw badUserInput('id', 'give an id or an identifier');
  return lookup;
}
