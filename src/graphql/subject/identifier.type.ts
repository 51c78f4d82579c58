import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { IsOptional, ValidateNested } from '../shared/class-validator.js';
import { IsNodeId, IsScheme, IsShortText } from '../shared/rules.js';

const SCHEME = "The register, such as 'wikidata', 'iso3166-1-alpha-3', 'cow' or 'handle'.";
const VALUE = "The identifier there, such as 'Q794'.";

@ObjectType('Identifier', {
  description: 'The identifier of the same thing in another register.',
})
export class IdentifierType {
  @Field(() => String, { description: SCHEME })
  scheme!: string;

  @Field(() => String, { description: VALUE })
  value!: string;
}

@InputType('IdentifierInput', {
  description: "An identifier in another register, such as { scheme: 'wikidata', value: 'Q794' }.",
})
export class IdentifierInput {
  @Field(() => String, { description: SCHEME })
  @IsScheme()
  scheme!: string;

  @Field(() => String, { description: VALUE })
  @IsShortText()
  value!: string;
}

@InputType('LookupInput', {
  description:
    "What to look something up by: { id: 'state/iran' } or { identifier: { scheme: 'wikidata', value: 'Q794' } }.",
})
export class LookupInput {
  @Field(() => ID, { nullable: true, description: "Its id, such as 'state/iran'." })
  @IsNodeId()
  id?: string | null;

  @Field(() => IdentifierInput, {
    nullable: true,
    description: "Its identifier elsewhere, such as { scheme: 'wikidata', value: 'Q794' }.",
  })
  @IsOptional()
  @ValidateNested()
  identifier?: IdentifierInput | null;
}
