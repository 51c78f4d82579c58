import type { Queries } from '../query/query-types.generated.js';
import type { Violation } from '../rules/violation.js';
import type { CorrectionLine, NumberedLine, StatementLine } from './exchange-line.js';
import { notThere } from './line-violations.js';

type Correction = NumberedLine<CorrectionLine>;
type Recorded = Pick<Queries['findStatements']['row'], 'status' | 'correctedById'>;

/**
 * Checks that corrections are consistent: the corrected statement exists, is not retracted and has no other correction, and
 * corrections form no cycle.
 */
export class CorrectionCheck {
  readonly #retracted = new Set<string>();

  /** Registers a statement of the file. */
  take({ id, status }: StatementLine): void {
    if (status === 'RETRACTED') this.#retracted.add(id);
  }

  /**
   * The valid corrections, each after the statement that it corrects, and what is wrong with the others. `isInFile` returns
   * whether an id is that of an accepted statement of the file.
   */
  check(
    lines: readonly Correction[],
    isInFile: (id: string) => boolean,
    inGraph: ReadonlyMap<string, Recorded>,
  ): { inOrder: Correction[]; refused: Map<number, Violation> } {
    const refused = new Map<number, Violation>();
    const refuse = ({ number }: Correction, message: string) =>
      refused.set(number, { path: '/corrects', rule: 'corrections', message });
    const byId = new Map<string, Correction>();
    const correctedBy = new Map<string, string>();
    for (const one of lines) {
      const { id, corrects } = one.line;
      if (byId.has(id)) continue;
      const recorded = inGraph.get(corrects);
      const other = correctedBy.get(corrects) ?? recorded?.correctedById ?? id;
      if (other !== id) {
        refuse(one, `is ${corrects}, which ${other} corrects already; a statement has at most one correction`);
      } else if (this.#retracted.has(corrects) || recorded?.status === 'RETRACTED') {
        refuse(one, `is ${corrects}, which is retracted; only a current statement can be corrected`);
      } else {
        byId.set(id, one);
        correctedBy.set(corrects, id);
      }
    }
    const inOrder: Correction[] = [];
    const state = new Map<string, 'open' | 'right' | 'wrong'>();
    const corrections = new Set(lines.map(({ line }) => line.id));
    const isKnown = (id: string) => inGraph.has(id) || (corrections.has(id) ? state.get(id) === 'right' : isInFile(id));
    for (const start of byId.values()) this.#follow(start, { byId, isKnown, state, inOrder, refuse });
    return { inOrder, refused };
  }

  /** Follows a chain of corrections to its end, and checks its members from there backwards. */
  #follow(
    start: Correction,
    {
      byId,
      isKnown,
      state,
      inOrder,
      refuse,
    }: {
      byId: ReadonlyMap<string, Correction>;
      isKnown: (id: string) => boolean;
      state: Map<string, 'open' | 'right' | 'wrong'>;
      inOrder: Correction[];
      refuse: (one: Correction, message: string) => void;
    },
  ): void {
    const chain: Correction[] = [];
    let next: Correction | undefined = start;
    while (next && !state.has(next.line.id)) {
      state.set(next.line.id, 'open');
      chain.push(next);
      next = byId.get(next.line.corrects);
    }
    const isCircle = next !== undefined && state.get(next.line.id) === 'open';
    const circle = isCircle ? chain.slice(chain.indexOf(next!)) : [];
    for (const one of circle) {
      state.set(one.line.id, 'wrong');
      const path = circle.map(({ line }) => line.id).join(', ');
      refuse(one, `is ${one.line.corrects}, and so the corrections go in a circle: ${path}`);
    }
    for (const one of chain.slice(0, chain.length - circle.length).reverse()) {
      const { id, corrects } = one.line;
      const isThere = isKnown(corrects);
      state.set(id, isThere ? 'right' : 'wrong');
      if (isThere) inOrder.push(one);
      else refuse(one, notThere(corrects));
    }
  }
}
