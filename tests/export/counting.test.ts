// What a filtered export counts: what was said, what was done, or both, through the command and GET /export.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WORLD_FIXTURE } from '../api/world-fixture.js';
import { demarche, newFolder } from '../cli/run-demarche.js';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';

const LIST = 'first: 100) { nodes { id } }';

/** The conditions of a filter on both kinds of acts: in GraphQL for each, and as query parameters. */
const FILTERS: [parameters: string, statements: string, interactions: string][] = [
  ['act=04&act=013', ...both('act: ["04", "013"]')],
  ['speaker=person/anna', 'speaker: ["person/anna"]', 'source: ["person/anna"]'],
  ['about=organization/league', 'about: ["organization/league"]', 'target: ["organization/league"]'],
  ['evidence=source/daily', 'evidence: ["source/daily"]', 'evidence: ["source/daily"]'],
  ['saidOn=2021-10', 'saidOn: "2021-10"', 'heldOn: "2021-10"'],
  [
    'not=quadClass%3DMATERIAL_CONFLICT&not=act%3D042',
    ...both('not: [{ quadClass: [MATERIAL_CONFLICT] }, { act: ["042"] }]'),
  ],
  [
    'toneAtLeast=0&not=speaker%3Dperson/anna',
    'toneAtLeast: 0, not: [{ speaker: ["person/anna"] }]',
    'toneAtLeast: 0, not: [{ source: ["person/anna"] }]',
  ],
  ['recordedBefore=2100-01-01T00:00:00Z', ...both('recordedBefore: "2100-01-01T00:00:00Z"')],
  ['within=state/utopia', 'within: ["state/utopia"]', 'within: ["state/utopia"]'],
];

function both(conditions: string): [string, string] {
  return [conditions, conditions];
}

type Line = { type: string; id: string };

const linesOf = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const idsOf = (text: string, type: string) =>
  linesOf(text)
    .filter((line) => line.type === type)
    .map(({ id }) => id)
    .sort();

