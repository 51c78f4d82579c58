// Descriptions are part of the product: people who explore the schema read nothing else.
import { describe, expect, it } from '@jest/globals';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';
import { textOf } from './project-files.js';

const TYPES = Object.values(createSchema().getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

interface Described {
  path: string;
  description: string | null | undefined;
}

/** A type and all its parts that a client can name. */
function partsOf(type: GraphQLNamedType): Described[] {
  const parts: Described[] = [{ path: type.name, description: type.description }];
  const add = (path: string, { description }: { description?: string | null }) => parts.push({ path, description });
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      add(`${type.name}.${field.name}`, field);
      for (const argument of field.args) add(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) add(`${type.name}.${field.name}`, field);
  }
  if (isEnumType(type)) for (const value of type.getValues()) add(`${type.name}.${value.name}`, value);
  return parts;
}

const PARTS = TYPES.flatMap(partsOf);

describe('the schema', () => {
  it('describes each type, field, argument, value and input field', () => {
    expect(PARTS.filter(({ description }) => !description?.trim()).map(({ path }) => path)).toEqual([]);
  });

  it('describes them in sentences', () => {
    const odd = PARTS.filter(({ description }) => !/[.)]$/.test(description?.trim() ?? ''));
    expect(odd.map(({ path, description }) => `${path}: ${description}`)).toEqual([]);
  });
});

describe('docs/glossary.md', () => {
  const glossary = textOf('docs/glossary.md');
  const terms = [...glossary.matchAll(/^\| ([^|]+) \|/gm)].flatMap((row) =>
    [...row[1]!.matchAll(/`(\w+)`/g)].map((match) => match[1]!),
  );

  /** Connections, their edges, and the inputs and payloads of mutations are described once for all. */
  const isOfFamily = (name: string) =>
    glossary.includes(`\`${name.replace(/^\w+?(Connection|Edge|Input|Payload)$/, '…$1')}\``);

  it('has each type of the schema', () => {
    const missing = TYPES.filter(({ name }) => !terms.includes(name) && !isOfFamily(name));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('has no type that the schema lacks', () => {
    const names = TYPES.map(({ name }) => name);
    expect(terms.filter((term) => /^[A-Z]\w*[a-z]\w*$/.test(term) && !names.includes(term))).toEqual([]);
  });

  it('defines each term once', () => {
    const rows = [...glossary.matchAll(/^\| ([^|]+) \|/gm)]
      .map((row) => row[1]!)
      .filter((term) => !/^(term|---)$/.test(term));
    expect(rows.filter((term, index) => rows.indexOf(term) !== index)).toEqual([]);
  });
});
