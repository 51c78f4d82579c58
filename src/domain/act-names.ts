import { type Act, allActs, findAct } from './act.js';
import { nearestNames } from './did-you-mean.js';

let byName: Map<string, Act> | undefined;

function actsByName(): Map<string, Act> {
  if (!byName) {
    byName = new Map();
    for (const act of allActs()) {
      const key = act.name.toLowerCase();
      // Fourteen names are shared by a root and its residual, such as 10 and 100: the three digits say more.
      if (!byName.has(key) || act.code.length === 3) byName.set(key, act);
    }
  }
  return byName;
}

/** The act with this name in the code book, ignoring case; if a root and its residual share it, the residual. */
export function findActByName(name: string): Act | undefined {
  return actsByName().get(name.trim().toLowerCase());
}

/** The acts that a text may mean which is no code: by name, by a code that lost its zero, or by the code above it. */
function meantActs(text: string): Act[] {
  if (!/^\d+$/.test(text)) return nearestNames(text.trim(), [...actsByName().keys()]).map((name) => byName!.get(name)!);
  const codes = [`0${text}`, text.slice(0, 3), text.slice(0, 2)];
  return codes
    .map(findAct)
    .filter((act) => act !== undefined)
    .slice(0, 1);
}

/** The end of a message that refuses a text as an act: those that may have been meant, or nothing. */
export function didYouMeanAct(text: string): string {
  const meant = meantActs(text).map(({ code, name }) => `${code} (${name})`);
  return meant.length === 0 ? '' : `; did you mean ${meant.join(' or ')}?`;
}
