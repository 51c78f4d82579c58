import { actOf, type QuadClass } from '../domain/act.js';
import { meanToneOf, rounded } from '../domain/statement-tally.js';

/** A statement or an interaction, as far as panels count it. */
export interface PanelAct {
  isStatement: boolean;
  speakerId: string;
  /** The subjects of a statement, or the target of an interaction. */
  aboutIds: readonly string[];
  /** ISO days: the first and the last one on which it may have happened. */
  fromDay: string;
  toDay: string;
  actCode: string;
  tone: number;
  sourceIds: readonly string[];
}

/** The roots of CAMEO. */
const ROOTS = Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0'));

const QUAD_CLASSES: readonly QuadClass[] = [
  'VERBAL_COOPERATION',
  'MATERIAL_COOPERATION',
  'VERBAL_CONFLICT',
  'MATERIAL_CONFLICT',
];

const COLUMNS = [
  ...['count', 'statements', 'interactions'],
  ...['verbalCooperation', 'materialCooperation', 'verbalConflict', 'materialConflict'],
  ...['toneSum', 'meanTone', 'sources'],
];

/** The names of the columns of a cell. Those of roots begin with letters, so that no reader drops the leading zero. */
export function cellColumns(hasRoots: boolean): string[] {
  return hasRoots ? [...COLUMNS, ...ROOTS.map((root) => `act${root}`)] : COLUMNS;
}

/** The totals of a unit in a period. */
export class PanelCell {
  #statements = 0;
  #interactions = 0;
  #toneSum = 0;
  readonly #byClass = [0, 0, 0, 0];
  readonly #byRoot: number[] | null;
  readonly #sources = new Set<string>();

  constructor(hasRoots: boolean) {
    this.#byRoot = hasRoots ? ROOTS.map(() => 0) : null;
  }

  add({ isStatement, actCode, tone, sourceIds }: PanelAct): void {
    const { quadClass, root } = actOf(actCode);
    if (isStatement) this.#statements += 1;
    else this.#interactions += 1;
    this.#toneSum += tone;
    this.#byClass[QUAD_CLASSES.indexOf(quadClass)]! += 1;
    if (this.#byRoot !== null) this.#byRoot[Number(root) - 1]! += 1;
    for (const id of sourceIds) this.#sources.add(id);
  }

  /** Its numbers as part of a line, in the order of the columns. */
  get text(): string {
    const count = this.#statements + this.#interactions;
    const tones = [rounded(this.#toneSum), meanToneOf(this.#toneSum, count) ?? ''];
    return [
      ...[count, this.#statements, this.#interactions],
      ...this.#byClass,
      ...[...tones, this.#sources.size],
      ...(this.#byRoot ?? []),
    ].join(',');
  }
}
