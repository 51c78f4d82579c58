// Words distinguish events, and events written by an earlier version keep the ids that it assigned.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { parseMapping } from '../../src/import/csv-mapping.js';
import { describeOnEachEngine, exchangeFile, openTestGraph } from '../engines.js';
import { dump, fileOf, importInto } from './import-harness.js';

const mapping = parseMapping(
  'saidOn=Day,speaker=Who,about=Whom,act=Deed,quote=Words,onBehalfOf=For,paraphrase=Sense,addressedTo=To',
);

const EARLIER_ROWS = [
  ['2014-01-01', 'Iran', 'Iran', '010', 'कमल', ''],
  ['2014-01-02', 'कमला', 'Iran', '010', 'café résumé', ''],
  ['2014-01-03', 'Iran', 'कमल', '010', 'मोर', 'Turkey'],
  ['2014-01-04', 'Iran', 'Iran', '010', '한국 “Говорит”', 'कमल'],
  ['2014-01-05', 'Iran', 'Iran', '010', 'plain words', ''],
];
const said = (id: string, quote: string, more: { speaker?: string; about?: string; onBehalfOf?: string[] } = {}) => ({
  ...{ type: 'statement', id: `statement/${id}`, speaker: more.speaker ?? 'state/iran' },
  ...{ about: [more.about ?? 'state/iran'], ...(more.onBehalfOf && { onBehalfOf: more.onBehalfOf }) },
  ...{ quote, form: 'DIRECT', act: '010', saidOn: id.slice(0, 10), evidence: [{ source: 'source/s' }] },
});
/** The graph of an earlier version, whose ids ignored accents, vowel signs and on whose behalf words were said. */
const EARLIER_GRAPH = [
  { type: 'source', id: 'source/s', title: 'S' },
  { type: 'group', id: 'group/कमल', name: 'कमल' },
  { type: 'group', id: 'group/कमला', name: 'कमला' },
  { type: 'state', id: 'state/iran', name: 'Iran' },
  { type: 'state', id: 'state/turkey', name: 'Turkey' },
  said('2014-01-01-iran-010-iran-e97e2fb7d8', 'कमल'),
  said('2014-01-02-कमल-010-iran-55001f88f5', 'café résumé', { speaker: 'group/कमला' }),
  said('2014-01-03-iran-010-कमल-f5cf066e17', 'मोर', { about: 'group/कमल', onBehalfOf: ['state/turkey'] }),
  said('2014-01-04-iran-010-iran-37059fac18', '한국 “Говорит”', { onBehalfOf: ['group/कमल'] }),
  said('2014-01-05-iran-010-iran-cf650b00f6', 'plain words'),
];

describeOnEachEngine('an imported statement', (config) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openTestGraph(config);
  });
  afterEach(() => graph.close());

  const importRows = async (rows: readonly string[][]) => {
    const header = ['Day', 'Who', 'Whom', 'Deed', 'Words', 'For', 'Sense', 'To'];
    const full = rows.map((row) => header.map((_, index) => row[index] ?? ''));
    const text = [header, ...full].map((row) => row.join('\t')).join('\n');
    return (await importInto(graph, fileOf(text), { format: 'csv', mapping, source: 'source/s' })).report;
  };
  const withWords = (words: string, saidFor = '') => ['2014-01-01', 'Iran', 'Iran', '010', words, saidFor];

  it.each([
    ['vowel signs', ['कमल', 'कमला', 'कोमल']],
    ['a breve', ['мой', 'мои']],
    ['accents', ['résumé', 'resume']],
    ['dakuten', ['はな', 'ばな']],
    ['tone marks', ['ไม', 'ไม่', 'ไม้']],
    ['superscripts', ['10² km', '102 km', '10₂ km']],
    ['fractions', ['3½', '31/2', '3 1⁄2']],
    ['points', ['כתב', 'כָּתַב']],
  ])('is not the same as one whose words differ in %s', async (_, words) => {
    const rows = words.map((one) => withWords(one));
    expect(await importRows(rows)).toMatchObject({ statements: { added: words.length } });
    expect(await importRows(rows)).toMatchObject({ statements: { added: 0 }, evidenceAdded: 0 });
  });

  it('is the same where its words differ in case, spaces or how their letters are composed', async () => {
    const rows = ['Café  au lait', 'café au lait', 'cafe\u0301 au lait'].map((one) => withWords(one));
    expect(await importRows(rows)).toMatchObject({ statements: { added: 1 } });
  });

  it('is not the same as one that was said for somebody else', async () => {
    const rows = ['', 'Turkey', 'Iran'].map((saidFor) => withWords('the same', saidFor));
    expect(await importRows(rows)).toMatchObject({ statements: { added: 3 } });
    expect(await importRows(rows)).toMatchObject({ statements: { added: 0 } });
  });

  it('is not added again to a graph of an earlier version, whose ids stay', async () => {
    await graph.load(exchangeFile(EARLIER_GRAPH));
    const { lines } = await dump(graph);
    expect(await importRows(EARLIER_ROWS)).toMatchObject({ nodesAdded: 0, evidenceAdded: 0, statements: { added: 0 } });
    expect((await dump(graph)).lines).toEqual(lines);
  });

  it('is not the same as one with the same words in another place', async () => {
    const about = (whom: string, to: string, words: string, sense: string) => [
      ...['2014-01-01', 'Iran', whom, '010', words, '', sense, to],
    ];
    const rows = [
      about('Iran;Turkey', '', 'the same', ''),
      about('Iran', 'Turkey', 'the same', ''),
      about('Iran', 'Turkey', '', 'the same'),
      about('Iran;Turkey', '', '', 'the same'),
    ];
    expect(await importRows(rows)).toMatchObject({ statements: { added: 4 } });
    expect(await importRows([...rows].reverse())).toMatchObject({ statements: { added: 0 }, evidenceAdded: 0 });
  });

  it('gets another id where an earlier version gave its own to other words', async () => {
    const earlier = said('2014-01-01-iran-010-iran-23c11d088a', 'résumé');
    await graph.load(exchangeFile([...EARLIER_GRAPH.slice(0, 5), earlier]));
    expect(await importRows([withWords('resume')])).toMatchObject({ statements: { added: 1 } });
    const again = await importRows([withWords('résumé'), withWords('resume')]);
    expect(again).toMatchObject({ statements: { added: 0 }, evidenceAdded: 0 });
  });

  it('is added where an earlier version took it for another one', async () => {
    await graph.load(exchangeFile(EARLIER_GRAPH));
    expect(await importRows([withWords('कमला')])).toMatchObject({ statements: { added: 1 } });
  });
});
