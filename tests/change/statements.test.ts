import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { exportedLines } from '../export/exported.js';
import { problemsOf } from '../graph-problems.js';
import { A_STATEMENT, CORRECT, Editing, quoting, RECORD, RETRACT } from './editing.js';

const REJECT = 'mutation ($input: RejectCandidateInput!) { rejectCandidate(input: $input) { candidate { id } } }';

describeOnEachEngine('changing statements', (config) => {
  let editing: Editing;
  beforeAll(async () => {
    editing = await Editing.start(config);
  });
  afterAll(() => editing.stop());

  it('records under the longest subject that a token can have, and breaks no rule by it', async () => {
    const by = `jwt/${'a'.repeat(255)}`;
    const { data } = await editing.ask(RECORD, { input: A_STATEMENT }, 'EDITOR', by);
    const { id } = (data as { recordStatement: { statement: { id: string } } }).recordStatement.statement;
    const { statement } = await editing.data(`{ statement(id: "${id}") { recordedBy } }`);
    expect([statement.recordedBy, await problemsOf(editing.graph)]).toEqual([by, []]);
  });

  it('records a statement with the goldstein value of its act as tone, its time and its recorder', async () => {
    const { recordStatement } = await editing.data(RECORD, { input: { ...A_STATEMENT, act: '111' } });
    expect(recordStatement.statement).toMatchObject({
      version: 1,
      status: 'CURRENT',
      tone: -2,
      recordedBy: 'key/newsroom',
    });
  });

  it('answers with every field of a statement that was just recorded or corrected as a later read does', async () => {
    const fields = `id version status form tone saidOn confidence medium place quote paraphrase language recordedAt recordedBy
      speaker { id } about { id } addressedTo { id } onBehalfOf { id } via { id } corrects { id } correctedBy { id }
      act { code } evidence { source { id } exact }`;
    const read = async (id: string) => (await editing.data(`{ statement(id: "${id}") { ${fields} } }`)).statement;
    const { recordStatement } = await editing.data(
      `mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { statement { ${fields} } } }`,
      { input: A_STATEMENT },
    );
    const recorded = await read(recordStatement.statement.id);
    const { correctStatement } = await editing.data(
      `mutation ($input: CorrectStatementInput!) { correctStatement(input: $input) { statement { ${fields} } } }`,
      { input: { ...A_STATEMENT, id: recorded.id, version: 1, tone: 3 } },
    );
    const corrected = await read(correctStatement.statement.id);
    expect([recordStatement.statement, correctStatement.statement]).toEqual([recorded, corrected]);
    expect([recorded.correctedBy, corrected.corrects]).toEqual([null, { id: recorded.id }]);
  });

  it('shows a recorded statement in the lists of its speaker', async () => {
    const id = await editing.record();
    const { person } = await editing.data(
      '{ person(id: "person/robert-malley") { statements(first: 500) { nodes { id } } } }',
    );
    expect(person.statements.nodes).toContainEqual({ id });
  });

  it('keeps the passages that no answer shows where a statement is corrected', async () => {
    const passage = (start: number) => ({ source: 'source/article', start, end: start + 1 });
    const evidence = Array.from({ length: 600 }, (_, index) => passage(index));
    const coded = {
      form: 'CODED',
      act: '010',
      saidOn: '2021-10-25',
      speaker: 'state/iran',
      about: ['agreement/jcpoa'],
    };
    await editing.graph.load(exchangeFile([{ ...coded, type: 'statement', id: 'statement/of-600', evidence }]));
    const { correctStatement } = await editing.data(CORRECT, {
      input: { ...coded, act: '020', evidence: [passage(700)], id: 'statement/of-600', version: 1 },
    });
    const lines = await exportedLines(editing.graph);
    const corrected = lines.find(({ id }) => id === correctStatement.statement.id);
    expect(corrected.evidence).toEqual([passage(700), ...evidence.slice(500)]);
  });

  it('keeps a corrected statement, linked both ways', async () => {
    const id = await editing.record();
    const { correctStatement } = await editing.data(CORRECT, {
      input: { ...quoting('a critical phase'), id, version: 1 },
    });
    const { statement } = correctStatement;
    expect(statement).toEqual({
      id: statement.id,
      quote: 'a critical phase',
      status: 'CURRENT',
      corrects: { id, status: 'CORRECTED', version: 2, correctedBy: { id: statement.id } },
    });
  });

  it('leaves a corrected statement out of lists unless they ask for it', async () => {
    const id = await editing.record();
    await editing.data(CORRECT, { input: { ...A_STATEMENT, id, version: 1 } });
    const { statements } = await editing.data(
      '{ statements(first: 500, filter: { speaker: ["person/robert-malley"] }) { nodes { id } } }',
    );
    expect(statements.nodes).not.toContainEqual({ id });
  });

  it('keeps a retracted statement with its status', async () => {
    const id = await editing.record();
    const { retractStatement } = await editing.data(RETRACT, { input: { id, version: 1, reason: 'misheard' } });
    expect(retractStatement.statement).toEqual({ id, status: 'RETRACTED', version: 2 });
  });

  it('shows the graph as it was known at an instant', async () => {
    const { recordStatement } = await editing.data(RECORD, { input: A_STATEMENT });
    const { id, recordedAt } = recordStatement.statement;
    await editing.data(RETRACT, { input: { id, version: 1 } });
    const before = new Date(Date.parse(recordedAt) + 1).toISOString();
    const { statements } = await editing.data(
      `query ($before: DateTime!) { statements(first: 500, filter: { about: ["state/iran"], recordedBefore: $before }) { nodes { id status } } }`,
      { before },
    );
    expect(statements.nodes).toContainEqual({ id, status: 'CURRENT' });
  });

  it('leaves out of such a view what was recorded later', async () => {
    const { recordStatement } = await editing.data(RECORD, { input: A_STATEMENT });
    const { id, recordedAt } = recordStatement.statement;
    const { statements } = await editing.data(
      `query ($before: DateTime!) { statements(first: 500, filter: { recordedBefore: $before }) { nodes { id } } }`,
      { before: recordedAt },
    );
    expect(statements.nodes).not.toContainEqual({ id });
  });

  it('refuses to correct a statement that another corrected, and says what that one wrote', async () => {
    const id = await editing.record();
    await editing.data(RETRACT, { input: { id, version: 1, reason: 'misheard' } });
    const { code, details } = await editing.refusal(CORRECT, { input: { ...A_STATEMENT, id, version: 1 } });
    expect([code, details.properties]).toEqual([
      'CONFLICT',
      expect.arrayContaining([{ property: 'reason', oldValue: null, newValue: 'misheard' }]),
    ]);
  });

  it('lets one of two corrections at once through', async () => {
    const id = await editing.record();
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) => editing.ask(CORRECT, { input: { ...quoting(`no. ${n}`), id, version: 1 } })),
    );
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  });

  it('refuses to change a statement that is no longer current', async () => {
    const id = await editing.record();
    await editing.data(RETRACT, { input: { id, version: 1 } });
    const { code } = await editing.refusal(RETRACT, { input: { id, version: 2 } });
    expect(code).toBe('CONFLICT');
  });

  it('gives the first result for a repeat with the same clientMutationId', async () => {
    const input = { ...A_STATEMENT, clientMutationId: 'repeat-1' };
    const first = await editing.data(RECORD, { input });
    expect(await editing.data(RECORD, { input })).toEqual(first);
  });

  it('writes once for repeats that arrive at the same time', async () => {
    const input = { ...quoting('at once'), clientMutationId: 'repeat-2' };
    const answers = await Promise.all([1, 2, 3].map(() => editing.data(RECORD, { input })));
    expect(new Set(answers.map(({ recordStatement }) => recordStatement.statement.id)).size).toBe(1);
  });

  it('refuses a clientMutationId that came with another input', async () => {
    await editing.data(RECORD, { input: { ...A_STATEMENT, clientMutationId: 'repeat-3' } });
    const { fields } = await editing.refusal(RECORD, {
      input: { ...quoting('other'), clientMutationId: 'repeat-3' },
    });
    expect(fields[0]?.path).toBe('input.clientMutationId');
  });

  it('names every broken rule of an input at once', async () => {
    const input = {
      ...A_STATEMENT,
      act: '999',
      saidOn: 'soon',
      tone: 11,
      about: [],
      quote: null,
      evidence: [{ source: 'x', start: -1 }],
    };
    const { fields } = await editing.refusal(RECORD, { input });
    expect(fields.map(({ path }) => path).sort()).toEqual([
      'input.about',
      'input.act',
      'input.evidence.0.source',
      'input.evidence.0.start',
      'input.form',
      'input.saidOn',
      'input.tone',
    ]);
  });

  it('names every id of an input that is not in the graph', async () => {
    const input = { ...A_STATEMENT, about: ['state/iran', 'state/atlantis'], evidence: [{ source: 'source/none' }] };
    const { fields } = await editing.refusal(RECORD, { input });
    expect(fields.map(({ path }) => path)).toEqual(['input.about.1', 'input.evidence.0.source']);
  });

  it.each([
    [RETRACT, 'candidate/20211028093000000-0123abcd-0000999', 'a candidate', 'acceptCandidate, rejectCandidate and'],
    [RETRACT, 'decision/0d2f6a1c-5b1e-4c3a-9f57-6a1d2c3b4e5f', 'a decision', 'undoDecision takes it'],
    [RETRACT, 'change/2021-10-28T09:30:00.000Z/000/0d2f6a1c-5b1e-4c3a-9f57-6a1d2c3b4e5f', 'a change', 'no mutation'],
    [CORRECT, 'state/iran', 'a state', 'upsertSubject, changeKind and mergeSubjects take it'],
    [REJECT, 'statement/vienna-05', 'a statement', 'correctStatement and retractStatement take it'],
  ])('says which mutation takes the id of something else', async (mutation, id, kind, right) => {
    const input = { ...(mutation === CORRECT ? A_STATEMENT : {}), id, version: 1 };
    const { fields } = await editing.refusal(mutation, { input });
    expect(fields).toEqual([{ path: 'input.id', message: expect.stringContaining(`is the id of ${kind}, not of a`) }]);
    expect(fields[0]!.message).toContain(right);
  });

  it('writes nothing of a mutation that is refused', async () => {
    const count = async () =>
      (await editing.data('{ statements(filter: { status: [CURRENT, CORRECTED, RETRACTED] }) { totalCount } }'))
        .statements.totalCount;
    const before = await count();
    await editing.refusal(CORRECT, { input: { ...A_STATEMENT, id: 'statement/vienna-05', version: 7 } });
    expect(await count()).toBe(before);
  });
});
