// All scores and the whole partition as tables, compared with the pages of GraphQL and the results of networkx.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { agrees, readNetworkxTable } from '../analytics/networkx-table.js';
import { WORLD_FIXTURE } from '../api/world-fixture.js';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';

const EXPECTED = readNetworkxTable('tests/analytics/networkx-small-graph.tsv');

type Row = Record<string, string>;

/** The rows of a table by column name; its names contain no comma. */
function rowsOf(text: string): Row[] {
  const [header, ...lines] = text.trimEnd().split('\n');
  const columns = header!.split(',');
  return lines.map((line) => {
    const cells = line.replaceAll('"', '').split(',');
    return Object.fromEntries(columns.map((column, place) => [column, cells[place]!]));
  });
}

describeOnEachEngine('a table of what was computed', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, ['tests/analytics/small-graph.jsonl', exchangeFile(WORLD_FIXTURE)]);
  });
  afterAll(() => service?.stop());

  const ask = (query: string) => service.app.inject(`/export?${query}`);
  const rows = async (query: string) => rowsOf((await ask(query)).body);

  it.each(['PAGERANK', 'BETWEENNESS', 'DEGREE'])('has every score by %s, as rankedActors has them', async (metric) => {
    const { rankedActors } = await service.data(`{ rankedActors(metric: ${metric}, counting: BOTH, first: 500) {
      nodes { rank score weightIn weightOut actor { id name } } } }`);
    const table = await rows(`what=ranking&metric=${metric.toLowerCase()}&counting=both`);
    const expected = rankedActors.nodes.map(({ actor, ...numbers }: { actor: Row } & Record<string, number>) => ({
      ...{ id: actor.id, name: actor.name!.replaceAll(/[",]/g, ''), metric, counting: 'BOTH', scoreError: '' },
      ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])),
    }));
    expect(table.map(({ kind: _, ...row }) => ({ ...row }))).toEqual(expected);
  });

  it('has the community of everybody, as communityPages has them', async () => {
    const { communityPages } = await service.data(`{ communityPages(first: 20) { nodes { rank size
      memberPages(first: 500) { nodes { actor { id } } } } } }`);
    type Community = { rank: number; size: number; memberPages: { nodes: { actor: { id: string } }[] } };
    const expected = communityPages.nodes.flatMap(({ rank, size, memberPages }: Community) =>
      memberPages.nodes.map(({ actor }) => `${actor.id} ${rank} ${size}`),
    );
    const table = await rows('what=communities');
    expect(table.map(({ id, community, size }) => `${id} ${community} ${size}`)).toEqual(expected);
  });

  it('is of some kinds alone where that is asked for', async () => {
    const table = await rows('what=ranking&kind=STATE&kind=person&counting=BOTH');
    expect(new Set(table.map(({ kind }) => kind))).toEqual(new Set(['STATE', 'PERSON']));
  });

  it('is of what passes its filter', async () => {
    const table = await rows('what=ranking&counting=INTERACTIONS&act=190');
    expect(table.map(({ id, weightIn, weightOut }) => [id, weightIn, weightOut])).toEqual([
      ...[
        ['organization/league', '1', '0'],
        ['state/utopia', '0', '1'],
      ],
    ]);
  });

  it('has a name of its own, and says what it is of', async () => {
    const { headers } = await ask('what=communities');
    expect([headers['content-disposition'], headers['demarche-counting']]).toEqual([
      ...['attachment; filename="demarche-communities.csv"', 'STATEMENTS'],
    ]);
  });

  it.each([
    ['what=ranking&metric=fame', 'metric', '"fame" is none of DEGREE, WEIGHTED_DEGREE, PAGERANK'],
    ['what=ranking&metric=DEGREE&metric=DEGREE', 'metric', 'is given twice; give it once'],
    ['what=ranking&kind=TOPIC', 'kind', '"TOPIC" is none of PERSON, STATE, ORGANIZATION, GROUP'],
    ['what=ranking&sample=1', 'sample', '"1" is not a number from 10 to 10,000'],
    ['what=ranking&metric=DEGREE&sample=500', 'sample', 'is for BETWEENNESS; leave it out with DEGREE'],
    ['what=communities&metric=DEGREE', 'metric', 'is of what=ranking alone'],
    ['what=communities&interval=DAY', 'interval', 'is of what=panel alone'],
    ['what=ranking&format=gexf', 'what', 'is of the format csv alone'],
    ['what=ranking&listSeparator=|', 'listSeparator', 'what=ranking has no lists'],
    ['what=ranking&counting=BOTH&medium=tweet', 'medium', 'is of statements, and no interaction has a medium'],
    ['what=communities&act=190', 'counting', 'no statement passes the filter, but 1 interaction does'],
  ])('is refused where it is asked for as %s', async (query, path, message) => {
    const { statusCode, body } = await ask(query);
    const { fields } = JSON.parse(body).errors[0].extensions;
    expect([statusCode, fields[0].path, fields[0].message]).toEqual([400, path, expect.stringContaining(message)]);
  });
});

describeOnEachEngine('a table of all scores', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, ['tests/analytics/small-graph.jsonl']);
  });
  afterAll(() => service?.stop());

  it.each(['PAGERANK', 'BETWEENNESS', 'CLOSENESS'])('has the scores of networkx by %s', async (metric) => {
    const { body } = await service.app.inject(`/export?what=ranking&metric=${metric}`);
    const scores = new Map(rowsOf(body).map(({ id, score }) => [id!, Number(score)]));
    const wrong = EXPECTED.top(metric).filter(([actor, score]) => !agrees(scores.get(actor) ?? Number.NaN, score));
    expect(wrong).toEqual([]);
  });
});
