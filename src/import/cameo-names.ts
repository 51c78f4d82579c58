import { type Act, allActs, findAct, isStatementAct } from '../domain/act.js';

/** What an event of some act becomes: words are a statement, deeds an interaction. */
export type EventKind = 'statement' | 'interaction';

let byName: Map<string, Act> | undefined;

/** The act with this name of the code book, compared without case; of a root and its residual the residual. */
export function findActByName(name: string): Act | undefined {
  if (!byName) {
    byName = new Map();
    for (const act of allActs()) {
      const key = act.name.toLowerCase();
      // Twelve names are those of a root and of its residual, as 10 and 100: the three digits say more.
      if (!byName.has(key) || act.code.length === 3) byName.set(key, act);
    }
  }
  return byName.get(name.trim().toLowerCase());
}

/** Whether an act is said or done, by the code book. */
export function eventKindOf(act: Act): EventKind {
  return isStatementAct(act.code) ? 'statement' : 'interaction';
}

/**
 * The act of a row that gives a code and a name, or the reason why it has none. The name decides where the code is none, as
 * '13y', and where it lost its leading zero on the way, as it does in a spreadsheet.
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
