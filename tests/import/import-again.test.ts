// An event is imported only once, however its actors are spelled and however they were changed since.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Editing } from '../change/editing.js';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { problemsOf } from '../graph-problems.js';
import { dump, fileOf, importInto, shortForm } from './import-harness.js';

const NOTHING_ADDED = {
  nodesAdded: 0,
  evidenceAdded: 0,
  statements: { added: 0 },
  interactions: { added: 0 },
};
const MERGE = 'mutation ($input: MergeSubjectsInput!) { mergeSubjects(input: $input) { subject { id } } }';
const CHANGE = 'mutation ($input: ChangeKindInput!) { changeKind(input: $input) { subject { id } } }';

const EARLIER_ROWS = [
  '2014-01-01\tTurkey\tMake statement\tIran',
  '2014-01-02\tJohn Kerry\tMake a visit\tTurkey',
  '2014-01-03\tPolice (Turkey)\tArrest, detain, or charge with legal action\tAbdullah Gül',
  "2014-01-04\tFrançois Hollande\tConsult\tCote d'Ivoire",
  '2014-01-05\tLech Wałęsa\tMake statement\tAbdel Fattah Al-Sisi',
  '2014-01-06\tकमला\tMake statement\tIran',
  '2014-01-07\tIvory Coast\tMake statement\tO’Brien',
];
const group = (slug: string, name: string) => ({ type: 'group', id: `group/${slug}`, name });
const state = (slug: string, name: string, aliases: string[], codes: [string, string]) => ({
  type: 'state',
  id: `state/${slug}`,
  name,
  aliases,
  identifiers: codes.map((value, index) => ({ scheme: `iso3166-1-alpha-${index + 2}`, value })),
});
const EVIDENCE = [{ source: 'source/icews' }];
const said = (id: string, speaker: string, about: string) => ({
  type: 'statement',
  id: `statement/${id}`,
  speaker,
  about: [about],
  form: 'CODED',
  act: '010',
  saidOn: id.slice(0, 10),
  evidence: EVIDENCE,
});
const did = (id: string, source: string, target: string, act: string) => ({
  type: 'interaction',
  id: `interaction/${id}`,
  source,
  target,
  act,
  heldOn: id.slice(0, 10),
  evidence: EVIDENCE,
});
/** The graph that an earlier version, which stripped the marks of every script and knew fewer countries, made of these rows. */
const EARLIER_GRAPH = [
  group('abdel-fattah-al-sisi', 'Abdel Fattah Al-Sisi'),
  group('abdullah-gul', 'Abdullah Gül'),
  group('francois-hollande', 'François Hollande'),
  group('john-kerry', 'John Kerry'),
  group('lech-wałesa', 'Lech Wałęsa'),
  group('o-brien', 'O’Brien'),
  group('police-turkey', 'Police (Turkey)'),
  group('turkey', 'Turkey'),
  group('कमल', 'कमला'),
  state('iran', 'Iran', ['Islamic Republic of Iran'], ['IR', 'IRN']),
  state('ivory-coast', 'Ivory Coast', ["Cote d'Ivoire"], ['CI', 'CIV']),
  { type: 'source', id: 'source/icews', title: 'ICEWS Coded Event Data' },
  said('2014-01-01-turkey-010-iran-2ab4611ed4', 'group/turkey', 'state/iran'),
  said('2014-01-05-lech-wałesa-010-abdel-fattah-al-sisi-61b5b3f1d4', 'group/lech-wałesa', 'group/abdel-fattah-al-sisi'),
  said('2014-01-06-कमल-010-iran-430148d416', 'group/कमल', 'state/iran'),
  said('2014-01-07-ivory-coast-010-o-brien-468cf37894', 'state/ivory-coast', 'group/o-brien'),
  did('2014-01-02-john-kerry-042-turkey-08c7b3f2a2', 'group/john-kerry', 'group/turkey', '042'),
  did('2014-01-03-police-turkey-173-abdullah-gul-8bf04c0168', 'group/police-turkey', 'group/abdullah-gul', '173'),
  did(
    '2014-01-04-francois-hollande-040-cote-d-ivoire-a87781eaff',
    'group/francois-hollande',
    'state/ivory-coast',
    '040',
  ),
];

