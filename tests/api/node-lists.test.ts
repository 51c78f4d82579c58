import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { WORLD_FIXTURE } from './world-fixture.js';

const ANNA_ROLES = 'person(id: "person/anna")';
const UTOPIA = 'state(id: "state/utopia")';
const ACCORD = 'agreement(id: "agreement/accord")';
const LEAGUE = 'organization(id: "organization/league")';

/** A list: the field above it, if any, the field itself, its arguments, the selection on a node, and all its nodes. */
type List = [name: string, above: string | null, field: string, args: string, selection: string, nodes: string];

/** Every connection, read forward in its order. */
const CONNECTIONS: List[] = [
  [
    ...(['actors by name', null, 'actors', ''] as const),
    ...(['id', 'person/anna person/anna-2 person/boris group/crowd organization/league state/utopia'] as const),
  ],
  [
    ...(['actors by name backwards', null, 'actors', 'orderBy: NAME_DESC'] as const),
    ...(['id', 'state/utopia organization/league group/crowd person/boris person/anna person/anna-2'] as const),
  ],
  ['agreements', null, 'agreements', '', 'id', 'agreement/accord agreement/bond agreement/charter'],
  [
    ...(['events', null, 'events', ''] as const),
    ...(['id', 'event/reception event/summit event/conference event/ball event/plan event/rumour'] as const),
  ],
  ['sources', null, 'sources', '', 'id', 'source/annual source/daily source/monthly source/weekly'],
  [
    ...(['interactions', null, 'interactions', ''] as const),
    ...(['id', ['4', '1', '6', '2', '3', '5'].map((number) => `interaction/i${number}`).join(' ')] as const),
  ],
  [
    ...(['interactions between some', null, 'interactions'] as const),
    'filter: { between: ["person/anna", "person/boris", "organization/league"] }',
    ...(['id', 'interaction/i1 interaction/i2 interaction/i5'] as const),
  ],
  [
    ...(['interactions of an actor', LEAGUE, 'interactions', ''] as const),
    ...(['id', 'interaction/i1 interaction/i6 interaction/i2'] as const),
  ],
  [
    ...(['interactions of an actor with itself', 'person(id: "person/boris")', 'interactions', ''] as const),
    ...(['id', 'interaction/i4 interaction/i5'] as const),
  ],
  [
    ...(['events of an actor', ANNA_ROLES, 'events', ''] as const),
    ...(['id', 'event/reception event/summit event/ball event/rumour'] as const),
  ],
  ['events of a topic', 'topic(id: "topic/fishing")', 'events', '', 'id', 'event/summit'],
  ['events of a group', 'group(id: "group/crowd")', 'events', '', 'id', ''],
  [
    ...(['parties to an agreement', ACCORD, 'parties', '', 'status'] as const),
    'MEDIATOR REDUCED_COMPLIANCE SIGNATORY WITHDREW',
  ],
  ['agreements of an actor', UTOPIA, 'agreements', '', 'status', 'SIGNATORY RATIFIED WITHDREW'],
];

/** Lists narrowed by their arguments. */
const NARROWED: List[] = [
  ['actors', null, 'actors', 'kind: [STATE, GROUP]', 'id', 'group/crowd state/utopia'],
  ['actors', null, 'actors', 'kind: []', 'id', ''],
  ['actors', null, 'actors', 'kind: null, nameContains: null, first: 2', 'id', 'person/anna person/anna-2'],
  ['actors', null, 'actors', 'nameContains: "emile"', 'id', 'person/anna person/anna-2'],
  ['actors', null, 'actors', 'nameContains: "ÉMI"', 'id', 'person/anna person/anna-2'],
  ['actors', null, 'actors', 'nameContains: "anna   e"', 'id', 'person/anna person/anna-2'],
  ['actors', null, 'actors', 'nameContains: "annushka"', 'id', 'person/anna'],
  ['actors', null, 'actors', 'nameContains: "o"', 'id', 'person/boris group/crowd state/utopia'],
  ['actors', null, 'actors', 'nameContains: "o", kind: [PERSON]', 'id', 'person/boris'],
  ['actors', null, 'actors', 'nameContains: ".*"', 'id', ''],
  ['actors', null, 'actors', String.raw`nameContains: "' OR true //\" \\"`, 'id', ''],
  ['actors', null, 'actors', 'nameContains: "summit"', 'id', ''],

  ['events', null, 'events', 'during: "2021-10-27"', 'id', 'event/reception event/summit event/conference'],
  ['events', null, 'events', 'during: "2021-10-01/2021-10-26"', 'id', 'event/conference'],
  ['events', null, 'events', 'during: "2019-12-31/2020"', 'id', 'event/ball'],
  ['events', null, 'events', 'during: "0500"', 'id', 'event/ball'],
  ['events', null, 'events', 'during: "2030"', 'id', ''],
  ['events of Anna', ANNA_ROLES, 'events', 'during: "2021-10"', 'id', 'event/reception event/summit'],

  ['parties', ACCORD, 'parties', 'during: "2017"', 'status', 'MEDIATOR REDUCED_COMPLIANCE SIGNATORY'],
  ['parties', ACCORD, 'parties', 'during: "2014"', 'status', 'MEDIATOR'],
  ['parties', ACCORD, 'parties', 'during: "2018-05"', 'status', 'MEDIATOR REDUCED_COMPLIANCE SIGNATORY WITHDREW'],
  ['agreements of Utopia', UTOPIA, 'agreements', 'during: "2017"', 'status', 'SIGNATORY'],
  ['agreements of Utopia', UTOPIA, 'agreements', 'during: "2016-12"', 'status', 'SIGNATORY RATIFIED'],
];

