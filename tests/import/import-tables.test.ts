import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { cursorParams } from '../../src/loader/cursor.js';
import { describeOnEachEngine, exchangeFile, openTestGraph, RECORDED_AT, VIENNA } from '../engines.js';
import { dump, fileOf, importInto, shortForm } from './import-harness.js';

const FULL_HEADER =
  'Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\t' +
  'Target Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude';
const fullRow = (eventId: string, story: string, publisher: string, code = '051') =>
  `${eventId}\t1995-01-01\tExtremist (Russia)\tRadicals / Extremists / Fundamentalists,Dissident\tRussian Federation\t` +
  `Praise or endorse\t${code}\t3.4\tBoris Yeltsin\tElite,Executive,Executive Office,Government\tRussian Federation\t${story}\t5\t` +
  `${publisher}\tMoscow\t\tMoskva\tRussian Federation\t55.7522\t37.6156`;

const THREE = [
  '2014-01-01\tIran\tMake statement\tUnited States',
  '2014-01-02\tIran\tMake a visit\tPolice (Australia)',
  '2014-01-03\tRobert Malley\tMake statement\tRobert Malley',
];

// zstd of the header and the first row of THREE, made by zstd 1.5.
const ZSTD =
  'KLUv/SRJHQIAksQPFqC1OYkDIv9f67lx9DP9YGudrIaeAAal+b1hlL/wuKMFft+MAS0Om8QldBI6Q0JCuZPsD9l6A84zkgPWzq8KAP7TBgE=';

