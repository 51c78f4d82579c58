import { type Act, allActs, findAct, isStatementAct } from '../domain/act.js';

/** What an event becomes: a statement if something was said, an interaction if something was done. */
export type EventKind = 'statement' | 'interaction';

let byName: Map<string, Act> | undefined;

/** The act with this name in the code book, ignoring case; if a root and its residual share it, the residual. */
export function findActByName(name: string): Act | undefined {
  if (!byName) {
    byName = new Map();
    for (const act of allActs()) {
      const key = act.name.toLowerCase();
      // Twelve names are shared by a root and its residual, such as 10 and 100: the three digits say more.
      if (!byName.has(key) || act.code.length === 3) byName.set(key, act);
    }
  }
  return byName.get(name.trim().toLowerCase());
}

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
      problem: `the code ${code} may be 0${code} (${padded.name}) that lost its zero, and '${name}' is not a name of CAMEO that could tell`,
    };
  }
  const act = coded ?? padded;
  return act ?? { problem: `'${code || name}' is not an act of CAMEO` };
}
