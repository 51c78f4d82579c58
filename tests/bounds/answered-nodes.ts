import { Kind, parse, print, visit } from 'graphql';
import { objectWeight } from '../../src/bounds/weights.js';
import { createSchema } from '../../src/graphql/schema.js';

const schema = createSchema();

/** Adds the type of each object to an operation. */
export function withTypeNames(operation: string): string {
  const typeName = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return print(
    visit(parse(operation), {
      SelectionSet: (node, _key, parent) =>
        parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
          ? undefined
          : { ...node, selections: [...node.selections, typeName] },
    }),
  );
}

/** The number of nodes in the `data` of an answer in which every object has its type. The root does not count. */
export function countNodes(data: object): number {
  return sumOf(Object.values(data));
}

function sumOf(values: readonly unknown[]): number {
  return values.reduce<number>((sum, value) => sum + nodesIn(value), 0);
}

function nodesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return sumOf(value);
  const { __typename: typeName, ...parts } = value as { __typename?: string };
  const own = typeName === undefined ? 0 : objectWeight(schema.getType(typeName)!);
  return own + sumOf(Object.values(parts));
}
