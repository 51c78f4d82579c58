import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { BoundsConfig } from './bounds-config.js';
import { countFieldComparisons, MAX_FIELD_COMPARISONS } from './field-comparisons.js';
import { fragmentsOf } from './fragments-of.js';
import type { PassedBound } from './refusal.js';

/** How often one selection may repeat a field under the same name; clients need only one. */
const MAX_REPEATS = 20;
/** Directives in one place, such as a field; nobody needs more than one or two. */
const MAX_DIRECTIVES_AT_ONE_PLACE = 4;

/** Counts over the whole document, unused fragments included. */
interface Tally {
  aliases: number;
  directives: number;
  mostDirectives: number;
  mostRepeats: number;
}

/** The size of a selection, fragments included. */
interface Extent {
  depth: number;
  rootFields: number;
}

const EMPTY: Extent = { depth: 0, rootFields: 0 };

/**
 * The first bound on its shape that a document exceeds, or null. Only the document is examined, before it is validated against
 * the schema, in linear time.
 */
export function passedShapeBound(document: DocumentNode, bounds: BoundsConfig): PassedBound | null {
  const shape = new Shape(document);
  const { tally, fragmentCount, depth, rootFields } = shape;
  const found: PassedBound[] = [
    {
      ...{ bound: 'aliases', value: tally.aliases, limit: bounds.maxAliases, unit: 'fields under another name' },
      remedy: 'ask for the rest in another operation, or for many things at once through a list such as nodes(ids:)',
    },
    {
      ...{ bound: 'rootFields', value: rootFields, limit: bounds.maxRootFields, unit: 'fields at its root' },
      remedy: 'ask for the rest in another operation',
    },
    {
      ...{ bound: 'depth', value: depth, limit: bounds.maxDepth, unit: 'levels of fields' },
      remedy: 'ask for the inner levels in another operation, by the ids that this one gives',
    },
    {
      ...{ bound: 'directives', value: tally.directives, limit: bounds.maxDirectives, unit: 'directives' },
      remedy: 'leave out of the text what you do not need',
    },
    {
      ...{ bound: 'directivesAtOnePlace', value: tally.mostDirectives, limit: MAX_DIRECTIVES_AT_ONE_PLACE },
      ...{ unit: 'directives at one place', remedy: 'one @include or @skip with a variable is enough' },
    },
    {
      ...{ bound: 'repeats', value: tally.mostRepeats, limit: MAX_REPEATS, unit: 'times the same field at one place' },
      remedy: 'name each field once',
    },
    {
      ...{ bound: 'fieldComparisons', value: countFieldComparisons(document), limit: MAX_FIELD_COMPARISONS },
      ...{ unit: 'pairs of fields or more with one name at one place', remedy: 'name each field once at each level' },
    },
    {
      ...{ bound: 'fragments', value: fragmentCount, limit: bounds.maxFragments, unit: 'fragments' },
      remedy: 'put their fields where they are spread, or use several operations',
    },
  ];
  return found.find(({ value, limit }) => value > limit) ?? null;
}

/** Measures a document before validation: fragments may be missing or cyclic. */
class Shape {
  readonly tally: Tally = { aliases: 0, directives: 0, mostDirectives: 0, mostRepeats: 0 };
  readonly fragmentCount: number;
  readonly depth: number;
  readonly rootFields: number;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #extents = new Map<string, Extent>();

  constructor(document: DocumentNode) {
    this.#fragments = fragmentsOf(document);
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    this.fragmentCount = this.#fragments.size;
    const extents = operations.map((operation) => {
      this.#countDirectives(operation.directives?.length ?? 0);
      for (const variable of operation.variableDefinitions ?? []) {
        this.#countDirectives(variable.directives?.length ?? 0);
      }
      return this.#extentOf(operation.selectionSet, new Map());
    });
    for (const name of this.#fragments.keys()) this.#fragmentExtent(name);
    this.depth = Math.max(0, ...extents.map(({ depth }) => depth));
    this.rootFields = Math.max(0, ...extents.map(({ rootFields }) => rootFields));
  }

  #countDirectives(count: number): void {
    this.tally.directives += count;
    this.tally.mostDirectives = Math.max(this.tally.mostDirectives, count);
  }

  #fragmentExtent(name: string): Extent {
    const known = this.#extents.get(name);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    if (!fragment) return EMPTY;
    // Reached again while being measured, it is cyclic.
    this.#extents.set(name, EMPTY);
    this.#countDirectives(fragment.directives?.length ?? 0);
    const extent = this.#extentOf(fragment.selectionSet, new Map());
    this.#extents.set(name, extent);
    return extent;
  }

  /** `names` counts the names of the selection so far: an inline fragment belongs to the selection around it. */
  #extentOf({ selections }: SelectionSetNode, names: Map<string, number>): Extent {
    const sum = { ...EMPTY };
    for (const selection of selections) {
      this.#countDirectives(selection.directives?.length ?? 0);
      const { depth, rootFields } = this.#selectionExtent(selection, names);
      sum.depth = Math.max(sum.depth, depth);
      sum.rootFields += rootFields;
    }
    return sum;
  }

  #selectionExtent(selection: SelectionNode, names: Map<string, number>): Extent {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#fragmentExtent(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.#extentOf(selection.selectionSet, names);
    const { alias, name, selectionSet } = selection;
    if (alias) this.tally.aliases += 1;
    const key = alias?.value ?? name.value;
    const repeats = (names.get(key) ?? 0) + 1;
    names.set(key, repeats);
    this.tally.mostRepeats = Math.max(this.tally.mostRepeats, repeats);
    const below = selectionSet ? this.#extentOf(selectionSet, new Map()).depth : 0;
    // Introspection has few levels and is limited by its cost.
    const isIntrospection = name.value === '__schema' || name.value === '__type';
    return { depth: isIntrospection ? 1 : 1 + below, rootFields: 1 };
  }
}
