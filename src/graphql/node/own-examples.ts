import { type GraphQLSchema, isObjectType } from 'graphql';
import { isSubjectType } from '../shared/named-types.js';

/** The examples of each type: from the Vienna dataset, so that they work for users who try them. */
const EXAMPLES: Record<
  string,
  { id?: string; name?: string; aliases?: string; description?: string; identifier?: string }
> = {
  Person: {
    ...{ id: 'person/donald-trump', name: 'Donald Trump', description: 'Former US President' },
    identifier: 'wikidata Q22686',
  },
  State: { id: 'state/iran', name: 'Iran', aliases: "'Islamic Republic'", identifier: 'wikidata Q794' },
  Organization: {
    ...{ id: 'organization/iaea', name: 'International Atomic Energy Agency', aliases: "'IAEA'" },
    ...{ identifier: 'wikidata Q41984' },
  },
  Group: {
    ...{ id: 'group/world-powers', name: 'World powers', description: 'Signed the 2015 nuclear deal with Iran' },
  },
  Agreement: {
    ...{ id: 'agreement/jcpoa', name: 'Joint Comprehensive Plan of Action' },
    ...{ aliases: "'JCPOA' and 'Iran nuclear deal'" },
    ...{ description: 'The nuclear deal that Iran signed with world powers in 2015' },
  },
  Event: {
    ...{ id: 'event/us-withdrawal-2018', name: 'US withdrawal from the JCPOA' },
    ...{ description: 'Donald Trump withdrew the United States from the agreement' },
  },
  Topic: {
    ...{ id: 'topic/iran-nuclear-program', name: "Iran's nuclear program" },
    ...{ description: 'The article speaks of its expansion, its pace and its direction' },
  },
  Source: { id: 'source/article' },
  Statement: { id: 'statement/vienna-06' },
  // The Vienna dataset has none.
  Interaction: {},
};

/** Gives the inherited fields of each type descriptions with examples of that type. Changes the schema. */
export function describeByOwnExamples(schema: GraphQLSchema): void {
  for (const [typeName, example] of Object.entries(EXAMPLES)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    const fields = type.getFields();
    const describe = (name: string, what: string, shown: string | undefined) => {
      if (fields[name]) fields[name].description = shown === undefined ? `${what}.` : `${what}, such as ${shown}.`;
    };
    describe('id', 'Its id, readable and permanent', example.id && `'${example.id}'`);
    if (!isSubjectType(type)) continue;
    describe('name', 'Its name', example.name && `'${example.name}'`);
    describe('aliases', 'Its other names', example.aliases);
    describe('description', 'What it is, in a sentence', example.description && `'${example.description}'`);
    describe('identifiers', 'How other registers name it', example.identifier);
  }
}