describeOnEachEngine('an export of what was said, done or both', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(WORLD_FIXTURE)]);
  });
  afterAll(() => service?.stop());

  const ask = (query: string) => service.app.inject(`/export?${query}`);
  const textOf = async (query: string) => (await ask(query)).body;

  it.each(FILTERS)('has with %s the statements and interactions that GraphQL finds', async (query, said, done) => {
    const { statements, interactions } = await service.data(
      `{ statements(filter: { ${said} }, ${LIST} interactions(filter: { ${done} }, ${LIST} }`,
    );
    const text = await textOf(`format=jsonl&counting=BOTH&${query}`);
    const ids = ({ nodes }: { nodes: Line[] }) => nodes.map(({ id }) => id).sort();
    expect([idsOf(text, 'statement'), idsOf(text, 'interaction')]).toEqual([ids(statements), ids(interactions)]);
  });

  it.each([
    ['STATEMENTS', true, false],
    ['INTERACTIONS', false, true],
    ['BOTH', true, true],
  ])('is of %s where that is asked for, also without a filter', async (counting, hasSaid, hasDone) => {
    const text = await textOf(`format=jsonl&counting=${counting.toLowerCase()}`);
    expect([idsOf(text, 'statement').length > 0, idsOf(text, 'interaction').length > 0]).toEqual([hasSaid, hasDone]);
  });

  it('is of statements alone with a filter, unless more is asked for', async () => {
    expect(await textOf('format=jsonl&act=01')).toBe(await textOf('format=jsonl&act=01&counting=STATEMENTS'));
  });

  it('has those who acted or were acted upon, the sources of that, and nothing else', async () => {
    const text = await textOf('format=jsonl&counting=INTERACTIONS&speaker=person/anna&about=organization/league');
    const nodes = linesOf(text).filter(({ id, type }) => id !== undefined && type !== 'interaction');
    expect(nodes.map(({ id }) => id)).toEqual(['organization/league', 'person/anna', 'source/daily']);
  });

  it.each([
    ['graphml', '<key id="graph-counting" for="graph"', '<data key="graph-counting">BOTH</data>'],
    ['gexf', '<creator>Demarche</creator>', '<description>counting: BOTH</description>'],
  ])('says in %s what it is of', async (format, ...parts) => {
    const text = await textOf(`format=${format}&counting=BOTH&saidOn=2021`);
    expect(parts.map((part) => text.includes(part))).toEqual([true, true]);
  });

  it.each([
    ['format=jsonl&act=01', 'STATEMENTS'],
    ['format=csv&what=edges&act=04&counting=both', 'BOTH'],
    ['what=panel&act=04', 'BOTH'],
    ['format=jsonl', undefined],
  ])('says in a header what %s is of', async (query, counting) => {
    expect((await ask(query)).headers['demarche-counting']).toBe(counting);
  });

  it('folds statements and interactions each for themselves', async () => {
    const text = await textOf('format=gexf&fold=true&counting=BOTH&between=person/anna&between=person/boris');
    expect(text.match(/<edge id="\w+/g)).toEqual([...Array(4).fill('<edge id="stated'), '<edge id="interacted']);
  });

  it.each([
    [
      'format=jsonl&act=19',
      'counting',
      'no statement passes the filter, but 1 interaction does; give INTERACTIONS or BOTH',
    ],
    ['what=panel&counting=STATEMENTS&act=19', 'counting', 'no statement passes the filter, but 1 interaction does'],
    ['format=gexf&counting=INTERACTIONS&act=01', 'counting', 'no interaction passes the filter, but'],
    ['format=gexf&counting=BOTH&form=DIRECT', 'form', 'is of statements, and no interaction has a form'],
    ['format=gexf&counting=all', 'counting', '"all" is none of STATEMENTS, INTERACTIONS, BOTH'],
    ['format=gexf&counting=BOTH&counting=BOTH', 'counting', 'is given twice; give it once'],
  ])('is refused where it is asked for as %s', async (query, path, message) => {
    const { statusCode, body } = await ask(query);
    const { fields } = JSON.parse(body).errors[0].extensions;
    expect([statusCode, fields[0].path, fields[0].message]).toEqual([400, path, expect.stringContaining(message)]);
  });
});

describe('demarche export --counting', () => {
  const folder = newFolder();
  const run = (...args: string[]) => demarche(['export', ...args], { DEMARCHE_DATA: folder });
  beforeAll(() => demarche(['load', exchangeFile(WORLD_FIXTURE)], { DEMARCHE_DATA: folder }));

  it('gives what GET /export gives, and says what it is of', async () => {
    const file = join(newFolder(), 'deeds.graphml');
    const conditions = ['--said-on', '2021', '--not', 'act=042&speaker=person/anna', '--not', 'act=11'];
    const { stdout } = await run('--counting', 'both', ...conditions, '--output', file);
    const service = await TestService.start({ kind: 'embedded', folder: null }, [exchangeFile(WORLD_FIXTURE)]);
    const query = 'format=graphml&counting=BOTH&saidOn=2021&not=act%3D042%26speaker%3Dperson/anna&not=act%3D11';
    const { body } = await service.app.inject(`/export?${query}`);
    await service.stop();
    const withoutInstants = (text: string) => text.replace(/<data key="edge-recordedAt">[^<]*/g, '');
    expect([stdout.endsWith('; counting BOTH.\n'), withoutInstants(readFileSync(file, 'utf8'))]).toEqual([
      ...[true, withoutInstants(body)],
    ]);
  });

  it('is refused where the filter leaves out all that is counted', async () => {
    const { stdout, stderr } = await run('--format', 'jsonl', '--act', '19');
    expect([stdout, stderr]).toEqual([
      '',
      expect.stringContaining('no statement passes the filter, but 1 interaction does'),
    ]);
  });
});
