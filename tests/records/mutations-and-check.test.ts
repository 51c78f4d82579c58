// How mutations and the check treat records that break a rule, or seem to.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { A_STATEMENT, CORRECT, Editing, RECORD } from '../change/editing.js';
import { describeOnEachEngine, exchangeFile, openTestGraph, RECORDED_AT } from '../engines.js';
import { exportedLines } from '../export/exported.js';
import { problemsOf } from '../graph-problems.js';
import { rawQuery } from '../safety/raw-query.js';
import { STATEMENT_LINE } from '../statement-line.js';

const NODES = [
  { type: 'source', id: 'source/a', title: 'A' },
  { type: 'person', id: 'person/ada', name: 'Ada' },
  { type: 'state', id: 'state/ruritania', name: 'Ruritania' },
];
const statement = (id: string, more: object = {}) => ({ ...STATEMENT_LINE, id: `statement/${id}`, ...more });

describeOnEachEngine('a mutation', (config) => {
  let editing: Editing;
  beforeAll(async () => {
    editing = await Editing.start(config);
  });
  afterAll(() => editing.stop());

  const passage = { source: 'source/article', exact: 'critical phase' };

  it.each([
    ['a prefix of 33 characters', { evidence: [{ ...passage, prefix: '🕊'.repeat(33) }] }, 'input.evidence.0.prefix'],
    ['the form CODED with a quote', { form: 'CODED' }, 'input.form'],
    ['the form INDIRECT with a quote', { form: 'INDIRECT' }, 'input.form'],
    ['the form PARTIAL without a paraphrase', { paraphrase: null }, 'input.form'],
    [
      'a prefix without its passage',
      { evidence: [{ source: 'source/article', prefix: 'a' }] },
      'input.evidence.0.prefix',
    ],
    ['half of a surrogate pair', { quote: 'a\ud800' }, 'input.quote'],
    ['marks that take minutes to normalize', { quote: `a${'\u0301\u0323'.repeat(9_000)}` }, 'input.quote'],
    ['an id with such marks', { speaker: `person/a${'\u0301\u0323'.repeat(200_000)}` }, 'input.speaker'],
    ['a language that is not a tag', { language: 'english' }, 'input.language'],
    ['a subject twice', { about: ['state/iran', 'state/iran'] }, 'input.about.1'],
    ['a blank clientMutationId', { clientMutationId: ' ' }, 'input.clientMutationId'],
  ])('refuses a statement with %s', async (_, more, path) => {
    const { code, fields } = await editing.refusal(RECORD, { input: { ...A_STATEMENT, ...more } });
    expect([code, fields.map((field) => field.path)]).toEqual(['BAD_USER_INPUT', [path]]);
  });

  it('takes 200 characters of any plane for a name, and refuses 201', async () => {
    const upsert = 'mutation ($input: UpsertSubjectInput!) { upsertSubject(input: $input) { subject { name } } }';
    const name = '𝐀'.repeat(200);
    const { upsertSubject } = await editing.data(upsert, { input: { id: 'topic/long', kind: 'TOPIC', name } });
    const { fields } = await editing.refusal(upsert, {
      input: { id: 'topic/longer', kind: 'TOPIC', name: `${name}𝐀` },
    });
    expect([upsertSubject.subject.name, fields]).toEqual([
      ...[name, [{ path: 'input.name', message: 'has 201 characters; give 1 to 200' }]],
    ]);
  });

  it('tells unknown ids with all other broken rules', async () => {
    const input = {
      ...A_STATEMENT,
      act: '999',
      about: ['state/atlantis'],
      evidence: [{ source: 'source/none', start: 1 }],
    };
    const { fields } = await editing.refusal(RECORD, { input });
    expect(fields.map(({ path }) => path).sort()).toEqual([
      ...['input.about.0', 'input.act', 'input.evidence.0.source', 'input.evidence.0.start'],
    ]);
  });

  it('tells the first ten broken rules and how many more there are', async () => {
    const about = Array.from({ length: 15 }, (_, index) => `state/atlantis-${index}`);
    const { message, fields } = await editing.refusal(RECORD, { input: { ...A_STATEMENT, about } });
    expect([fields.length, message]).toEqual([10, expect.stringMatching(/; and 5 more$/)]);
  });

  it('refuses a name that no id can be made of, unless it comes with one', async () => {
    const upsert = 'mutation ($input: UpsertSubjectInput!) { upsertSubject(input: $input) { subject { id } } }';
    const { fields } = await editing.refusal(upsert, { input: { kind: 'TOPIC', name: '?!' } });
    const { upsertSubject } = await editing.data(upsert, { input: { id: 'topic/what', kind: 'TOPIC', name: '?!' } });
    expect([fields[0]!.path, upsertSubject.subject.id]).toEqual(['input.name', 'topic/what']);
  });

  it('makes an id that load takes of a speaker whose own is long', async () => {
    const id = `person/${'a'.repeat(99)}-${'b'.repeat(20)}`;
    await editing.graph.load(exchangeFile([{ type: 'person', id, name: 'Long' }]), () => RECORDED_AT);
    await editing.record({ ...A_STATEMENT, speaker: id });
    const lines = (await exportedLines(editing.graph)) as object[];
    const copy = await openTestGraph({ kind: 'embedded', folder: null }, [exchangeFile(lines)]);
    await copy.close();
    expect(lines.length).toBeGreaterThan(30);
  });

  it('lets only one of a correction and a file that correct the same statement through', async () => {
    const id = await editing.record();
    const line = { ...statement('late', { corrects: id }), speaker: 'person/robert-malley', about: ['state/iran'] };
    const file = exchangeFile([{ ...line, evidence: [{ source: 'source/article' }] }]);
    const answers = await Promise.allSettled([
      editing.data(CORRECT, { input: { ...A_STATEMENT, id, version: 1 } }),
      editing.graph.load(file, () => RECORDED_AT),
    ]);
    const [row] = await editing.graph.runner.read('findStatements', { ids: [id] });
    const corrections = (await exportedLines(editing.graph)).filter(({ corrects }) => corrects === id);
    expect([answers.filter(({ status }) => status === 'fulfilled').length, corrections.map((one) => one.id)]).toEqual([
      ...[1, [row!.correctedById]],
    ]);
  });
});