describeOnEachEngine('an import of a table', (config) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openTestGraph(config);
  });
  afterEach(() => graph.close());

  const statement = async (id: string) => (await graph.runner.read('findStatements', { ids: [id] }))[0];
  const labels = async () =>
    Object.fromEntries((await graph.runner.read('countNodesByLabel', {})).map(({ label, count }) => [label, count]));

  it('makes words statements and deeds interactions', async () => {
    const { report } = await importInto(graph, fileOf(shortForm(...THREE)));
    expect(report).toMatchObject({
      format: 'icews',
      rows: 3,
      rejected: 0,
      statements: { read: 2, added: 2 },
      interactions: { read: 1, added: 1 },
      isComplete: true,
    });
    expect(await labels()).toMatchObject({ State: 3, Group: 2, Statement: 2, Interaction: 1, Source: 1 });
  });

  it('writes the same as loading the same statement does', async () => {
    await importInto(graph, fileOf(shortForm(...THREE)));
    const imported = await dump(graph);
    const { lines } = imported;
    const written = lines.filter((line) => line.includes('"Statement"') || line.startsWith('["STATED"'));
    expect(written).toHaveLength(4);
    expect(imported.instants).toEqual([RECORDED_AT.toISOString()]);
    const [first] = (await graph.runner.read('listStatements', {
      anchors: [{ key: 'all' }],
      earliest: '2014-01-01',
      latest: '2014-01-01',
      speaker: null,
      about: null,
      between: null,
      speakerKind: null,
      aboutKind: null,
      act: null,
      quadClass: null,
      toneAtLeast: null,
      toneAtMost: null,
      saidFrom: null,
      saidTo: null,
      form: null,
      medium: null,
      source: null,
      status: ['CURRENT'],
      text: null,
      recordedBefore: null,
      ...{ excluded: null, within: null, aboutWithin: null },
      byTone: false,
      byRecordedAt: false,
      byRelevance: false,
      keyFalls: true,
      idFalls: false,
      ...cursorParams(null),
      isInclusive: false,
      limit: 5,
    })) as { id: string }[];
    const id = first!.id;
    expect(id).toMatch(/^statement\/2014-01-01-iran-010-united-states-[0-9a-f]{10}$/);
    const line = {
      type: 'statement',
      id,
      speaker: 'state/iran',
      about: ['state/united-states'],
      form: 'CODED',
      act: '010',
      saidOn: '2014-01-01',
      evidence: [{ source: 'source/icews' }],
    };
    const loaded = await openTestGraph({ kind: 'embedded', folder: null });
    try {
      await loaded.load(
        exchangeFile([
          { type: 'state', id: 'state/iran', name: 'Iran' },
          { type: 'state', id: 'state/united-states', name: 'United States' },
          { type: 'source', id: 'source/icews', title: 'ICEWS' },
          line,
        ]),
        () => RECORDED_AT,
      );
      const expected = (await dump(loaded)).lines.filter((text) => text.includes(id));
      expect(lines.filter((text) => text.includes(id))).toEqual(expected);
    } finally {
      await loaded.close();
    }
  });

  it('adds nothing the second time', async () => {
    const file = fileOf(shortForm(...THREE));
    await importInto(graph, file);
    const before = await dump(graph);
    const { report } = await importInto(graph, file);
    expect(report).toMatchObject({ statements: { read: 2, added: 0 }, interactions: { added: 0 }, nodesAdded: 0 });
    expect(await dump(graph)).toEqual(before);
  });

  it('takes a row that is in one file twice once', async () => {
    const { report } = await importInto(graph, fileOf(shortForm(THREE[0]!, THREE[0]!)));
    expect(report.statements).toEqual({ read: 2, added: 1 });
  });

  it('links groups with the state in their brackets', async () => {
    await importInto(graph, fileOf(shortForm(THREE[1]!)));
    const { lines } = await dump(graph);
    expect(lines.filter((line) => line.startsWith('["PART_OF"'))).toEqual([
      expect.stringContaining('"group/police-australia","state/australia"'),
    ]);
  });

  it('says of a name that the rules cannot decide that its kind is uncertain', async () => {
    await importInto(graph, fileOf(shortForm('2014-01-01\tBoko Haram\tMake statement\tIran')));
    const [subject] = await graph.runner.read('findSubjects', { ids: ['group/boko-haram'] });
    expect(subject).toMatchObject({ name: 'Boko Haram', kind: 'GROUP', description: 'kind uncertain' });
  });

  it('takes the subjects that the graph has for the names that they bear', async () => {
    await graph.load(VIENNA, () => RECORDED_AT);
    const [before] = await graph.runner.read('findSubjects', { ids: ['state/iran'] });
    const { report } = await importInto(
      graph,
      fileOf(
        shortForm(
          '2014-01-03\trobert  MALLEY\tMake statement\tIran',
          '2014-01-03\tIslamic Republic\tMake statement\tIAEA',
        ),
      ),
    );
    expect(report.nodesAdded).toBe(0);
    const counts = await graph.runner.read('findKnownSubjectIds', { ids: ['group/robert-malley', 'group/iaea'] });
    expect(counts).toEqual([]);
    const [after] = await graph.runner.read('findSubjects', { ids: ['state/iran'] });
    expect(after).toEqual(before);
  });

  it('keeps two names apart whose slugs are the same', async () => {
    await importInto(graph, fileOf(shortForm('2014-01-01\tTransport Canada\tConsult\tTransport (Canada)')));
    const actors = await graph.runner.read('findActorsByName', { names: ['transport canada', 'transport (canada)'] });
    expect(actors.map(({ id }) => id).sort()).toEqual([
      'group/transport-canada',
      expect.stringMatching(/^group\/transport-canada-[0-9a-f]{6}$/),
    ]);
  });

  it('reads the full export, and takes two stories of one statement for one statement with two sources', async () => {
    const file = fileOf(
      [
        FULL_HEADER,
        fullRow('20718170', '28235806', 'The Toronto Star'),
        fullRow('20718171', '28235807', 'Reuters', '51'),
        '',
      ].join('\n'),
    );
    const { report, refused } = await importInto(graph, file);
    expect(refused).toEqual([]);
    expect(report).toMatchObject({ format: 'icews', statements: { read: 2, added: 1 } });
    expect(await labels()).toMatchObject({ Statement: 1, Person: 1, Group: 1, State: 1, Source: 3 });
    const sources = await graph.runner.read('findSources', { ids: ['source/icews-story-28235806'] });
    expect(sources).toMatchObject([{ title: 'The Toronto Star, ICEWS story 28235806', publisher: 'The Toronto Star' }]);
  });

  it('adds a source to a statement that is there already, once', async () => {
    const one = (story: string) => fileOf([FULL_HEADER, fullRow('1', story, 'P'), ''].join('\n'), `${story}.tab`);
    await importInto(graph, one('7'));
    const { report } = await importInto(graph, one('8'));
    expect(report).toMatchObject({ statements: { read: 1, added: 0 }, evidenceAdded: 1 });
    const before = await dump(graph);
    expect((await importInto(graph, one('8'))).report.evidenceAdded).toBe(0);
    const after = await dump(graph);
    expect(after.lines).toEqual(before.lines);
    const texts = after.lines.filter((line) => line.startsWith('["STATED"') || line.startsWith('[["Statement"]'));
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(text).toContain('["source/icews-story-7","source/icews-story-8"]');
    expect(after.lines.filter((line) => line.startsWith('["EVIDENCED_BY"'))).toHaveLength(2);
  });

  it('refuses bad rows one by one and goes on', async () => {
    const { report, refused } = await importInto(
      graph,
      fileOf(
        shortForm(
          '2014-02-30\tIran\tMake statement\tIraq',
          '2014-01-01\tIran\tBomb the moon\tIraq',
          '2014-01-01\tIran\tMake statement',
          '2014-01-01\t\tMake statement\tIraq',
          THREE[0]!,
        ),
      ),
    );
    expect(report).toMatchObject({ rows: 5, rejected: 4, statements: { added: 1 }, isComplete: true });
    expect(refused.map(({ number, reason }) => [number, reason])).toEqual([
      [2, "'2014-02-30' is not a day; a day is written as 2014-01-31"],
      [3, "'Bomb the moon' is not a relation of CAMEO"],
      [4, 'has 3 columns; the form has date, source, relation, target'],
      [5, 'names no source'],
    ]);
  });

  it('ends at the first bad row where it is strict, and keeps the rows before it', async () => {
    const file = fileOf(shortForm(THREE[0]!, 'nonsense', THREE[1]!));
    await expect(importInto(graph, file, { isStrict: true })).rejects.toThrow(/line 3: has 1 column/);
    expect(await labels()).toMatchObject({ Statement: 1, Interaction: 0 });
  });

  it('stops between batches when it is told to, and is completed by the next', async () => {
    const file = fileOf(shortForm(...THREE));
    const { report } = await importInto(graph, file, { isStopped: () => true });
    expect(report.isComplete).toBe(false);
    const later = new Date(RECORDED_AT.getTime() + 60_000);
    expect((await importInto(graph, file, { now: () => later })).report.isComplete).toBe(true);
    expect((await dump(graph)).instants).toEqual([RECORDED_AT.toISOString()]);
  });

  it('reads gzip, zstd and standard input', async () => {
    const gzipped = fileOf(gzipSync(shortForm(...THREE)), 'events');
    expect((await importInto(graph, gzipped)).report.rows).toBe(3);
    expect((await importInto(graph, fileOf(Buffer.from(ZSTD, 'base64'), 'events'))).report).toMatchObject({
      rows: 1,
      statements: { read: 1, added: 0 },
    });
    const standardInput = Readable.from([Buffer.from(gzipSync(shortForm(...THREE)))]);
    expect((await importInto(graph, '-', { standardInput })).report).toMatchObject({
      rows: 3,
      statements: { read: 2, added: 0 },
    });
  });

  it('reads columns of one’s own by a mapping', async () => {
    const file = fileOf(
      [
        'Day;Who;Whom;Deed;Words;Paper',
        '2021-10;Robert Malley;Iran;Make statement;"They said; ""no""";Example Daily',
        '2021-10-27;Iran;United States;042;;',
        '2021;Nobody;Iran;Make statement;"two',
        'lines";Example Daily',
        'never;Iran;Iraq;010;;',
        '2021;Iran;Iraq;042;no quote for a visit;',
      ].join('\n'),
      'table.csv',
    );
    const mapping = {
      saidOn: { column: 'Day' },
      speaker: { column: 'Who' },
      about: { column: 'Whom' },
      act: { column: 'Deed' },
      quote: { column: 'Words' },
      source: { column: 'Paper' },
      language: { value: 'en' },
    };
    const { report, refused } = await importInto(graph, file, { format: 'csv', mapping });
    expect(refused.map(({ number, reason }) => [number, reason])).toEqual([
      [6, expect.stringMatching(/^'never' is not an EDTF date; write a day as/)],
    ]);
    expect(report).toMatchObject({ rows: 5, statements: { added: 2 }, interactions: { added: 2 } });
    const ids = (await dump(graph)).lines.flatMap((line) => /"id":"(statement\/2021-10-[^"]*)"/.exec(line)?.[1] ?? []);
    expect(await statement(ids[0]!)).toMatchObject({
      quote: 'They said; "no"',
      form: 'DIRECT',
      language: 'en',
      saidOn: '2021-10',
      evidence: 'source/example-daily',
    });
    expect((await importInto(graph, file, { format: 'csv', mapping })).report.statements.added).toBe(0);
  });
});
