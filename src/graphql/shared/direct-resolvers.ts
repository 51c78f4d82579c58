import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { type ClassType, getMetadataStorage } from 'type-graphql';
import { type NamedBy, resolverOfNamed } from './named.js';
import { validateArguments } from './validate-arguments.js';

type Metadata = ReturnType<typeof getMetadataStorage>;
type Resolver = Metadata['queries'][number] | Metadata['fieldResolvers'][number];
type Class = ClassType<Record<string, unknown>>;
/** Creates an object of a class of arguments or inputs from the values that a client gave for its fields. */
type Make = (given: Readonly<Record<string, unknown>>) => Record<string, unknown>;
/** Returns a parameter of a method; called when a field is resolved. */
type Parameter = GraphQLFieldResolver<unknown, unknown>;

const makers = new Map<unknown, Make | null>();

/** The function that creates objects of a class; null if it is a class of neither arguments nor inputs. */
function makerOf(type: unknown): Make | null {
  const known = makers.get(type);
  if (known !== undefined) return known;
  const { argumentTypes, inputTypes } = getMetadataStorage();
  const fields: { name: string; type: unknown }[] = [];
  for (let at = type as Class; at?.prototype !== undefined; at = Object.getPrototypeOf(at)) {
    const found = [...argumentTypes, ...inputTypes].find(({ target }) => target === at);
    fields.push(...(found?.fields ?? []).map(({ name, getType }) => ({ name, type: getType() })));
  }
  const make: Make | null =
    fields.length === 0
      ? null
      : (given) => {
          const made = new (type as Class)();
          for (const field of fields) {
            const value = given[field.name];
            if (value !== undefined) made[field.name] = converted(field.type, value);
            else if (made[field.name] === undefined) delete made[field.name];
          }
          return made;
        };
  makers.set(type, make);
  return make;
}

function converted(type: unknown, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => converted(type, item));
  const make = value === null ? null : makerOf(type);
  return make ? make(value as Record<string, unknown>) : value;
}

/** The arguments of a field, checked by the rules of their class once for all parents that share them. Errors: BAD_USER_INPUT. */
function argumentsOf(type: unknown): Parameter {
  const make = makerOf(type)!;
  const known = new WeakMap<object, object>();
  return (_, given) => {
    let made = known.get(given);
    if (!made) {
      made = make(given);
      validateArguments(made);
      known.set(given, made);
    }
    return made;
  };
}

function parameterOf(parameter: NonNullable<Resolver['params']>[number]): Parameter | null {
  switch (parameter.kind) {
    case 'root':
      return (source) => source;
    case 'context':
      return (_source, _given, context) => context;
    case 'args':
      return argumentsOf(parameter.getType());
    default:
      return null;
  }
}

/** A function that calls the method of a resolver class; null if TypeGraphQL does more than that. */
function directly({ target, methodName, params = [], roles, middlewares = [] }: Resolver): Parameter | null {
  const parameters = [...params].sort((a, b) => a.index - b.index).map(parameterOf);
  if (roles || middlewares.length > 0 || parameters.length > 3 || parameters.includes(null)) return null;
  const resolvers = new (target as ClassType<Record<string, (...values: unknown[]) => unknown>>)();
  const [first, second, third] = parameters as Parameter[];
  return (source, given, context, info) =>
    resolvers[methodName]!(
      first?.(source, given, context, info),
      second?.(source, given, context, info),
      third?.(source, given, context, info),
    );
}

/** The methods that resolve the fields of a type: those of its interfaces, and its own, which take precedence. */
function resolversOf(type: GraphQLObjectType, schema: GraphQLSchema): readonly Resolver[] {
  const { queries, fieldResolvers, objectTypes, interfaceTypes } = getMetadataStorage();
  if (type === schema.getQueryType()) return queries;
  const names = [type, ...type.getInterfaces()].map(({ name }) => name);
  const classes = [...interfaceTypes, ...objectTypes].filter(({ name }) => names.includes(name));
  const own = fieldResolvers.filter(({ kind }) => kind === 'external');
  return classes.flatMap(({ target }) => own.filter((resolver) => resolver.getObjectType!() === target));
}

/**
 * Makes fields call the methods of their resolver classes directly, or be properties if they have none. TypeGraphQL sorts the
 * parameters at each call, creates and checks the arguments again for each parent, and returns promises, even for properties; it
 * still resolves the fields that not everybody may see, and mutations.
 */
export function resolveDirectly(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (type === schema.getMutationType() || type === schema.getSubscriptionType()) continue;
    const resolvers = new Map(resolversOf(type, schema).map((resolver) => [resolver.schemaName, resolver]));
    for (const field of Object.values(type.getFields())) {
      const { namedBy } = field.extensions as { namedBy?: NamedBy };
      const resolver = resolvers.get(field.name);
      if (resolver) field.resolve = directly(resolver) ?? field.resolve;
      else field.resolve = namedBy && resolverOfNamed(namedBy);
    }
  }
}
