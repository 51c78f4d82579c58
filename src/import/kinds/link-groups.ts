import { pages } from '../../query/pages.js';
import type { QueryRunner } from '../../query/query-runner.js';
import { countryInBrackets } from '../classify-name.js';
import type { Country } from '../country-names.js';
import { CountryStates } from '../country-states.js';
import { NameBearers } from '../name-bearers.js';

/** Links the groups of a graph that name one of some countries in brackets with the state. */
export async function linkBracketedGroups(runner: QueryRunner, countries: readonly Country[]): Promise<void> {
  if (countries.length === 0) return;
  const states = new CountryStates(runner, new NameBearers(runner));
  await states.find([], countries);
  for await (const page of pages((where) => runner.read('listFoldedSubjects', where))) {
    const rows = page.flatMap(({ id, name }) => {
      const country = id.startsWith('group/') ? countryInBrackets(name) : null;
      const wholeId = country && countries.includes(country) ? states.idOf(country) : undefined;
      if (!wholeId?.startsWith('state/')) return [];
      return [{ partId: id, wholeId, id: JSON.stringify(['part', id, wholeId]), evidence: '[]' }];
    });
    if (rows.length > 0) await runner.write((transaction) => transaction.run('linkParts', { rows }));
  }
}
