import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLScalarType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from 'graphql';
import { MAX_LIST_LENGTH } from '../bounds/list-sizes.js';
import { didYouMean } from '../domain/did-you-mean.js';
import { type FieldProblem, inputRefusal } from '../errors/service-error.js';
import { shown } from '../errors/shown.js';

/** The values of the variables of an operation, coerced to their types. */
export type CoercedVariables = Record<string, unknown>;

/** How many problems are reported; the others are only counted. */
const TOLD_PROBLEMS = 10;
const MOST_INT = 2 ** 31 - 1;
const LEAST_INT = -(2 ** 31);

const isText = (value: unknown) => typeof value === 'string';
/** Which JSON values the scalars accept. The content of texts is checked with the other arguments. */
const SCALARS: Readonly<Record<string, { takes: (value: unknown) => boolean; expected: string }>> = {
  Boolean: { takes: (value) => typeof value === 'boolean', expected: 'give true or false' },
  Date: { takes: isText, expected: "give a text such as '2021-10-27'" },
  DateTime: { takes: isText, expected: "give a text such as '2021-10-27T09:30:00Z'" },
  EDTF: { takes: isText, expected: "give a text such as '2021-10'" },
  Float: { takes: Number.isFinite, expected: 'give a number' },
  ID: { takes: (value) => isText(value) || Number.isInteger(value), expected: 'give a text' },
  Int: {
    takes: (value) => Number.isInteger(value) && (value as number) >= LEAST_INT && (value as number) <= MOST_INT,
    expected: `give a whole number from ${LEAST_INT} to ${MOST_INT}`,
  },
  String: { takes: isText, expected: 'give a text' },
};

/** Coerces the values of one operation; reports the first few problems and counts them all. */
class Coercion {
  readonly problems: FieldProblem[] = [];
  count = 0;

  #refuse(path: string, message: () => string): undefined {
    this.count += 1;
    if (this.problems.length < TOLD_PROBLEMS) this.problems.push({ path, message: message() });
    return undefined;
  }

  variable(path: string, value: unknown, type: GraphQLInputType): unknown {
    if (value === undefined) {
      return isNonNullType(type) ? this.#refuse(path, () => `is missing; give a value of ${type}`) : undefined;
    }
    return this.#value(path, value, type);
  }

  #value(path: string, value: unknown, type: GraphQLInputType): unknown {
    if (isNonNullType(type)) {
      if (value === null || value === undefined) {
        return this.#refuse(path, () => `is null; give a value of ${type}`);
      }
      return this.#value(path, value, type.ofType);
    }
    if (value === null || value === undefined) return null;
    if (isListType(type)) return this.#list(path, value, type.ofType);
    if (isInputObjectType(type)) return this.#object(path, value, type);
    return isEnumType(type) ? this.#name(path, value, type) : this.#scalar(path, value, type as GraphQLScalarType);
  }

  #list(path: string, value: unknown, itemType: GraphQLInputType): unknown {
    // A single value stands for a list of one.
    if (!Array.isArray(value)) return [this.#value(path, value, itemType)];
    // For a list of texts or numbers, the rules of the argument report this, under its own path.
    if (value.length > MAX_LIST_LENGTH && isInputObjectType(getNamedType(itemType))) {
      return this.#refuse(path, () => `holds ${value.length} values; give at most ${MAX_LIST_LENGTH}`);
    }
    return value.map((item, index) => this.#value(`${path}[${index}]`, item, itemType));
  }

  #object(path: string, value: unknown, type: GraphQLInputObjectType): unknown {
    if (typeof value !== 'object' || Array.isArray(value)) {
      return this.#refuse(path, () => `${shown(value)} is not a valid ${type.name}; give an object`);
    }
    const given = value as Record<string, unknown>;
    const fields = type.getFields();
    const coerced: Record<string, unknown> = {};
    for (const field of Object.values(fields)) {
      const part = given[field.name];
      const partPath = `${path}.${field.name}`;
      if (part !== undefined) coerced[field.name] = this.#value(partPath, part, field.type);
      else if (field.defaultValue !== undefined) coerced[field.name] = field.defaultValue;
      else if (isNonNullType(field.type)) {
        this.#refuse(partPath, () => `is missing; give a value of ${field.type}`);
      }
    }
    for (const name of Object.keys(given)) {
      if (Object.hasOwn(fields, name)) continue;
      this.#refuse(
        path,
        () =>
          `${shown(name)} is not a field of ${type.name}, which has ${namesIn(Object.keys(fields))}${didYouMean(name, Object.keys(fields))}`,
      );
    }
    if (type.isOneOf && !isOneOf(coerced)) {
      this.#refuse(path, () => `gives none or several of ${namesIn(Object.keys(fields))}; give exactly one`);
    }
    return coerced;
  }

  #name(path: string, value: unknown, type: GraphQLEnumType): unknown {
    const known = typeof value === 'string' ? type.getValue(value) : undefined;
    if (known) return known.value;
    return this.#refuse(path, () => {
      const names = type.getValues().map(({ name }) => name);
      return `${shown(value)} is not a valid ${type.name}; give one of ${namesIn(names)}${didYouMean(value, names)}`;
    });
  }

  #scalar(path: string, value: unknown, type: GraphQLScalarType): unknown {
    const rule = SCALARS[type.name];
    if (rule && !rule.takes(value)) {
      return this.#refuse(path, () => `${shown(value)} is not a valid ${type.name}; ${rule.expected}`);
    }
    try {
      return type.parseValue(value);
    } catch {
      return this.#refuse(path, () => `${shown(value)} is not a valid ${type.name}`);
    }
  }
}

function isOneOf(coerced: Record<string, unknown>): boolean {
  const values = Object.values(coerced);
  return values.length === 1 && values[0] !== null;
}

function namesIn(names: readonly string[]): string {
  return names.join(', ');
}

/**
 * The values of an operation's variables, coerced to their types, with the defaults of those that are absent. Takes time
 * proportional to the input, even if all of that is wrong; graphql-js prints a whole value for each fault in it.
 * Errors: BAD_USER_INPUT with the first problems, each under the path of its value, such as `$filter.form[0]`.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): CoercedVariables {
  const coercion = new Coercion();
  // Without a prototype: a variable may be called constructor, and another part of the operation asks for absent ones.
  const variables: CoercedVariables = Object.create(null);
  for (const { variable, type: typeNode, defaultValue } of variableDefinitions) {
    const name = variable.name.value;
    const type = typeFromAST(schema, typeNode as never) as GraphQLInputType | undefined;
    // Validation refuses types that are not input types.
    if (!isInputType(type)) continue;
    if (defaultValue && !Object.hasOwn(given, name)) {
      variables[name] = valueFromAST(defaultValue, type);
      continue;
    }
    const value = coercion.variable(`$${name}`, Object.hasOwn(given, name) ? given[name] : undefined, type);
    if (value !== undefined) variables[name] = value;
  }
  if (coercion.count > 0) throw inputRefusal(coercion.problems, coercion.count);
  return variables;
}
