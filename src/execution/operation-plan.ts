import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  typeFromAST,
} from 'graphql';
import { fragmentsOf } from '../bounds/fragments-of.js';
import { madeOnce } from '../collections/made-once.js';

/** What values of a type are, told so that nothing has to be asked of the type for each of them. */
export type Shape = { isNullable: boolean } & (
  | { kind: 'leaf'; type: GraphQLLeafType }
  | { kind: 'list'; item: Shape }
  | { kind: 'object'; type: GraphQLObjectType }
  | { kind: 'abstract'; type: GraphQLAbstractType }
);

/** The shape of a type of fields. */
function shapeOf(type: GraphQLOutputType): Shape {
  const isNullable = !isNonNullType(type);
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isListType(nullable)) return { isNullable, kind: 'list', item: shapeOf(nullable.ofType) };
  if (isLeafType(nullable)) return { isNullable, kind: 'leaf', type: nullable };
  if (isAbstractType(nullable)) return { isNullable, kind: 'abstract', type: nullable };
  return { isNullable, kind: 'object', type: nullable as GraphQLObjectType };
}

/** The fields that are part of no type: what an object is, and the schema itself. */
const META_FIELDS: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);

/** A field as an operation selects it on objects of one type, with all places where it is selected. */
export interface PlannedField {
  /** Its place among all fields of the plan. */
  index: number;
  /** Its name in the answer. */
  key: string;
  nodes: readonly FieldNode[];
  parentType: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  shape: Shape;
  /** What is selected below it; null where it gives leaves. */
  selection: Selection | null;
  /** Of `__typename`: what it comes to; else null. */
  typeName: string | null;
  /** Of a field that gives subjects by ids which its parent has: the property that has them, as the field says; else null. */
  subjectIds: string | null;
}

/** The values of the variables of an operation, coerced. */
export type Variables = Readonly<Record<string, unknown>>;

/** What an operation selects at one place, by the type of the object that is found there. */
export class Selection {
  readonly #plan: OperationPlan;
  readonly #sets: readonly SelectionSetNode[];
  readonly #fields = new Map<GraphQLObjectType, readonly PlannedField[]>();

  constructor(plan: OperationPlan, sets: readonly SelectionSetNode[]) {
    this.#plan = plan;
    this.#sets = sets;
  }

  /** The fields that are selected of objects of a type, in the order of the answer. */
  fieldsOf(type: GraphQLObjectType): readonly PlannedField[] {
    let fields = this.#fields.get(type);
    if (!fields) {
      fields = this.#plan.collect(type, this.#sets);
      this.#fields.set(type, fields);
    }
    return fields;
  }
}

/**
 * What an operation asks for, worked out once for all of its executions: the fields of each object that may come, merged
 * as the specification has it (6.3.2, Field Collection).
 */
export class OperationPlan {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly rootFields: readonly PlannedField[];
  readonly #variables: Variables;
  #fieldCount = 0;

  /** Whether a key of the answer, such as `__proto__`, is one that objects take for something else. */
  hasUnusualKeys = false;

  /** `variables`: a plan holds for those that skip and include the same. Errors: GraphQLError where one of these is null. */
  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables) {
    this.schema = schema;
    this.operation = operation;
    this.fragments = Object.fromEntries(fragmentsOf(document));
    this.#variables = variables;
    this.rootFields = this.collect(schema.getRootType(operation.operation)!, [operation.selectionSet]);
  }

  /** What is selected of a type in some places, fields that come more than once merged. */
  collect(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): readonly PlannedField[] {
    const nodes = new Map<string, FieldNode[]>();
    const seen = new Set<string>();
    for (const set of sets) this.#gather(type, set, nodes, seen);
    return [...nodes].map(([key, places]) => this.#planned(type, key, places));
  }

  #gather(type: GraphQLObjectType, set: SelectionSetNode, nodes: Map<string, FieldNode[]>, seen: Set<string>): void {
    for (const selection of set.selections) {
      if (!this.#isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        madeOnce(nodes, selection.alias?.value ?? selection.name.value, () => []).push(selection);
        continue;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (this.#applies(type, selection)) this.#gather(type, selection.selectionSet, nodes, seen);
        continue;
      }
      if (seen.has(selection.name.value)) continue;
      seen.add(selection.name.value);
      const fragment = this.fragments[selection.name.value]!;
      if (this.#applies(type, fragment)) this.#gather(type, fragment.selectionSet, nodes, seen);
    }
  }

  #isIncluded(selection: SelectionSetNode['selections'][number]): boolean {
    if (!selection.directives?.length) return true;
    return (
      getDirectiveValues(GraphQLSkipDirective, selection, this.#variables)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, selection, this.#variables)?.if !== false
    );
  }

  #applies(
    type: GraphQLObjectType,
    { typeCondition }: Pick<FragmentDefinitionNode, 'typeCondition'> | { typeCondition?: undefined },
  ): boolean {
    if (!typeCondition) return true;
    const condition = typeFromAST(this.schema, typeCondition);
    return condition === type || (isAbstractType(condition) && this.schema.isSubType(condition, type));
  }

  #planned(parentType: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): PlannedField {
    const name = nodes[0]!.name.value;
    // A valid operation names no other field of the schema than there are, and its meta-fields at the root of queries alone.
    const field = META_FIELDS.get(name) ?? parentType.getFields()[name]!;
    if (key === '__proto__') this.hasUnusualKeys = true;
    const selection = isLeafType(getNamedType(field.type))
      ? null
      : new Selection(
          this,
          nodes.map(({ selectionSet }) => selectionSet!),
        );
    return {
      ...{ index: this.#fieldCount++, key, nodes, parentType, field, selection },
      shape: shapeOf(field.type),
      typeName: field === TypeNameMetaFieldDef ? parentType.name : null,
      subjectIds: (field.extensions.subjectIds as string | undefined) ?? null,
    };
  }
}
