import { pages } from '../../query/pages.js';
import type { QueryRunner } from '../../query/query-runner.js';
import type { KnownActor, KnownRole } from './known-actor.js';

const PAGE = 5_000;
/** How many subjects are read, rounded up to a page; names of further ones are not recognised. */
const MOST_ACTORS = 200_000;
const MOST_ROLES = 20;

/** The subjects of a graph, with their names and roles. Cost: all subjects, in pages. */
export async function readKnownActors(runner: QueryRunner): Promise<KnownActor[]> {
  const actors: KnownActor[] = [];
  for await (const rows of pages((where) => runner.read('listKnownSubjects', where), PAGE)) {
    const people = rows.filter(({ id }) => id.startsWith('person/')).map(({ id }) => id);
    const roles = new Map<string, KnownRole[]>();
    if (people.length > 0) {
      const held = await runner.read('listRolesOfPerson', {
        ids: people,
        duringFrom: null,
        duringTo: null,
        limit: MOST_ROLES,
      });
      for (const { holderId, ofId, title, during } of held)
        roles.set(holderId, [...(roles.get(holderId) ?? []), { title, of: ofId, during }]);
    }
    actors.push(...rows.map((row) => ({ ...row, roles: roles.get(row.id) ?? [] })));
    if (actors.length >= MOST_ACTORS) break;
  }
  return actors;
}
