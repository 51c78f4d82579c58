import { type Act, findAct, isStatementAct } from '../domain/act.js';
import { didYouMeanAct, findActByName } from '../domain/act-names.js';

/** What an event becomes: a statement if something was said, an interaction if something was done. */
export type EventKind = 'statement' | 'interaction';

/** Whether an act is said or done, according to the code book. */
export function eventKindOf(act: Act): EventKind {
  return isStatementAct(act.code) ? 'statement' : 'interaction';
}

/**
 * The act of a row that gives a code and a name, or the reason why it has none. The name decides if the code is invalid, such as
 * '13y', or lost its leading zero, as happens in spreadsheets.
 */
export function actOfCodeAndName(code: string, name: string): Act | { problem: string } {
  const named = findActByName(name);
  const coded = findAct(code);
  if (coded && coded.name.toLowerCase() === name.trim().toLowerCase()) return named!;
  const padded = findAct(`0${code}`);
  if (named && (!coded || named.code === padded?.code)) {
    const isOtherAct = padded !== undefined && named.code !== padded.code;
    return isOtherAct ? { problem: `the code ${code} and the name '${name}' are two acts` } : named;
  }
  if (named) return { problem: `the code ${code} and the name '${name}' are two acts` };
  if (coded && padded) {
    return {
      problem: `the code ${code} may be 0${code} (${padded.name}) that lost its zero; '${name}' is not a CAMEO name, so it cannot be decided`,
    };
  }
  const act = coded ?? padded;
  return act ?? { problem: `'${code || name}' is not an act of CAMEO${didYouMeanAct(name || code)}` };
}
