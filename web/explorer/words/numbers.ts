const WHOLE = new Intl.NumberFormat('en-GB');

/** A whole number with commas: '49,041'. */
export function numberInWords(value: number): string {
  return WHOLE.format(value);
}

/** A number with its noun: '1 statement', '49,041 statements'. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${WHOLE.format(value)} ${value === 1 ? one : many}`;
}

/** All of a number of things: 'All 5 statements', 'The only statement'. */
export function allCounted(value: number, one: string): string {
  return value === 1 ? `The only ${one}` : `All ${counted(value, one)}`;
}

const SCORE = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });

/** A score to four significant digits, with commas: '0.04127', '6,083'. */
export function scoreInWords(value: number): string {
  return SCORE.format(value);
}

const SHORT = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumSignificantDigits: 3 });

/** A round number on the axis of a chart, as short as possible: '800', '2.5k', '10k'. */
export function numberAtAxis(value: number): string {
  return SHORT.format(value);
}
