// Panels: counts by actors and time, compared with tables of pandas from the same file (scripts/pandas/make-panel.py).
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GivenPanel, readPanelOptions } from '../../src/export/panel-options.js';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { importInto } from '../import/import-harness.js';
import { TestService } from '../service.js';
import { STATEMENT_LINE } from '../statement-line.js';

const folder = 'tests/export/panel';

const source = (id: string) => ({ type: 'source', id: `source/${id}`, title: id });
const statement = { ...STATEMENT_LINE, act: '111', about: ['state/graustark'], tone: -2 };
const interaction = { type: 'interaction', act: '042', tone: 1.9, evidence: [{ source: 'source/b' }] };

/** A minister whose role ends, a member without days, somebody with a role without days, and what they say and do. */
const LINES = [
  ...[source('a'), source('b')],
  { type: 'state', id: 'state/ruritania', name: 'Ruritania' },
  { type: 'state', id: 'state/graustark', name: 'Graustark' },
  { type: 'organization', id: 'organization/ministry', name: 'Ministry of the Lake' },
  { type: 'group', id: 'group/fishers', name: 'Fishers' },
  ...['ada', 'ben', 'cleo'].map((name) => ({ type: 'person', id: `person/${name}`, name })),
  { type: 'part', part: 'organization/ministry', whole: 'state/ruritania' },
  { type: 'part', part: 'group/fishers', whole: 'state/ruritania' },
  {
    type: 'role',
    holder: 'person/ada',
    of: 'organization/ministry',
    title: 'Minister',
    during: '2021-01-01/2021-06-30',
  },
  { type: 'membership', member: 'person/ben', organization: 'group/fishers' },
  { type: 'role', holder: 'person/cleo', of: 'state/ruritania', title: 'Envoy' },
  { ...statement, id: 'statement/1', speaker: 'person/ada', saidOn: '2021-05-02', evidence: [{ source: 'source/a' }] },
  { ...statement, id: 'statement/2', speaker: 'person/ada', saidOn: '2021-08-02', evidence: [{ source: 'source/a' }] },
  { ...statement, id: 'statement/3', speaker: 'person/ben', saidOn: '2021', evidence: [{ source: 'source/a' }] },
  {
    ...{ ...statement, id: 'statement/4', speaker: 'person/ben', about: ['state/graustark', 'person/ada'] },
    ...{ saidOn: '2021-05-03', evidence: [{ source: 'source/a' }, { source: 'source/b' }] },
  },
  { ...statement, id: 'statement/5', speaker: 'person/cleo', saidOn: '2021-05-02', evidence: [{ source: 'source/a' }] },
  { ...interaction, id: 'interaction/1', source: 'person/ben', target: 'person/ada', heldOn: '2021-05-04' },
];

