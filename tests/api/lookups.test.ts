import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { WORLD_FIXTURE } from './world-fixture.js';

/** One node of each type, with the root field that returns it by id. */
const BY_ID: [field: string, id: string, typeName: string][] = [
  ['person', 'person/anna', 'Person'],
  ['state', 'state/utopia', 'State'],
  ['organization', 'organization/league', 'Organization'],
  ['group', 'group/crowd', 'Group'],
  ['agreement', 'agreement/accord', 'Agreement'],
  ['event', 'event/summit', 'Event'],
  ['topic', 'topic/fishing', 'Topic'],
  ['source', 'source/daily', 'Source'],
  ['statement', 'statement/full', 'Statement'],
  ['interaction', 'interaction/i1', 'Interaction'],
];

/** An identifier of one node of each type that has some. */
const BY_IDENTIFIER: [field: string, scheme: string, value: string, id: string][] = [
  ['person', 'wikidata', 'Q1', 'person/anna'],
  ['person', 'handle', 'a:nna', 'person/anna'],
  ['state', 'cow', '1', 'state/utopia'],
  ['organization', 'wikidata', 'Q2', 'organization/league'],
  ['group', 'wikidata', 'Q3', 'group/crowd'],
  ['agreement', 'wikidata', 'Q4', 'agreement/accord'],
  ['event', 'wikidata', 'Q5', 'event/summit'],
  ['topic', 'wikidata', 'Q6', 'topic/fishing'],
  ['source', 'doi', '10.1000/182:a', 'source/daily'],
];

describeOnEachEngine('looking a node up', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(WORLD_FIXTURE)]);
  });
  afterAll(() => service.stop());

  describe('by its id', () => {
    it.each(BY_ID)('finds a %s (%s)', async (field, id, typeName) => {
      const { found } = await service.data(`{ found: ${field}(id: "${id}") { __typename id } }`);
      expect(found).toEqual({ __typename: typeName, id });
    });

    it.each(BY_ID)('finds a %s as a node', async (_, id, typeName) => {
      const { found } = await service.data(`{ found: node(id: "${id}") { __typename id } }`);
      expect(found).toEqual({ __typename: typeName, id });
    });

    it.each(BY_ID.slice(0, 7))('finds a %s as a subject', async (_, id, typeName) => {
      const { found } = await service.data(`{ found: subject(id: "${id}") { __typename id } }`);
      expect(found).toEqual({ __typename: typeName, id });
    });

    it.each(BY_ID)('gives null for a %s that is not there', async (field, id) => {
      const { found } = await service.data(`{ found: ${field}(id: "${id}-none") { id } }`);
      expect(found).toBeNull();
    });

    it.each(BY_ID)('gives null for a node of the kind %s that is not there', async (_, id) => {
      const { found } = await service.data(`{ found: node(id: "${id}-none") { id } }`);
      expect(found).toBeNull();
    });

    it.each(BY_ID.map(([field], index) => [field, BY_ID[(index + 1) % BY_ID.length]![1]]))(
      'gives null for a %s under the id of something else (%s)',
      async (field, otherId) => {
        const { found } = await service.data(`{ found: ${field}(id: "${otherId}") { id } }`);
        expect(found).toBeNull();
      },
    );

    it('gives null for a subject under the id of a statement', async () => {
      const { found } = await service.data('{ found: subject(id: "statement/full") { id } }');
      expect(found).toBeNull();
    });
  });

  describe('by an identifier', () => {
    it.each(BY_IDENTIFIER)('finds a %s (%s %s)', async (field, scheme, value, id) => {
      const { found } = await service.data(
        `{ found: ${field}(identifier: { scheme: "${scheme}", value: "${value}" }) { id } }`,
      );
      expect(found).toEqual({ id });
    });

    it.each(BY_IDENTIFIER.slice(0, 8))('finds a %s as a subject (%s %s)', async (_, scheme, value, id) => {
      const { found } = await service.data(
        `{ found: subject(identifier: { scheme: "${scheme}", value: "${value}" }) { id } }`,
      );
      expect(found).toEqual({ id });
    });

    it('takes either in by', async () => {
      const { one, other } = await service.data(
        '{ one: person(by: { id: "person/anna" }) { id } other: subject(by: { identifier: { scheme: "wikidata", value: "Q1" } }) { id } }',
      );
      expect([one.id, other.id]).toEqual(['person/anna', expect.any(String)]);
    });

    it('gives null for an identifier that nothing has', async () => {
      const { found } = await service.data(
        '{ found: subject(identifier: { scheme: "wikidata", value: "Q0" }) { id } }',
      );
      expect(found).toBeNull();
    });

    it('gives null for a value under another scheme', async () => {
      const { found } = await service.data('{ found: subject(identifier: { scheme: "cow", value: "Q1" }) { id } }');
      expect(found).toBeNull();
    });

    it('gives null for a person where a state has it', async () => {
      const { found } = await service.data('{ found: person(identifier: { scheme: "cow", value: "1" }) { id } }');
      expect(found).toBeNull();
    });

    it('gives null for a subject where a source has it', async () => {
      const { found } = await service.data(
        '{ found: subject(identifier: { scheme: "doi", value: "10.1000/182:a" }) { id } }',
      );
      expect(found).toBeNull();
    });

    it('gives null for a source where a subject has it', async () => {
      const { found } = await service.data('{ found: source(identifier: { scheme: "wikidata", value: "Q1" }) { id } }');
      expect(found).toBeNull();
    });

    it('takes an id beside identifier: null', async () => {
      const { found } = await service.data('{ found: person(id: "person/anna", identifier: null) { id } }');
      expect(found).toEqual({ id: 'person/anna' });
    });

    it('takes an identifier beside id: null', async () => {
      const { found } = await service.data(
        '{ found: person(id: null, identifier: { scheme: "wikidata", value: "Q1" }) { id } }',
      );
      expect(found).toEqual({ id: 'person/anna' });
    });
  });

  describe('with others', () => {
    it('gives nodes in the order of their ids, null where nothing is, twice where asked twice', async () => {
      const ids = [
        ...['topic/fishing', 'person/none', 'statement/full', 'source/daily', 'interaction/i1', 'statement/none'],
        ...['person/anna', 'topic/fishing', 'source/none', 'interaction/none'],
      ];
      const { nodes } = await service.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
      expect(nodes.map((node: { id: string } | null) => node?.id ?? null)).toEqual(
        ids.map((id) => (id.endsWith('/none') ? null : id)),
      );
    });

    it('gives no nodes for no ids', async () => {
      expect(await service.data('{ nodes(ids: []) { id } }')).toEqual({ nodes: [] });
    });

    it('takes one id where a list is meant', async () => {
      expect(await service.data('{ nodes(ids: "person/anna") { id } }')).toEqual({ nodes: [{ id: 'person/anna' }] });
    });

    it('gives as many as 500 nodes', async () => {
      const ids = Array.from({ length: 500 }, (_, index) => (index % 2 ? 'person/anna' : `person/nobody-${index}`));
      const { nodes } = await service.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
      expect(nodes.filter(Boolean)).toHaveLength(250);
    });
  });
});
