import type { FieldNode } from 'graphql';
import type { ListCount } from '../bounds/list-meter.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Memory } from '../query/version-cache.js';
import type { Selection, Variables } from './operation-plan.js';

/** A part of an answer: a subject with what was selected of it. */
export interface Part {
  /** Shared by all answers that it is in, and never changed. */
  data: object;
  /** How long the lists in it are that a ListMeter counts. */
  lists: ReadonlyMap<FieldNode, CountedLists>;
}

interface CountedLists {
  length: number;
  typicalSize: number;
}

/**
 * The parts of answers that are remembered of one version of the graph. Fifty actors who never came together before are
 * taken from here one by one, each with its lists, as they stood in other answers to the same operation.
 */
export class Parts {
  readonly #memory: Memory;
  readonly #scope: string;
  readonly #variables: Variables;
  readonly #prefixes = new Map<Selection, string>();

  /** `scope`: whatever else decides what a subject is answered with; `variables`: those of the operation. */
  constructor(memory: Memory, scope: string, variables: Variables) {
    this.#memory = memory;
    this.#scope = scope;
    this.#variables = variables;
  }

  find(selection: Selection, id: string): Part | undefined {
    return this.#memory.find<Part>(this.#keyOf(selection, id));
  }

  /** `size`: how many values it holds. */
  keep(selection: Selection, id: string, part: Part, size: number): void {
    this.#memory.keep(this.#keyOf(selection, id), part, size);
  }

  #keyOf(selection: Selection, id: string): string {
    let prefix = this.#prefixes.get(selection);
    if (prefix === undefined) {
      // One that is absent leaves an argument its default; null does not.
      const values = selection.variableNames.map((name) => JSON.stringify(this.#variables[name]) ?? 'absent');
      prefix = `part ${selection.number} ${this.#scope} [${values}]`;
      this.#prefixes.set(selection, prefix);
    }
    return `${prefix} ${id}`;
  }
}

/** Hears of the lists in a part, beside the meter of the operation. */
export class PartMeter implements ListCount {
  readonly lists = new Map<FieldNode, CountedLists>();
  readonly #outer: ListCount;

  private constructor(outer: ListCount) {
    this.#outer = outer;
  }

  /** The context for the resolvers of a part, and the lists that they are going to give. */
  static within(context: RequestContext): { context: RequestContext; lists: Part['lists'] } {
    const { spending } = context;
    if (!spending) return { context, lists: new Map() };
    const meter = new PartMeter(spending.lists);
    const own = { spending: { ...spending, lists: meter } };
    return { context: Object.assign(Object.create(context), own), lists: meter.lists };
  }

  add(field: FieldNode, length: number, typicalSize: number): void {
    this.#outer.add(field, length, typicalSize);
    const counted = this.lists.get(field);
    if (counted) {
      counted.length += length;
      counted.typicalSize += typicalSize;
    } else this.lists.set(field, { length, typicalSize });
  }

  reset(): void {
    this.#outer.reset();
  }
}

/** Counts the lists of a remembered part as if they were given anew. Errors: OPERATION_TOO_LARGE. */
export function countAgain({ lists }: Part, { spending }: RequestContext): void {
  if (lists.size === 0 || !spending) return;
  for (const [field, { length, typicalSize }] of lists) spending.lists.add(field, length, typicalSize);
}