describeOnEachEngine('a panel', (config) => {
  let service: TestService;
  const panel = async (query: string) => {
    const { statusCode, body } = await service.app.inject(`/export?what=panel&${query}`);
    expect([statusCode, body.slice(0, 200)]).toEqual([200, body.slice(0, 200)]);
    return body;
  };
  /** The rows without their header, each limited to these columns. */
  const rows = async (query: string, ...columns: string[]) => {
    const [header, ...lines] = (await panel(query)).trimEnd().split('\n');
    const places = columns.map((column) => header!.split(',').indexOf(column));
    return lines.map((line) => places.map((place) => line.replaceAll('"', '').split(',')[place]).join(' '));
  };

  describe('of coded events', () => {
    beforeAll(async () => {
      service = await TestService.start(config);
      await importInto(service.graph, `${folder}/events.tsv`);
    });
    afterAll(() => service?.stop());

    it.each([
      ['pair-month-roots', 'by=pair&roots=true'],
      ['actor-day', 'by=ACTOR&interval=day'],
      ['country-pair-week', 'by=country-pair&interval=WEEK'],
      ['country-quarter-empty', 'by=country&interval=quarter&empty=true'],
      ['pair-year', 'format=csv&interval=year'],
    ])('is the table that pandas makes: %s', async (name, query) => {
      expect(await panel(query)).toBe(readFileSync(`${folder}/${name}.csv`, 'utf8'));
    });

    it('adds up to the statements and interactions that there are with its filter', async () => {
      const { statements, interactions } = await service.data(
        `{ statements(filter: { quadClass: [VERBAL_CONFLICT], saidOn: "2014-12" }) { totalCount }
          interactions(filter: { quadClass: [VERBAL_CONFLICT], heldOn: "2014-12" }) { totalCount } }`,
      );
      const counts = await rows('by=actor&quadClass=VERBAL_CONFLICT&saidOn=2014-12', 'statements', 'interactions');
      const sum = (place: number) => counts.reduce((total, one) => total + Number(one.split(' ')[place]), 0);
      expect([sum(0), sum(1)]).toEqual([statements.totalCount, interactions.totalCount]);
    });

    const [ONE, OTHER] = ['group/citizen-india', 'group/boko-haram'];
    it.each<[query: string, keeps: (from: string, to: string) => boolean]>([
      [`speaker=${ONE}`, (from) => from === ONE],
      [`about=${ONE}`, (_, to) => to === ONE],
      [
        `between=${ONE}&between=${OTHER}`,
        (from, to) => (from === ONE && to === OTHER) || (from === OTHER && to === ONE),
      ],
    ])('has with the filter %s the rows of these interactions', async (query, keeps) => {
      const asked = (filter: string) => rows(`counting=INTERACTIONS&${filter}`, 'from', 'to', 'period', 'count');
      const expected = (await asked('')).filter((row) => {
        const [from, to] = row.split(' ');
        return keeps(from!, to!);
      });
      expect([await asked(query), expected.length > 0]).toEqual([expected, true]);
    });

    it.each([
      ['STATEMENTS', [36, 0]],
      ['INTERACTIONS', [0, 54]],
      ['BOTH', [36, 54]],
    ])('counts %s alone, where that is asked for', async (counting, expected) => {
      const counts = await rows(`by=actor&interval=year&counting=${counting}`, 'statements', 'interactions');
      const sum = (place: number) => counts.reduce((total, one) => total + Number(one.split(' ')[place]), 0);
      expect([sum(0), sum(1)]).toEqual(expected);
    });

    it('has rows for all days of its filter, where empty ones are asked for', async () => {
      const days = await rows('by=actor&interval=day&empty=true&saidOn=2014-12&speaker=state/india', 'period');
      expect([days.length, days[0], days.at(-1)]).toEqual([31, '2014-12-01', '2014-12-31']);
    });

    it('is a file with a name of its own, as CSV', async () => {
      const { headers } = await service.app.inject('/export?what=panel');
      expect([headers['content-disposition'], String(headers['content-type']).split(';')[0]]).toEqual([
        ...['attachment; filename="demarche-panel.csv"', 'text/csv'],
      ]);
    });

    it.each([
      ['what=panel&by=city', 'by', '"city" is none of PAIR, ACTOR, COUNTRY_PAIR, COUNTRY'],
      ['what=panel&interval=hour', 'interval', '"hour" is none of DAY, WEEK, MONTH, QUARTER, YEAR'],
      ['what=panel&counting=all', 'counting', '"all" is none of STATEMENTS, INTERACTIONS, BOTH'],
      ['what=panel&roots=yes', 'roots', 'is neither true nor false'],
      ['what=panel&empty=1', 'empty', 'is neither true nor false'],
      ['what=panel&by=pair&by=actor', 'by', 'is given twice; give it once'],
      ['what=panel&listSeparator=|', 'listSeparator', 'what=panel has no lists'],
      ['what=panel&format=gexf', 'what', 'is of the format csv alone'],
      ['format=csv&what=edges&interval=day', 'interval', 'is of what=panel alone'],
      ['what=panel&form=DIRECT', 'form', 'no interaction has a form'],
      ['what=panel&status=RETRACTED', 'status', 'each interaction is that'],
      ['what=panel&interval=day&empty=true&saidOn=1900/2020', 'interval', 'DAY makes 44,195 buckets'],
      ['what=panel&saidOn=soon', 'saidOn', 'is not an EDTF date'],
    ])('is refused where it is asked for as %s', async (query, path, message) => {
      const { statusCode, body } = await service.app.inject(`/export?${query}`);
      const { fields } = JSON.parse(body).errors[0].extensions;
      expect([statusCode, fields[0].path, fields[0].message.includes(message)]).toEqual([400, path, true]);
    });
  });

  describe('of actors that belong to states', () => {
    beforeAll(async () => {
      service = await TestService.start(config, [exchangeFile(LINES)]);
    });
    afterAll(() => service?.stop());

    it('counts for a state what is said by its parts, members and, on the days of their roles, those who hold them', async () => {
      expect(await rows('by=country&saidOn=2021', 'country', 'period', 'count')).toEqual([
        ...['state/ruritania 2021-01 1', 'state/ruritania 2021-05 3'],
      ]);
    });

    it('counts what is about two who belong to one state once for it', async () => {
      expect(await rows('by=country-pair&interval=year', 'from', 'to', 'count', 'meanTone')).toEqual([
        ...['state/ruritania state/graustark 3 -2', 'state/ruritania state/ruritania 2 -0.05'],
      ]);
    });

    it('counts what is about two for the pair with each', async () => {
      expect(await rows('saidOn=2021-05&speaker=person/ben&counting=STATEMENTS', 'to', 'count', 'sources')).toEqual([
        ...['person/ada 1 2', 'state/graustark 2 2'],
      ]);
    });

    it('counts a year that a filter cuts on the nearest day within it', async () => {
      expect(await rows('saidOn=2021-11&by=actor&interval=day', 'actor', 'period')).toEqual(['person/ben 2021-11-01']);
    });

    it('has the row of a year that a filter cuts on one side, where empty ones are asked for', async () => {
      const of = (saidOn: string) => rows(`saidOn=${saidOn}&by=actor&speaker=person/ben&empty=true`, 'period', 'count');
      expect([await of('2021-11/..'), await of('../2020-12')]).toEqual([['2021-11 1'], []]);
    });

    it('counts each source of a row once', async () => {
      expect(await rows('by=actor&interval=year', 'actor', 'count', 'sources')).toEqual([
        ...['person/ada 2 1', 'person/ben 3 2', 'person/cleo 1 1'],
      ]);
    });

    it('is a header alone where nothing passes the filter', async () => {
      expect(await rows('act=19&empty=true', 'from')).toEqual([]);
    });
  });
});

describe('the options of a panel', () => {
  const read = (given: GivenPanel) =>
    readPanelOptions(given, null, (name, message) => {
      throw new Error(`${name}: ${message}`);
    });

  it('are pairs by month of what was said and done, unless others are given', () => {
    expect(read({})).toEqual({ by: 'PAIR', interval: 'MONTH', counting: 'BOTH', hasRoots: false, hasEmpty: false });
  });
});
