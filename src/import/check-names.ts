import { madeOnce } from '../collections/made-once.js';
import { counted } from '../domain/counted.js';
import { foldText } from '../domain/folded-text.js';
import { isActorId, subjectKindOfId } from '../domain/identity.js';
import { slugOf } from '../domain/slug.js';
import type { Graph } from '../graph.js';
import { pages } from '../query/pages.js';
import { countryInBrackets } from './classify-name.js';
import { findCountry } from './country-names.js';
import { CountryStates, stateMissing } from './country-states.js';
import { NameBearers } from './name-bearers.js';

/** A remark on the names of a graph that deserves a look, though nothing in the graph itself is wrong. */
export interface NameRemark {
  id: string;
  message: string;
}

interface Bearer {
  id: string;
  name: string;
}

const MARK = /\p{M}/u;

/** Whether an id dates from when ids left out vowel signs, so that names that differ in these alone shared one. */
function isOfOneWithout(id: string, name: string): boolean {
  const slug = id.slice(id.indexOf('/') + 1).normalize('NFD');
  const today = slugOf(name).normalize('NFD');
  return !MARK.test(slug) && MARK.test(today) && today.replace(/\p{M}/gu, '') === slug;
}

/**
 * Remarks on the names of actors, as names are compared now: actors that share a name, actors that may mix the statements of
 * several, groups that are countries, and groups without their state. Reads every subject, and keeps their names in memory.
 */
export async function* checkNames(graph: Pick<Graph, 'runner' | 'aliases'>): AsyncGenerator<NameRemark> {
  const bearers = new Map<string, Bearer[]>();
  const remarks: NameRemark[] = [];
  const bracketed = new Map<string, { country: NonNullable<ReturnType<typeof countryInBrackets>>; ids: string[] }>();
  for await (const page of pages((where) => graph.runner.read('listFoldedSubjects', where))) {
    for (const { id, name, aliases } of page) {
      if (!isActorId(id)) continue;
      for (const one of [name, ...aliases]) {
        const known = madeOnce(bearers, foldText(one), () => []);
        if (known.every((other) => other.id !== id)) known.push({ id, name: one });
      }
      if (isOfOneWithout(id, name)) {
        const others = 'names that differ from it in vowel signs alone were taken for it by an earlier version';
        remarks.push({
          id,
          message: `is called '${name}', and ${others}; look through what it is said to have said`,
        });
      }
      const kind = subjectKindOfId(id);
      if (kind === 'GROUP' && findCountry(name)) {
        remarks.push({ id, message: `bears the name of a country, '${name}'; 'demarche kinds' makes it a state` });
      }
      const country = kind === 'GROUP' ? countryInBrackets(name) : null;
      if (country) madeOnce(bracketed, country.alpha2, () => ({ country, ids: [] })).ids.push(id);
    }
  }
  yield* remarks;
  for (const some of bearers.values()) {
    const [first, ...others] = some;
    if (others.length === 0) continue;
    const listed = others.map(({ id, name }) => `${id} ('${name}')`).join(', ');
    yield {
      id: first!.id,
      message: `bears the name '${first!.name}', and so does ${listed}; if they are one, mergeSubjects makes them one`,
    };
  }
  const states = new CountryStates(graph.runner, new NameBearers(graph.runner), graph.aliases);
  await states.find(
    [],
    [...bracketed.values()].map(({ country }) => country),
  );
  for (const { country, ids } of bracketed.values()) {
    if (states.idOf(country) !== undefined) continue;
    const others = ids.length > 1 ? `and ${counted(ids.length - 1, 'other groups')} ` : '';
    yield { id: ids[0]!, message: `${others}${stateMissing(ids.length, country.name)}` };
  }
}
