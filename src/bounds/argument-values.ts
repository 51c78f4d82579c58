import { type FieldNode, Kind, type SelectionNode, type ValueNode } from 'graphql';

/** The argument values of the fields and directives of an operation, given its coerced variables. */
export class ArgumentValues {
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #read: Set<string>;

  /** `read` collects the names of the variables read. */
  constructor(variables: Readonly<Record<string, unknown>>, read: Set<string>) {
    this.#variables = variables;
    this.#read = read;
  }

  /** Whether @skip or @include excludes a selection. */
  leavesOut({ directives = [] }: SelectionNode): boolean {
    return directives.some(({ name, arguments: given }) => {
      if (name.value !== 'skip' && name.value !== 'include') return false;
      const condition = given?.find((argument) => argument.name.value === 'if');
      return condition !== undefined && this.#valueOf(condition.value) === (name.value === 'skip');
    });
  }

  /** The value of a field argument; the default of the schema if the operation gives none. */
  argument(node: FieldNode, name: string, defaults: ReadonlyMap<string, unknown>): unknown {
    const given = node.arguments?.find((argument) => argument.name.value === name);
    const value = given && this.#valueOf(given.value);
    return value === undefined ? defaults.get(name) : value;
  }

  /** A value, in as much detail as costs depend on. */
  #valueOf(node: ValueNode): unknown {
    switch (node.kind) {
      case Kind.VARIABLE:
        this.#read.add(node.name.value);
        return this.#variables[node.name.value];
      case Kind.INT:
      case Kind.FLOAT:
        return Number(node.value);
      case Kind.LIST:
        return node.values.map((value) => this.#valueOf(value));
      case Kind.NULL:
        return null;
      case Kind.OBJECT:
        return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, this.#valueOf(value)]));
      default:
        return node.value;
    }
  }
}
