// What an import creates from the rows of a table, and that a bad row affects nothing else.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { parseMapping } from '../../src/import/csv-mapping.js';
import type { ImportOptions } from '../../src/import/import-file.js';
import { describeOnEachEngine, openTestGraph } from '../engines.js';
import { problemsOf } from '../graph-problems.js';
import { dump, fileOf, importInto } from './import-harness.js';

const MAPPING = parseMapping('saidOn=Day,speaker=Who,about=Whom,act=Deed');
const WORDS = parseMapping('saidOn=Day,speaker=Who,about=Whom,act=Deed,quote=Words');
const GOOD = '2021-01-03,Ann,Bob,010';
const table = (...rows: string[]) => ['Day,Who,Whom,Deed', ...rows, ''].join('\n');
const worded = (...rows: string[]) => ['Day,Who,Whom,Deed,Words', ...rows, ''].join('\n');

describeOnEachEngine('an import of columns of one’s own', (config) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openTestGraph(config);
  }, 120_000);
  afterEach(() => graph.close());

  const take = async (content: string | Buffer, options: ImportOptions = {}, name = 'table.csv') => {
    const { report, refused } = await importInto(graph, fileOf(content, name), { mapping: MAPPING, ...options });
    return {
      report,
      refused: refused.map(({ number, reason }) => [number, reason]),
      rows: refused.map(({ row }) => row),
    };
  };
  const lines = async (label: string) =>
    (await dump(graph)).lines.filter((line) => new RegExp(`^\\[(?:\\[[^\\]]*)?"${label}"`).test(line));
  const problems = () => problemsOf(graph);

  it.each([
    ['the speaker', '2021-01-02,person/unknown-x,Bob,010'],
    ['a subject', '2021-01-02,Ann,person/unknown-x,010'],
    ['one of two subjects', '2021-01-02,Ann,Bob;agreement/unknown-x,010'],
    ['the target of a deed', '2021-01-02,Ann,state/unknown-x,042'],
  ])('refuses a row in which an id of %s is not in the graph, and writes no event without its edge', async (_, row) => {
    for (const end of ['', ',said']) {
      const content = end === '' ? table(row, GOOD) : worded(`${row}${end}`, `${GOOD},said`);
      const { report, refused } = await take(content, { mapping: end === '' ? MAPPING : WORDS });
      expect(refused).toEqual([[2, expect.stringMatching(/^names \w+\/unknown-x, which is not in the graph/)]]);
      expect(report).toMatchObject({ rows: 2, rejected: 1, statements: { read: 1, added: 1 } });
    }
    expect(await lines('STATED')).toHaveLength(2);
    expect(await problems()).toEqual([]);
  });

  it('gives each actor an id that can be read again, whatever its name', async () => {
    await take(table('2021-01-02,राम ाक,Bob,010', '2021-01-02,x ำ,Bob,010'));
    expect(await problems()).toEqual([]);
  });

  it('takes brackets of full width and square ones for those in which a country is', async () => {
    await take(
      table(
        '2021-01-02,Police (Turkey),Bob,010',
        '2021-01-02,Police （Turkey）,Bob,010',
        '2021-01-02,Army [Turkey],Bob,010',
      ),
    );
    expect(await lines('PART_OF')).toHaveLength(2);
  });

  it('refuses a day of publication without a source, and cuts an address that is too long for a title', async () => {
    const mapping = parseMapping('saidOn=Day,speaker=Who,about=Whom,act=Deed,url=U,publishedOn=D');
    const rows = [
      '2021-01-02,Ann,Bob,010,,2021-01-02',
      `2021-01-02,Ann,Bob,010,https://example.org/${'x'.repeat(300)},`,
    ];
    const { report, refused } = await take(['Day,Who,Whom,Deed,U,D', ...rows, ''].join('\n'), { mapping });
    expect([report.rejected, refused]).toEqual([1, [[2, expect.stringMatching(/^publishedOn: /)]]]);
    expect(await lines('Source')).toEqual([expect.stringContaining('x…')]);
  });

  it('takes ids in NFD for what they are in NFC, and refuses what is not an id', async () => {
    const mapping = parseMapping('id=N,saidOn=Day,speaker=Who,about=Whom,act=Deed');
    const rows = [
      'statement/\u00e9,2021-01-02,Ann,Bob,010',
      'statement/e\u0301,2021-01-02,Cid,Bob,010',
      'statement/a--b,2021-01-02,Ann,Bob,010',
    ];
    const { refused } = await take(['N,Day,Who,Whom,Deed', ...rows, ''].join('\n'), { mapping });
    expect(refused).toEqual([
      [3, expect.stringContaining('is the id of an earlier row that says something else')],
      [4, expect.stringMatching(/^id: 'statement\/a--b' is not a valid id; give an id such as/)],
    ]);
  });

  it('takes ids of what the graph holds in the place of names', async () => {
    await take(table(GOOD));
    const { report } = await take(table('2021-01-05,group/ann,Bob,010', '2021-01-05,Ann,group/bob,020'));
    expect(report).toMatchObject({ rejected: 0, statements: { added: 2 }, nodesAdded: 0 });
  });

  it('takes several names in a cell, with words and without, and one actor once', async () => {
    const { report } = await take(
      worded(
        '2021-01-02,Ann,Iran;Iraq,010,Both of them.',
        '2021-01-03,Ann,Iran; Iraq,010,',
        '2021-01-04,Ann,Iran;IRAN,010,One.',
      ),
      { mapping: WORDS },
    );
    expect(report).toMatchObject({ rejected: 0, statements: { added: 3 } });
    expect(await lines('STATED')).toHaveLength(5);
    expect(await problems()).toEqual([]);
  });

  it.each([
    ['table.csv', 'not even one is right'],
    ['table.csv', '2021-01-02,person/unknown-x,Bob,010'],
  ])('leaves nothing where no row can be taken: %s %s', async (name, row) => {
    const before = await dump(graph);
    const { report } = await take(table(row), {}, name);
    expect(report).toMatchObject({ rows: 1, rejected: 1 });
    expect(await dump(graph)).toEqual(before);
    expect(await graph.runner.read('countNodesByLabel', {})).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ label: 'Import', count: 1 })]),
    );
  });

  it('leaves nothing where the header is refused', async () => {
    const before = await dump(graph);
    await expect(take('Day,Who,Deed\n2021-01-02,Ann,010\n')).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    expect(await dump(graph)).toEqual(before);
  });

  it('tells each bad row by its own line, whole and once', async () => {
    const { report, refused, rows } = await take(
      `\uFEFF${worded('', '# a note', '2021-01-02,Ada "The Boss" Berg,Bob,010,x', '2021-01-02,Ann,Bob,010,"two', '', 'lines"', '2021-01-02,Ann,Bob,010,"quoted" start', 'never,Ann,Bob,010,"two', 'lines"', `${GOOD},`)}`,
      { mapping: WORDS },
    );
    expect(refused.map(([number]) => number)).toEqual([4, 8, 9]);
    expect(rows).toEqual([
      '2021-01-02,Ada "The Boss" Berg,Bob,010,x',
      '2021-01-02,Ann,Bob,010,"quoted" start',
      'never,Ann,Bob,010,"two\nlines"',
    ]);
    expect(report).toMatchObject({ rows: 5, rejected: 3, statements: { added: 2 } });
  });

  it.each([
    ['-2,5', /^tone: '-2,5' is not a number; write -2\.5$/],
    ['\u22122.5', /^tone: '\u22122\.5' is not a number; write -2\.5$/],
    ['mild', /^tone: 'mild' is not a number; write one such as -2\.5$/],
    ['12', /12/],
  ])('says of a tone of %s what the file has', async (tone, reason) => {
    const mapping = parseMapping('saidOn=Day,speaker=Who,about=Whom,act=Deed,tone=Tone');
    const { refused } = await take(`Day,Who,Whom,Deed,Tone\n2021-01-02,Ann,Bob,010,"${tone}"\n`, { mapping });
    expect(refused).toEqual([[2, expect.stringMatching(reason)]]);
  });

  it('takes a date-time for the day that it names, and for no second event', async () => {
    const days = ['2021-01-02', '2021-01-02T23:30:00-05:00', '20210102', '2021-1-2', '2021-01-02T00:10:00+09:00'];
    const { report } = await take(table(...days.map((day) => `${day},Ann,Bob,010`)));
    expect(report).toMatchObject({ rejected: 0, statements: { read: 5, added: 1 } });
  });

  it('reads 1/2/2021 by the order that it is told, and not without', async () => {
    const content = table('1/2/2021,Ann,Bob,010');
    expect((await take(content)).refused).toEqual([[2, expect.stringMatching(/give --date-order dmy .* or mdy/)]]);
    expect((await take(content, { dateOrder: 'dmy' })).report.statements.added).toBe(1);
    expect(await lines('Statement')).toEqual([expect.stringContaining('"saidFrom":"2021-02-01"')]);
  });

  it('points out codes of two digits beside longer ones, wherever they are, and takes a column of roots', async () => {
    const roots = ['2021-01-02,Ann,Bob,10', '2021-01-02,Ann,Bob,14'];
    expect((await take(table(...roots))).report).toMatchObject({ rejected: 0 });
    const { refused } = await take(table(...roots, '2021-01-02,Ann,Bob,111', '2021-01-02,Ann,Bob,51'));
    expect(refused).toEqual([
      [2, expect.stringMatching(/'10' may be 010 \(Make statement\) that lost its zero.* or the root 10 \(Demand\)/)],
      [3, expect.stringMatching(/'14' may be 014/)],
      [5, expect.stringMatching(/'51' is not an act.*051 \(Praise or endorse\)/)],
    ]);
  });

  it('tells sources apart by id, else address, else title with publisher and day', async () => {
    const mapping = parseMapping('saidOn=Day,speaker=Who,about=Whom,act=Deed,source=S,publisher=P,url=U,publishedOn=D');
    const row = (day: number, ...source: string[]) => `2021-01-0${day},Ann,Bob,010,${source.join(',')}`;
    const rows = [
      row(1, 'Daily', '', 'https://example.org/a', '2021-01-01'),
      row(2, 'Daily', '', 'https://example.org/b', '2021-01-02'),
      row(3, 'The Daily', '', 'https://EXAMPLE.org/a', ''),
      row(4, 'Leader', 'Daily', '', '2021-01-01'),
      row(5, 'Leader', 'Daily', '', '2021-01-02'),
      row(6, 'leader', 'DAILY', '', '20210101'),
      row(7, 'Leader', '', '', ''),
      row(8, 'source/own', 'Daily', 'https://example.org/c', ''),
      row(9, 'source/own', '', 'https://example.org/a', ''),
    ];
    const { report, refused } = await take(['Day,Who,Whom,Deed,S,P,U,D', ...rows, ''].join('\n'), { mapping });
    expect([report.rejected, refused]).toEqual([0, []]);
    const sources = await lines('Source');
    expect(sources).toHaveLength(6);
    expect(sources.filter((line) => line.includes('"title":"Daily"'))).toEqual([
      expect.stringContaining('"publishedOn":"2021-01-0'),
      expect.stringContaining('"publishedOn":"2021-01-0'),
    ]);
    expect(sources.filter((line) => line.includes('"id":"source/leader"'))).toHaveLength(1);
  });

  it('knows a file as a source by its content, wherever it is', async () => {
    const other = table('2021-01-09,Ann,Bob,010');
    await take(table(GOOD));
    expect((await take(table(GOOD), {}, 'copy.csv')).report).toMatchObject({
      evidenceAdded: 0,
      statements: { added: 0 },
    });
    await take(other);
    expect(await lines('Source')).toHaveLength(2);
  });

  it.each<[string, Buffer, ImportOptions]>([
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${table('2021-01-02,Müller,Bob,010')}`, 'utf16le'), {}],
    ['UTF-16 without one, told', Buffer.from(table('2021-01-02,Müller,Bob,010'), 'utf16le'), { encoding: 'utf-16le' }],
    ['windows-1252, told', Buffer.from(table('2021-01-02,Müller,Bob,010'), 'latin1'), { encoding: 'windows-1252' }],
    [
      'UTF-8 with a mark, told to be another',
      Buffer.from(`\uFEFF${table('2021-01-02,Müller,Bob,010')}`),
      { encoding: 'windows-1252' },
    ],
    ['lines that end with CR', Buffer.from(table('2021-01-02,Müller,Bob,010').replaceAll('\n', '\r')), {}],
    [
      'columns separated by ^, told',
      Buffer.from(table('2021-01-02,Müller,Bob,010').replaceAll(',', '^')),
      { delimiter: '^' },
    ],
  ])('reads %s', async (_, content, options) => {
    const { report, refused } = await take(content, options);
    expect([report.statements.added, refused]).toEqual([1, []]);
    expect(await lines('Group')).toEqual(expect.arrayContaining([expect.stringContaining('"name":"Müller"')]));
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'reads columns, names and words that JavaScript finds in every object: %s',
    async (word) => {
      const mapping = parseMapping(`saidOn=Day,speaker=${word},about=Whom,act=Deed,quote=Words`);
      const rows = [`2021-01-02,${word},${word} (${word}),010,${word}`, `2021-01-03,${word},Bob,042,`];
      const { report, refused } = await take(`Day,${word},Whom,Deed,Words\n${rows.join('\n')}\n`, { mapping });
      expect([report.statements.added, report.interactions.added, refused]).toEqual([1, 1, []]);
      const unknown = await take(table(`2021-01-02,Ann,Bob,${word}`));
      expect(unknown.refused).toEqual([[2, expect.stringContaining(`'${word}' is not an act of CAMEO`)]]);
      expect(await problems()).toEqual([]);
    },
  );

  it('says in which encoding a row may be that is not UTF-8, and takes the others', async () => {
    const content = Buffer.concat([Buffer.from(table(GOOD)), Buffer.from('2021-01-02,M\xFCller,Bob,010\n', 'latin1')]);
    const { report, refused } = await take(content);
    expect(report.statements.added).toBe(1);
    expect(refused).toEqual([[3, expect.stringMatching(/byte FC.*windows-1252.*'Müller'.*--encoding windows-1252/)]]);
  });

  it('refuses a row with an id that an earlier row has for something else', async () => {
    const mapping = parseMapping('id=N,saidOn=Day,speaker=Who,about=Whom,act=Deed');
    const { report, refused } = await take(
      'N,Day,Who,Whom,Deed\n7,2021-01-02,Ann,Bob,010\n7,2021-01-02,Ann,Bob,010\n7,2021-01-02,Ann,Cy,010\n',
      { mapping },
    );
    expect(report.statements).toEqual({ read: 2, added: 1 });
    expect(refused).toEqual([
      [4, expect.stringMatching(/^statement\/7 is the id of an earlier row that says something else/)],
    ]);
  });

  it('gives names the kinds that columns say', async () => {
    const mapping = parseMapping("saidOn=Day,speaker=Who,about=Whom,act=Deed,aboutKind=Kind,speakerKind='person'");
    const { refused } = await take(
      'Day,Who,Whom,Deed,Kind\n2021-01-02,Ann Bo,Cy;Acme,010,person;organization\n2021-01-02,Ann Bo,Cy,010,alien\n',
      { mapping },
    );
    expect(refused).toEqual([
      [3, expect.stringMatching(/^aboutKind: 'alien' is not a kind of actor; give person, state/)],
    ]);
    expect((await lines('Person')).length + (await lines('Organization')).length).toBe(3);
  });
});
