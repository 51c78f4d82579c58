// The schema keeps everything in tests/guard/contract.graphql, and may have more.
import { describe, expect, it } from '@jest/globals';
import {
  type FieldDefinitionNode,
  type GraphQLInputField,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  parse,
  print,
  type TypeDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';
import { textOf } from './project-files.js';

const SCHEMA = createSchema();
const CONTRACT = parse(textOf('tests/guard/contract.graphql')).definitions as TypeDefinitionNode[];

const nameOf = (definition: TypeDefinitionNode) => definition.name.value;

/** The differences between a field and its definition in the contract. */
function differencesOf(type: string, definition: FieldDefinitionNode): string[] {
  const owner = SCHEMA.getType(type);
  const field = isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[definition.name.value] : undefined;
  const path = `${type}.${definition.name.value}`;
  if (!field) return [`${path} is missing`];
  const differences = String(field.type) === print(definition.type) ? [] : [`${path} is ${field.type}`];
  for (const promised of definition.arguments ?? []) {
    const argument = field.args.find(({ name }) => name === promised.name.value);
    const usual = promised.defaultValue && valueFromASTUntyped(promised.defaultValue);
    if (!argument) differences.push(`${path} lacks the argument ${promised.name.value}`);
    else if (String(argument.type) !== print(promised.type)) differences.push(`${path} takes ${argument}`);
    else if (argument.defaultValue !== usual) differences.push(`${path}: ${argument.name} is ${argument.defaultValue}`);
  }
  const names = (definition.arguments ?? []).map(({ name }) => name.value);
  const added = field.args.filter((argument) => !names.includes(argument.name) && isRequiredArgument(argument));
  return [...differences, ...added.map(({ name }) => `${path} requires ${name}`)];
}

/** The differences between an input field and its definition in the contract. */
function inputDifferences(
  type: string,
  name: string,
  promised: string,
  field: GraphQLInputField | undefined,
): string[] {
  if (!field) return [`${type}.${name} is missing`];
  return String(field.type) === promised ? [] : [`${type}.${name} is ${field.type}`];
}

describe('the contract', () => {
  it.each(CONTRACT.map((definition) => [nameOf(definition), definition] as const))(
    'is kept by %s',
    (name, definition) => {
      const type = SCHEMA.getType(name);
      const kept: string[] = [];
      if (!type) kept.push(`${name} is missing`);
      if (definition.kind === 'ObjectTypeDefinition' || definition.kind === 'InterfaceTypeDefinition') {
        kept.push(...(definition.fields ?? []).flatMap((field) => differencesOf(name, field)));
      }
      if (definition.kind === 'InputObjectTypeDefinition' && isInputObjectType(type)) {
        const fields = type.getFields();
        for (const { name: field, type: promised } of definition.fields ?? [])
          kept.push(...inputDifferences(name, field.value, print(promised), fields[field.value]));
        const required = Object.values(fields).filter(isRequiredInputField);
        kept.push(...required.map((field) => `${name} requires ${field.name}`));
      }
      if (definition.kind === 'EnumTypeDefinition') {
        const values = (type as { getValues?(): { name: string }[] } | undefined)
          ?.getValues?.()
          .map((value) => value.name);
        kept.push(
          ...(definition.values ?? []).map((value) => value.name.value).filter((value) => !values?.includes(value)),
        );
      }
      expect(kept).toEqual([]);
    },
  );

  it('names the interfaces that each type implements still', () => {
    const missing = CONTRACT.flatMap((definition) => {
      const type = SCHEMA.getType(nameOf(definition));
      const has = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().map(String) : [];
      const promised = 'interfaces' in definition ? (definition.interfaces ?? []).map(({ name }) => name.value) : [];
      return promised.filter((name) => !has.includes(name)).map((name) => `${nameOf(definition)} implements ${name}`);
    });
    expect(missing).toEqual([]);
  });
});
