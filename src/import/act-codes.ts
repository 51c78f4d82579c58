import { type Act, findAct } from '../domain/act.js';
import { didYouMeanAct, findActByName } from '../domain/act-names.js';
import { cut } from '../errors/shown.js';

/** The act that a cell names, by its code or by its name. */
export function actOfText(text: string): Act | undefined {
  return findAct(text) ?? findActByName(text);
}

/** Whether a code is an act both with and without a leading zero, as 10 (Demand) and 010 (Make statement). */
function isAmbiguous(code: string): boolean {
  return code.length === 2 && findAct(code) !== undefined && findAct(`0${code}`) !== undefined;
}

/**
 * Detects codes of a column that lost a leading zero. A spreadsheet that takes codes for numbers turns 010, a statement, into 10,
 * a demand. A column of root codes has two digits throughout; if some codes have three, those with two are suspicious.
 */
export class ActColumn {
  #hasLongCodes = false;

  /** Takes a cell into account. */
  note(cell: string): void {
    if (this.#hasLongCodes || !/^\d{2,4}$/.test(cell)) return;
    const isLong = cell.length > 2 && findAct(cell) !== undefined;
    const hasLostZero = findAct(cell) === undefined && findAct(`0${cell}`) !== undefined;
    this.#hasLongCodes = isLong || hasLostZero;
  }

  /** The act of a cell of this column, or what is wrong with it. */
  read(cell: string): Act | { problem: string } {
    if (this.#hasLongCodes && isAmbiguous(cell)) return { problem: ambiguity(cell) };
    return actOfText(cell) ?? { problem: unknownAct(cell) };
  }
}

/** Says which two acts a code may be. */
export function ambiguity(code: string): string {
  const padded = findAct(`0${code}`)!;
  const root = findAct(code)!;
  const written = findAct(`${code}0`) ? `${code}0` : 'its name';
  return (
    `the act '${code}' may be 0${code} (${padded.name}) that lost its zero in a spreadsheet, or the root ${code} (${root.name}), ` +
    `for other codes have more digits: write 0${code} or ${written}`
  );
}

function unknownAct(cell: string): string {
  const refusal = `'${cut(cell)}' is not an act of CAMEO, neither a code nor a name`;
  const digits = /^(\d{1,4})(?:[.,]0+)?$/.exec(cell)?.[1];
  if (digits === undefined) return `${refusal}${didYouMeanAct(cell)}`;
  const meant = [digits, `0${digits}`].map(findAct).filter((act) => act !== undefined);
  if (meant.length === 0) return `${refusal}${didYouMeanAct(digits)}`;
  const choices = meant.map(({ code, name }) => `${code} (${name})`).join(' or ');
  return `${refusal}; a spreadsheet may have taken the code for a number, and changed it from ${choices}: write that`;
}