/** Unpaged lists, narrowed to days. */
const WHOLE: List[] = [
  ['roles of Anna', ANNA_ROLES, 'roles', 'during: "2021-10-15"', 'title', 'Envoy'],
  ['roles of Anna', ANNA_ROLES, 'roles', 'during: "2019/2021-10-01"', 'title', 'Chair Envoy'],
  ['roles of Anna', ANNA_ROLES, 'roles', 'during: "2020"', 'title', ''],
  ['roles of Anna', ANNA_ROLES, 'roles', 'during: null', 'title', 'Admiral Chair Envoy'],
  ['those whom Anna represents', ANNA_ROLES, 'represents', 'on: "2021-10-31"', 'name', 'Utopia'],
  ['those whom Anna represents', ANNA_ROLES, 'represents', 'on: "2019-01-01"', 'name', 'League'],
  ['those whom Anna represents', ANNA_ROLES, 'represents', 'on: "2021-11-01"', 'name', ''],
  ['those whom Anna represents', ANNA_ROLES, 'represents', 'on: null', 'name', 'Utopia League'],
  ['representatives of Utopia', UTOPIA, 'representatives', 'on: "2021-09-30"', 'during', '2020/2021-09'],
  ['representatives of Utopia', UTOPIA, 'representatives', 'on: "2021-10-01"', 'during', '2021-10'],
  ['representatives of the League', LEAGUE, 'representatives', 'on: "2019-07-01"', 'title', 'Chair'],
  ['representatives of the League', LEAGUE, 'representatives', 'on: "2018-07-01"', 'title', ''],
  ['members of the League', LEAGUE, 'members', 'during: "2005"', 'id', 'state/utopia'],
  ['members of the League', LEAGUE, 'members', 'during: "2012"', 'id', ''],
  ['members of the League', LEAGUE, 'members', 'during: "2010/2030"', 'id', 'state/utopia'],
  ['memberships of the League', LEAGUE, 'memberships', 'during: "2010/2030"', 'during', '2000/2010 2015/..'],
];

describeOnEachEngine('a list', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(WORLD_FIXTURE)]);
  });
  afterAll(() => service.stop());

  async function list(above: string | null, asked: string) {
    const data = await service.data(above === null ? `{ list: ${asked} }` : `{ above: ${above} { list: ${asked} } }`);
    return above === null ? data.list : data.above.list;
  }

  function withArgs(field: string, ...args: string[]): string {
    const given = args.filter((arg) => arg !== '').join(', ');
    return given === '' ? field : `${field}(${given})`;
  }

  describe.each(CONNECTIONS)('of %s', (_, above, field, args, selection, nodes) => {
    const expected = nodes === '' ? [] : nodes.split(' ');
    const page = `totalCount edges { cursor node { value: ${selection} } } pageInfo {
      hasNextPage hasPreviousPage startCursor endCursor }`;

    it('is in its order and counted', async () => {
      const { totalCount, nodes: found } = await list(
        above,
        `${withArgs(field, args, 'first: 50')} { totalCount nodes { value: ${selection} } }`,
      );
      expect({ totalCount, found: found.map(({ value }: { value: string }) => value) }).toEqual({
        totalCount: expected.length,
        found: expected,
      });
    });

    it.each([1, 2, 3, 7])('is read once and in order in pages of %i', async (size) => {
      const found: string[] = [];
      let after = '';
      do {
        const asked = `${withArgs(field, args, `first: ${size}`, after)} { ${page} }`;
        const { edges, pageInfo } = await list(above, asked);
        found.push(...edges.map(({ node }: { node: { value: string } }) => node.value));
        after = pageInfo.hasNextPage ? `after: "${pageInfo.endCursor}"` : '';
      } while (after !== '' && found.length < 50);
      expect(found).toEqual(expected);
    });

    it('says that there is more before the empty page behind its end', async () => {
      const { edges } = await list(above, `${withArgs(field, args, 'first: 50')} { ${page} }`);
      const last = edges.at(-1)?.cursor;
      const behind = await list(above, `${withArgs(field, args, last ? `after: "${last}"` : '')} { ${page} }`);
      expect(behind.pageInfo).toEqual({
        hasNextPage: false,
        hasPreviousPage: expected.length > 0,
        startCursor: null,
        endCursor: null,
      });
    });

    it('gives an empty page for first: 0', async () => {
      const { edges, pageInfo } = await list(above, `${withArgs(field, args, 'first: 0')} { ${page} }`);
      expect([edges, pageInfo.hasNextPage]).toEqual([[], expected.length > 0]);
    });
  });

  describe('of', () => {
    it.each(
      NARROWED.map(([name, above, field, args, selection, nodes]) => [name, args, nodes, above, field, selection]),
    )('%s (%s) gives %s', async (_, args, nodes, above, field, selection) => {
      const { nodes: found } = await list(above, `${field}(${args}) { nodes { value: ${selection} } }`);
      expect(found.map(({ value }: { value: string }) => value).join(' ')).toBe(nodes);
    });

    it.each(WHOLE.map(([name, above, field, args, selection, nodes]) => [name, args, nodes, above, field, selection]))(
      '%s (%s) gives %s',
      async (_, args, nodes, above, field, selection) => {
        const found = await list(above, `${field}(${args}) { value: ${selection} }`);
        expect(found.map(({ value }: { value: string }) => value).join(' ')).toBe(nodes);
      },
    );
  });
});
