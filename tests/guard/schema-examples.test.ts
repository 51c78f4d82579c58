// The examples in descriptions work: each has the right type, and is run on the Vienna dataset here.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parseValue,
} from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';

const schema = createSchema();
const ID =
  /'((?:person|state|organization|group|agreement|event|topic|source|statement|role|party|participation|evidence)\/[^' ]+)'/g;
/** Ids of things that do not exist (yet), by where they are used. */
const OF_NOTHING = ['MergeSubjectsInput.from', 'SubjectMerge.from'];

/** The examples in a description as GraphQL values: 'such as X', if X is in quotes, brackets or braces or is a word. */
function examplesIn(description: string | null | undefined): string[] {
  return [
    ...(description ?? '').matchAll(
      /such as ('[^']*'|\[[^\]]*\]|\{.*?\}(?=[;.,:]|$| \}?\.)|-?\d[\d.]*\d|-?\d|[A-Z][A-Z_]+\b)/g,
    ),
  ]
    .map((match) => match[1]!.replaceAll("'", '"'))
    .filter((text) => {
      try {
        return parseValue(text) !== null;
      } catch {
        return false;
      }
    });
}

interface Described {
  path: string;
  description: string;
}

const DESCRIBED: Described[] = Object.values(schema.getTypeMap())
  .filter((type) => !isIntrospectionType(type))
  .flatMap((type) => {
    const own = [{ path: type.name, description: type.description ?? '' }];
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return own;
    const fields: (
      | GraphQLInputField
      | { name: string; description?: string | null; args: readonly GraphQLArgument[] }
    )[] = Object.values(type.getFields());
    return fields.flatMap((field) => [
      { path: `${type.name}.${field.name}`, description: field.description ?? '' },
      ...('args' in field ? field.args : []).map(({ name, description }) => ({
        ...{ path: `${type.name}.${field.name}(${name})`, description: description ?? '' },
      })),
    ]);
  });

const IDS = DESCRIBED.filter(({ path }) => !OF_NOTHING.includes(path)).flatMap(({ path, description }) =>
  [...description.matchAll(ID)].map((match) => [path, match[1]!] as const),
);

/** A selection valid for any field of this type. */
function selectionOf(typeName: string): string {
  return isLeafType(schema.getType(typeName)) ? '' : '{ __typename }';
}

/** Each argument of a root field with an example, as an operation, with required others by their examples, too. */
const OPERATIONS = Object.values((schema.getType('Query') as GraphQLObjectType).getFields()).flatMap((field) =>
  field.args
    .filter(({ deprecationReason }) => !deprecationReason)
    .flatMap((argument) =>
      examplesIn(argument.description).map((example) => {
        const others = field.args
          .filter((other) => other !== argument && isRequiredArgument(other))
          .map(({ name, description }) => `, ${name}: ${examplesIn(description)[0]}`);
        const text = `{ found: ${field.name}(${argument.name}: ${example}${others.join('')}) ${selectionOf(getNamedType(field.type).name)} }`;
        return [`${field.name}(${argument.name}: ${example})`, text] as const;
      }),
    ),
);

const FILTERS = [
  ['statements', 'StatementFilter'],
  ['interactions', 'InteractionFilter'],
].flatMap(([field, input]) => {
  const type = schema.getType(input!);
  return (isInputObjectType(type) ? Object.values(type.getFields()) : []).flatMap(({ name, description }) =>
    examplesIn(description).map((example) => {
      return [
        `${input}.${name}: ${example}`,
        `{ found: ${field}(filter: { ${name}: ${example} }) { totalCount } }`,
      ] as const;
    }),
  );
});

describeOnEachEngine('the examples in descriptions', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA]);
  });
  afterAll(() => service?.stop());

  it.each([...OPERATIONS, ...FILTERS])('are answered: %s', async (_, operation) => {
    // The log of changes is for editors; refusing others counts as an answer.
    const { data, errors } = await service.ask(operation);
    const codes = errors?.map(({ extensions }) => extensions.code).filter((code) => code !== 'UNAUTHENTICATED');
    expect([codes ?? [], data.found === null && !errors]).toEqual([[], false]);
  });

  it('name what is there', async () => {
    const ids = [...new Set(IDS.map(([, id]) => id))];
    const { nodes } = await service.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(ids.filter((_, index) => nodes[index] === null)).toEqual([]);
  });

  it('are of the type whose id they show', async () => {
    const shown = IDS.filter(([path]) => path.endsWith('.id') && isObjectType(schema.getType(path.split('.')[0]!)));
    const ids = shown.map(([, id]) => id);
    const { nodes } = await service.data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }', { ids });
    expect(nodes.map(({ __typename }: { __typename: string }) => __typename)).toEqual(
      shown.map(([path]) => path.split('.')[0]),
    );
  });
});

describe('the examples', () => {
  it('are many', () => {
    expect([OPERATIONS.length > 40, FILTERS.length > 20, IDS.length > 60]).toEqual([true, true, true]);
  });
});
