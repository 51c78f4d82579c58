import { madeOnce } from '../collections/made-once.js';
import type { Violation } from '../rules/violation.js';
import type { RelationLine } from './exchange-line.js';
import { relationRow } from './graph-rows.js';

/** The properties of an edge that do not identify it: each can have only one value. */
const FACTS = ['endedOn', 'until', 'namedAs'] as const;

/**
 * The edges of a file that have no id of their own. Several lines may describe one, each with its own evidence, and one may
 * omit what another states; two lines with different values contradict each other.
 */
export class EdgesOfFile {
  readonly #told = new Map<string, Map<string, string>>();

  /** Adds a line, with the current ids of its subjects; returns its contradictions to earlier lines. */
  take(line: RelationLine): Violation[] {
    const facts = FACTS.flatMap((name) => {
      const value = (line as Partial<Record<typeof name, string>>)[name];
      return value === undefined ? [] : [[name, value] as const];
    });
    if (facts.length === 0) return [];
    const { id } = relationRow(line);
    const told = madeOnce(this.#told, id, () => new Map<string, string>());
    return facts.flatMap(([name, value]) => {
      const earlier = told.get(name);
      if (earlier === undefined) told.set(name, value);
      return earlier === undefined || earlier === value ? [] : [contradiction(line.type, name, earlier)];
    });
  }
}

function contradiction(type: string, name: string, earlier: string): Violation {
  const message = `this ${type} is in this file already, with ${JSON.stringify(earlier)}; ids that were merged count as one`;
  return { path: `/${name}`, rule: 'sameEdge', message };
}
