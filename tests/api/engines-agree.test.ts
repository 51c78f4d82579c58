import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnNeo4j, EMBEDDED, exchangeFile, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { PERSON_PAGE, VIENNA_QUESTIONS } from './operations.js';
import { WORLD_FIXTURE } from './world-fixture.js';

const STATEMENT = `id quote paraphrase form tone confidence saidOn saidFrom saidTo status recordedAt act { code goldstein }
  speaker { __typename id } about { id } addressedTo { id } onBehalfOf { id } via { id } corrects { id }
  correctedBy { id } evidence { exact start end source { id } }`;
const PAGE = 'totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** Operations whose answers must be identical on both engines. */
const OPERATIONS: [name: string, operation: string][] = [
  ...VIENNA_QUESTIONS,
  ['the page of a person', PERSON_PAGE],
  ...['SAID_ON_ASC', 'SAID_ON_DESC', 'TONE_ASC', 'TONE_DESC', 'RECORDED_AT_DESC'].flatMap(
    (orderBy): [string, string][] => [
      [
        `all statements by ${orderBy}`,
        `{ statements(orderBy: ${orderBy}, first: 500) { nodes { ${STATEMENT} } ${PAGE} } }`,
      ],
      [`the last statements by ${orderBy}`, `{ statements(orderBy: ${orderBy}, last: 4) { nodes { id } ${PAGE} } }`],
    ],
  ),
  [
    'all actors',
    `{ actors { nodes { __typename id name aliases description identifiers { scheme value } } ${PAGE} } }`,
  ],
  ['all events', `{ events { nodes { id kind heldOn participations { participant { id } role namedAs } } ${PAGE} } }`],
  ['all agreements', `{ agreements { nodes { id parties { nodes { party { id } status since until } ${PAGE} } } } }`],
  ['all sources', `{ sources { nodes { id title publishedOn statements { ${PAGE} } } ${PAGE} } }`],
  [
    'all interactions',
    `{ interactions { nodes { id tone confidence heldFrom source { id } target { id } } ${PAGE} } }`,
  ],
  ['an unknown node', '{ node(id: "state/nowhere") { id } }'],
  ['a refusal', '{ statements(first: 501, filter: { saidOn: "x" }) { totalCount } }'],
  ['an unknown field', '{ statement(id: "statement/vienna-01") { quot } }'],
];

for (const [name, file] of [
  ['the Vienna dataset', VIENNA],
  ['a small world', exchangeFile(WORLD_FIXTURE)],
] as const) {
  describeOnNeo4j(`the answers of the embedded engine and Neo4j over ${name}`, (config) => {
    const services: TestService[] = [];
    beforeAll(async () => {
      for (const engine of [EMBEDDED, config]) services.push(await TestService.start(engine, [file]));
    });
    afterAll(async () => {
      for (const service of services) await service.stop();
    });

    it.each(OPERATIONS)('are the same text for %s', async (_name, operation) => {
      const [embedded, neo4j] = await Promise.all(services.map((service) => service.ask(operation)));
      expect(neo4j?.text).toBe(embedded?.text);
    });

    // Reads are planned on Neo4j, so that one query replaces several.
    it.each(OPERATIONS)('take no more database queries on Neo4j for %s', async (_name, operation) => {
      const [embedded, neo4j] = await Promise.all(services.map((service) => service.ask(operation)));
      expect(neo4j?.queries).toBeLessThanOrEqual(embedded!.queries);
    });
  });
}
