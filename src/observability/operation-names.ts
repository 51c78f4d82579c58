const MAX_NAMES = 100;
const MAX_NAME_LENGTH = 64;

/**
 * Operation names as labels of metrics. Clients choose them, and each label is a series that the process and its Prometheus
 * keep: the first hundred are themselves, every further one is 'other'.
 */
export class OperationNames {
  readonly #known = new Set<string>();

  /** The label of an operation; null is one without a name. */
  labelOf(name: string | null): string {
    if (name === null) return 'anonymous';
    if (this.#known.has(name)) return name;
    if (this.#known.size >= MAX_NAMES || name.length > MAX_NAME_LENGTH) return 'other';
    this.#known.add(name);
    return name;
  }
}
