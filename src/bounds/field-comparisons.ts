import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { madeOnce } from '../collections/made-once.js';
import { fragmentsOf } from './fragments-of.js';

/** Pairs that a document may have; validation takes about 20 ms for that many. */
export const MAX_FIELD_COMPARISONS = 20_000;
/** Fields that are visited, each as often as fragments include it. */
const MAX_VISITS = 50_000;

/**
 * How many pairs of fields a validator must compare, since they have the same response name in the same place: n fields of one
 * name make n(n - 1)/2 pairs, and the selections below them count as one place. So repetition multiplies from level to level: two
 * at each of nine levels make 174,251 pairs. Counting stops soon after the bound is exceeded.
 */
export function countFieldComparisons(document: DocumentNode): number {
  const comparisons = new FieldComparisons(fragmentsOf(document));
  for (const definition of document.definitions) {
    if ('selectionSet' in definition) comparisons.count([{ node: definition.selectionSet, within: undefined }]);
  }
  return comparisons.pairs;
}

/** The fragments through which a selection was reached, the last one first, to stop at cycles, which are refused elsewhere. */
interface Ancestry {
  name: string;
  up: Ancestry | undefined;
}

interface Reached<Node> {
  node: Node;
  within: Ancestry | undefined;
}

class FieldComparisons {
  pairs = 0;
  #visits = 0;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#fragments = fragments;
  }

  get #isOver(): boolean {
    return this.pairs > MAX_FIELD_COMPARISONS;
  }

  /** Counts the pairs of fields in the selections of one place, and below them. */
  count(selections: readonly Reached<SelectionSetNode>[]): void {
    const fields = new Map<string, Reached<FieldNode>[]>();
    const spread = new Set<string>();
    for (const selection of selections) this.#collect(selection, fields, spread);
    for (const group of fields.values()) {
      this.pairs += (group.length * (group.length - 1)) / 2;
      if (this.#isOver) return;
      const below = group.flatMap(({ node, within }) => (node.selectionSet ? { node: node.selectionSet, within } : []));
      if (below.length > 0) this.count(below);
    }
  }

  #collect(
    { node, within }: Reached<SelectionSetNode>,
    fields: Map<string, Reached<FieldNode>[]>,
    spread: Set<string>,
  ): void {
    for (const selection of node.selections) {
      if (this.#isOver) return;
      if (selection.kind === Kind.FIELD) this.#add({ node: selection, within }, fields);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#collect({ node: selection.selectionSet, within }, fields, spread);
      } else this.#collectSpread(selection.name.value, within, fields, spread);
    }
  }

  #add(field: Reached<FieldNode>, fields: Map<string, Reached<FieldNode>[]>): void {
    this.#visits += 1;
    if (this.#visits > MAX_VISITS) this.pairs = Math.max(this.pairs, MAX_FIELD_COMPARISONS + 1);
    madeOnce(fields, field.node.alias?.value ?? field.node.name.value, () => []).push(field);
  }

  #collectSpread(
    name: string,
    within: Ancestry | undefined,
    fields: Map<string, Reached<FieldNode>[]>,
    spread: Set<string>,
  ): void {
    const fragment = this.#fragments.get(name);
    if (!fragment || spread.has(name) || isWithin(within, name)) return;
    spread.add(name);
    this.#collect({ node: fragment.selectionSet, within: { name, up: within } }, fields, spread);
  }
}

function isWithin(ancestry: Ancestry | undefined, name: string): boolean {
  for (let each = ancestry; each; each = each.up) if (each.name === name) return true;
  return false;
}
