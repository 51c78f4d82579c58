import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { fragmentsOf } from '../bounds/fragments-of.js';
import type { NamedBy } from '../graphql/shared/named.js';

/** What the values of a type are, worked out so that the type need not be inspected for each of them. */
export type Shape = { isNullable: boolean } & (
  | { kind: 'leaf'; type: GraphQLLeafType }
  | { kind: 'list'; item: Shape }
  | { kind: 'object'; type: GraphQLObjectType }
  | { kind: 'abstract'; type: GraphQLAbstractType }
);

/** The shape of an output type. */
function shapeOf(type: GraphQLOutputType): Shape {
  const isNullable = !isNonNullType(type);
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isListType(nullable)) return { isNullable, kind: 'list', item: shapeOf(nullable.ofType) };
  if (isLeafType(nullable)) return { isNullable, kind: 'leaf', type: nullable };
  if (isAbstractType(nullable)) return { isNullable, kind: 'abstract', type: nullable };
  return { isNullable, kind: 'object', type: nullable as GraphQLObjectType };
}

/** The fields that are part of no type: `__typename`, `__schema` and `__type`. */
const META_FIELDS: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);

/** A field as an operation selects it on objects of one type, with all places where it is selected. */
export interface PlannedField {
  /** Its index among all fields of the plan. */
  index: number;
  /** Its name in the answer. */
  key: string;
  nodes: readonly FieldNode[];
  parentType: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  shape: Shape;
  /** What is selected below it; null if it returns leaves. */
  selection: Selection | null;
  /** For `__typename`: its value; otherwise null. */
  typeName: string | null;
  /** For a field that returns what its parent names by ids: how; otherwise null. */
  namedBy: NamedBy | null;
}

/** The values of the variables of an operation, coerced. */
export type Variables = Readonly<Record<string, unknown>>;

/** What an operation selects at one place, by the type of the object that is found there. */
export class Selection {
  readonly #plan: OperationPlan;
  readonly #nodes: readonly FieldNode[];
  readonly #fields = new Map<GraphQLObjectType, readonly PlannedField[]>();

  constructor(plan: OperationPlan, nodes: readonly FieldNode[]) {
    this.#plan = plan;
    this.#nodes = nodes;
  }

  /** The fields that are selected on objects of a type, in the order of the answer. */
  fieldsOf(type: GraphQLObjectType): readonly PlannedField[] {
    let fields = this.#fields.get(type);
    if (!fields) {
      fields = this.#plan.fieldsBelow(this.#nodes, type);
      this.#fields.set(type, fields);
    }
    return fields;
  }
}

/**
 * What an operation asks for, worked out once for all of its executions: the fields of each object that may occur, merged
 * as the specification defines it (6.3.2, Field Collection).
 */
export class OperationPlan {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly rootFields: readonly PlannedField[];
  readonly #variables: Variables;
  #fieldCount = 0;

  /** Whether a key of the answer, such as `__proto__`, has a special meaning on objects. */
  hasUnusualKeys = false;

  /** `variables`: a plan is valid for all with equal values in `@skip` and `@include`. Errors: GraphQLError if one is null. */
  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables) {
    this.schema = schema;
    this.operation = operation;
    this.fragments = Object.fromEntries(fragmentsOf(document));
    this.#variables = variables;
    const rootType = schema.getRootType(operation.operation)!;
    const collected = collectFields(schema, this.fragments, variables, rootType, operation.selectionSet);
    this.rootFields = this.#planned(rootType, collected);
  }

  /** The fields of objects of a type that are selected below some fields, merged as graphql-js does it. */
  fieldsBelow(nodes: readonly FieldNode[], type: GraphQLObjectType): readonly PlannedField[] {
    return this.#planned(type, collectSubfields(this.schema, this.fragments, this.#variables, type, nodes));
  }

  #planned(type: GraphQLObjectType, collected: ReadonlyMap<string, readonly FieldNode[]>): readonly PlannedField[] {
    return [...collected].map(([key, nodes]) => this.#plannedField(type, key, nodes));
  }

  #plannedField(parentType: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): PlannedField {
    const name = nodes[0]!.name.value;
    // A valid operation names only fields that exist, and the meta-fields of the schema only at the root of queries.
    const field = META_FIELDS.get(name) ?? parentType.getFields()[name]!;
    if (key === '__proto__') this.hasUnusualKeys = true;
    const selection = isLeafType(getNamedType(field.type)) ? null : new Selection(this, nodes);
    return {
      ...{ index: this.#fieldCount++, key, nodes, parentType, field, selection },
      shape: shapeOf(field.type),
      typeName: field === TypeNameMetaFieldDef ? parentType.name : null,
      namedBy: (field.extensions.namedBy as NamedBy | undefined) ?? null,
    };
  }
}