describeOnEachEngine('an event', (config) => {
  let editing: Editing;
  beforeEach(async () => {
    editing = await Editing.over(config, []);
  });
  afterEach(() => editing.stop());

  const importRows = async (...rows: string[]) => (await importInto(editing.graph, fileOf(shortForm(...rows)))).report;

  it.each([
    ['an alias', 'Holy See', 'Vatican City'],
    ['accents', 'Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan'],
    ['a letter without a decomposition', 'Lech Wałęsa', 'Lech Walesa'],
    ['a hyphen', 'Abdel Fattah al-Sisi', 'Abdel Fattah Al Sisi'],
    ['an apostrophe', "Stephanie O'Brien", 'Stephanie O’Brien'],
    ['a yeh', 'علي', 'علی'],
  ])('is added once where two rows of an import spell its actor in two ways: %s', async (_, one, other) => {
    const report = await importRows(
      `2014-01-01\t${one}\tMake statement\tIran`,
      `2014-01-01\t${other}\tMake statement\tIran`,
      `2014-01-02\tIran\tMake a visit\t${other}`,
      `2014-01-02\tIran\tMake a visit\t${one}`,
    );
    expect(report).toMatchObject({ nodesAdded: 2, statements: { added: 1 }, interactions: { added: 1 } });
  });

  it('is added for each of two names that differ in vowel signs', async () => {
    const names = ['कमल', 'कमला', 'कोमल', 'Андрей', 'Андреи', 'ハナ', 'バナ'];
    const report = await importRows(...names.map((name) => `2014-01-01\t${name}\tMake statement\tIran`));
    expect(report).toMatchObject({ nodesAdded: 8, statements: { added: 7 } });
  });

  it('is not added again after its actors were merged', async () => {
    const rows = [
      '2014-01-01\tJohn Kerry\tMake statement\tIran',
      '2014-01-02\tJohn Forbes Kerry\tMake a visit\tIran',
      '2014-01-03\tIran\tMake statement\tJohn Kerry',
    ];
    await importRows(...rows);
    const input = { from: 'group/john-kerry', fromVersion: 1, into: 'group/john-forbes-kerry', intoVersion: 1 };
    await editing.data(MERGE, { input });
    const { lines } = await dump(editing.graph);
    expect(await importRows(...rows)).toMatchObject(NOTHING_ADDED);
    expect((await dump(editing.graph)).lines).toEqual(lines);
  });

  it('is not added again after its state was merged, even if neither its names nor its codes were kept', async () => {
    const rows = [
      '2014-01-01\tSouth Korea\tMake statement\tIran',
      '2014-01-02\tNorth Korea\tMake a visit\tSouth Korea',
    ];
    await importRows(...rows);
    const input = { from: 'state/south-korea', fromVersion: 1, into: 'state/north-korea', intoVersion: 1 };
    await editing.data(MERGE, { input });
    const plain = { id: 'state/north-korea', version: 2, name: 'Korea', aliases: [], identifiers: [] };
    await editing.data('mutation ($input: UpsertSubjectInput!) { upsertSubject(input: $input) { subject { id } } }', {
      input: plain,
    });
    expect(await importRows(...rows)).toMatchObject(NOTHING_ADDED);
    expect(await problemsOf(editing.graph)).toEqual([]);
  });

  it('is not added again after its actor got another kind and another name', async () => {
    const rows = [
      '2014-01-01\tSergey Viktorovich Lavrov\tMake statement\tIran',
      '2014-01-02\tIran\tMake a visit\tSergey Viktorovich Lavrov',
    ];
    await importRows(...rows);
    const input = { id: 'group/sergey-viktorovich-lavrov', version: 1, kind: 'PERSON', name: 'Sergey Lavrov' };
    await editing.data(CHANGE, { input });
    const { lines } = await dump(editing.graph);
    expect(await importRows(...rows)).toMatchObject(NOTHING_ADDED);
    expect((await dump(editing.graph)).lines).toEqual(lines);
  });

  it('is not added again to a graph of an earlier version, whose ids stay', async () => {
    await editing.graph.load(exchangeFile(EARLIER_GRAPH));
    const { lines } = await dump(editing.graph);
    expect(await importRows(...EARLIER_ROWS)).toMatchObject(NOTHING_ADDED);
    expect((await dump(editing.graph)).lines).toEqual(lines);
  });
});