describeOnEachEngine('the check', (config) => {
  it.each([
    [
      'MATCH (n:Subject {id: $id}) SET n.name = $text, n.sortName = $text, n.foldedNames = [$text]',
      'person/ada',
      'a'.repeat(201),
    ],
  ])('tells what a graph of an earlier version holds that a rule of today forbids', async (_, id, name) => {
    const graph = await openTestGraph(config, [exchangeFile(NODES)]);
    const set = `MATCH (n:Subject {id: '${id}'}) SET n.name = '${name}', n.sortName = '${name}', n.foldedNames = ['${name}']`;
    await graph.engine.write((transaction) => transaction.run(rawQuery(set), {}));
    const problems = await problemsOf(graph);
    await graph.close();
    expect(problems).toEqual([`${id}: breaks a rule for its name: has 201 characters; give 1 to 200`]);
  });

  it('tells that corrections go in a circle', async () => {
    const graph = await openTestGraph(config, [
      exchangeFile([...NODES, statement('a'), statement('b', { corrects: 'statement/a' })]),
    ]);
    const spoil =
      "MATCH (a:Statement {id: 'statement/a'}), (b:Statement {id: 'statement/b'}) " +
      "SET a.correctsId = 'statement/b', b.correctedById = 'statement/a', b.status = 'CORRECTED', b.statusSince = a.statusSince " +
      "WITH a MATCH (:Subject)-[s:STATED]->(:Subject) SET s.correctsId = CASE s.id WHEN 'statement/a' THEN 'statement/b' ELSE s.correctsId END, " +
      "s.correctedById = CASE s.id WHEN 'statement/b' THEN 'statement/a' ELSE s.correctedById END, s.status = 'CORRECTED', s.statusSince = a.statusSince";
    await graph.engine.write((transaction) => transaction.run(rawQuery(spoil), {}));
    const problems = await problemsOf(graph);
    await graph.close();
    expect(problems).toEqual(['statement/a: is corrected in a circle: statement/a, statement/b']);
  });
});
