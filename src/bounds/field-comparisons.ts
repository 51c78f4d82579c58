import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** Pairs that a document may have; validation takes about 20 ms for as many. */
export const MAX_FIELD_COMPARISONS = 20_000;
/** Fields that are looked at, each as often as fragments bring it in. */
const MAX_VISITS = 50_000;

/**
 * How many pairs of fields a validator must compare, since they have one name in the answer at one place: fields that are
 * named n times there are n(n - 1)/2 pairs, and what is selected below them counts as one place. So repeats multiply from
 * level to level: two at each of nine levels are 174,251 pairs. Counting ends soon after the bound is passed.
 */
export function countFieldComparisons({ definitions }: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const comparisons = new FieldComparisons(fragments);
  for (const definition of definitions) {
    if ('selectionSet' in definition) comparisons.count([definition.selectionSet]);
  }
  return comparisons.pairs;
}

class FieldComparisons {
  pairs = 0;
  #visits = 0;
  /** The fragments on the way to where it counts: one that spreads itself is refused by others. */
  readonly #within = new Set<string>();
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#fragments = fragments;
  }

  get #isOver(): boolean {
    return this.pairs > MAX_FIELD_COMPARISONS;
  }

  /** Counts the pairs of fields in selections that belong to one place, and below them. */
  count(selections: readonly SelectionSetNode[]): void {
    const fields = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    for (const selection of selections) this.#collect(selection, fields, spread);
    const entered = [...spread].filter((name) => !this.#within.has(name));
    for (const name of entered) this.#within.add(name);
    for (const group of fields.values()) {
      this.pairs += (group.length * (group.length - 1)) / 2;
      if (this.#isOver) break;
      const below = group.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (below.length > 0) this.count(below);
    }
    for (const name of entered) this.#within.delete(name);
  }

  #collect({ selections }: SelectionSetNode, fields: Map<string, FieldNode[]>, spread: Set<string>): void {
    for (const selection of selections) {
      if (this.#isOver) return;
      if (selection.kind === Kind.FIELD) {
        this.#visits += 1;
        if (this.#visits > MAX_VISITS) this.pairs = Math.max(this.pairs, MAX_FIELD_COMPARISONS + 1);
        const name = selection.alias?.value ?? selection.name.value;
        const group = fields.get(name);
        if (group) group.push(selection);
        else fields.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) this.#collect(selection.selectionSet, fields, spread);
      else this.#collectSpread(selection.name.value, fields, spread);
    }
  }

  #collectSpread(name: string, fields: Map<string, FieldNode[]>, spread: Set<string>): void {
    const fragment = this.#fragments.get(name);
    if (!fragment || spread.has(name) || this.#within.has(name)) return;
    spread.add(name);
    this.#collect(fragment.selectionSet, fields, spread);
  }
}
