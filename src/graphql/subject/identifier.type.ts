import { Field, InputType, ObjectType } from 'type-graphql';
import { IsScheme, IsShortText } from '../shared/rules.js';

const SCHEME = "The register, such as 'wikidata', 'iso3166-1-alpha-3', 'cow' or 'handle'.";
const VALUE = "What it says there, such as 'Q794'.";

@ObjectType('Identifier', { description: 'How another register names the same thing.', simpleResolvers: true })
export class IdentifierType {
  @Field(() => String, { description: SCHEME })
  scheme!: string;

  @Field(() => String, { description: VALUE })
  value!: string;
}

@InputType('IdentifierInput', {
  description: "An identifier to look something up by, such as { scheme: 'wikidata', value: 'Q794' }.",
})
export class IdentifierInput {
  @Field(() => String, { description: SCHEME })
  @IsScheme()
  scheme!: string;

  @Field(() => String, { description: VALUE })
  @IsShortText()
  value!: string;
}
