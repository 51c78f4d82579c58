// Decisions of editors on candidates: recorded once, by the mutation path of all statements, and reversible.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine } from '../engines.js';
import { Reviewing, SHORT_ARTICLE } from './reviewing.js';

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
type Json = any;

describeOnEachEngine('a candidate', (config) => {
  let reviewing: Reviewing;
  let run: Json;
  let number = 0;
  beforeAll(async () => {
    reviewing = await Reviewing.start(config);
  });
  afterAll(() => reviewing.stop());

  /** A run over an article that nobody has read before. */
  const newRun = async () => {
    number += 1;
    run = await reviewing.read(`Report number ${number}\n\n${SHORT_ARTICLE}`, { publishedOn: '2022-03-10' });
    return run.candidates.nodes as Json[];
  };
  const statementsOf = async (sourceId: string) => {
    const query = 'query ($id: ID!) { source(id: $id) { statements { nodes { id quote } } } }';
    return (await reviewing.data(query, { id: sourceId })).source?.statements.nodes ?? [];
  };

  it('shows the words that name speaker and day, and that the speaker is new', async () => {
    const [first] = await newRun();
    expect([first.speakerWords, first.saidOnWords, first.draft.speaker]).toEqual([
      ...['President Ada Berg', 'on Wednesday'],
      { subjectId: 'person/ada-berg', name: 'Ada Berg', isNew: expect.any(Boolean) },
    ]);
  });

  it('shows three guesses at the act, the most probable first', async () => {
    const [first] = await newRun();
    const scores = first.acts.map(({ score }: Json) => score);
    expect([scores.length, [...scores].sort((a, b) => b - a)]).toEqual([3, scores]);
  });

  it('is a statement with its source and its speaker once it is accepted', async () => {
    const [first] = await newRun();
    const { candidate } = await reviewing.changed('acceptCandidate', { id: first.id, version: first.version });
    const query =
      'query ($id: ID!) { statement(id: $id) { quote speaker { name } evidence { start source { title } } } }';
    const { statement } = await reviewing.data(query, { id: candidate.statement.id });
    expect(statement).toEqual({
      quote: 'We will open the border on Monday,',
      speaker: { name: 'Ada Berg' },
      evidence: [
        { start: first.draft.evidence[0].start, source: { title: `Report number ${number}` } },
        { start: expect.any(Number), source: { title: `Report number ${number}` } },
      ],
    });
  });

  it('is recorded with what the editor changes, and the change is kept', async () => {
    const [first] = await newRun();
    const changes = { speaker: 'person/robert-malley', act: '111', saidOn: '2022-03-08', medium: 'interview' };
    const { candidate } = await reviewing.changed('acceptCandidate', { id: first.id, version: first.version, changes });
    const { statement, decisions } = await reviewing.data(
      `query ($id: ID!, $candidate: ID!) {
        statement(id: $id) { act { code } saidOn medium speaker { id } }
        decisions(candidate: $candidate) { nodes { changes { property oldValue newValue } } }
      }`,
      { id: candidate.statement.id, candidate: candidate.id },
    );
    expect([statement, decisions.nodes[0].changes.map(({ property }: Json) => property).sort()]).toEqual([
      { act: { code: '111' }, saidOn: '2022-03-08', medium: 'interview', speaker: { id: 'person/robert-malley' } },
      ['act', 'medium', 'saidOn', 'speaker'],
    ]);
  });

  it('is in the audit as a statement that the editor recorded', async () => {
    const [first] = await newRun();
    const { candidate } = await reviewing.changed(
      'acceptCandidate',
      { id: first.id, version: first.version },
      'second',
    );
    const { audit } = await reviewing.data('query ($id: ID!) { audit(id: $id) { nodes { action by } } }', {
      id: candidate.statement.id,
    });
    expect([audit.nodes, candidate.statement.recordedBy]).toEqual([
      [{ action: 'RECORD_STATEMENT', by: 'key/second' }],
      'key/second',
    ]);
  });

  it('leaves nothing in the graph where it is rejected', async () => {
    const [first] = await newRun();
    const input = { id: first.id, version: first.version, reason: 'Nobody said so.' };
    const { candidate } = await reviewing.changed('rejectCandidate', input);
    expect([candidate.state, await statementsOf(run.article.sourceId)]).toEqual(['REJECTED', []]);
  });

  it('is accepted once where two editors accept it at once', async () => {
    const [first] = await newRun();
    const input = { id: first.id, version: first.version };
    const answers = await Promise.all(
      ['first', 'second', 'first', 'second'].map((by) => reviewing.change('acceptCandidate', input, by)),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ACCEPTED').sort();
    expect([codes, (await statementsOf(run.article.sourceId)).length]).toEqual([
      ['ACCEPTED', 'CONFLICT', 'CONFLICT', 'CONFLICT'],
      1,
    ]);
  });

  it('tells who decided where somebody else did', async () => {
    const [first] = await newRun();
    const input = { id: first.id, version: first.version };
    const { candidate } = await reviewing.changed('acceptCandidate', input, 'second');
    expect(await reviewing.refusal('rejectCandidate', input)).toMatchObject({
      ...{ code: 'CONFLICT', state: 'ACCEPTED', decidedBy: 'key/second', currentVersion: 2 },
      statementId: candidate.statement.id,
    });
  });

  it('is accepted once where the mutation is sent again with its clientMutationId', async () => {
    const [first] = await newRun();
    const input = { id: first.id, version: first.version, clientMutationId: `accept ${first.id}` };
    const given = [
      await reviewing.changed('acceptCandidate', input),
      await reviewing.changed('acceptCandidate', input),
    ];
    const [one, other] = given.map(({ candidate }) => candidate.statement.id);
    expect([one === other, (await statementsOf(run.article.sourceId)).length]).toEqual([true, 1]);
  });

  it('waits again where the decision is undone, and its statement is withdrawn', async () => {
    const [first] = await newRun();
    const { candidate } = await reviewing.changed('acceptCandidate', { id: first.id, version: first.version });
    const { decisions } = await reviewing.changed('undoDecision', { id: candidate.decision.id });
    const [again] = (await reviewing.run(run.id)).candidates.nodes;
    expect([again.state, again.statement, decisions[0].statement.status]).toEqual(['PENDING', null, 'RETRACTED']);
  });

  it('is undone once', async () => {
    const [first] = await newRun();
    const { candidate } = await reviewing.changed('rejectCandidate', { id: first.id, version: first.version });
    const id = candidate.decision.id;
    const codes = await Promise.all([
      reviewing.refusal('undoDecision', { id }),
      reviewing.refusal('undoDecision', { id }),
    ]);
    expect(codes.map((refusal) => refusal?.code ?? 'UNDONE').sort()).toEqual(['CONFLICT', 'UNDONE']);
  });

  it('is recorded anew where it is accepted after that', async () => {
    const [first] = await newRun();
    const { candidate } = await reviewing.changed('acceptCandidate', { id: first.id, version: first.version });
    await reviewing.changed('undoDecision', { id: candidate.decision.id });
    const { version } = (await reviewing.run(run.id)).candidates.nodes[0];
    const again = await reviewing.changed('acceptCandidate', { id: first.id, version });
    expect(again.candidate.statement.status).toBe('CURRENT');
  });

  it('cannot be undone where its statement was corrected meanwhile', async () => {
    const [first] = await newRun();
    const { candidate } = await reviewing.changed('acceptCandidate', { id: first.id, version: first.version });
    const correction = {
      ...{ id: candidate.statement.id, version: 1, speaker: 'state/iran', about: ['state/united-states'] },
      ...{ form: 'INDIRECT', paraphrase: 'another', act: '010', saidOn: '2022-03-09' },
      evidence: [{ source: run.article.sourceId }],
    };
    await reviewing.data(
      'mutation ($input: CorrectStatementInput!) { correctStatement(input: $input) { statement { id } } }',
      { input: correction },
    );
    expect((await reviewing.refusal('undoDecision', { id: candidate.decision.id })).code).toBe('CONFLICT');
  });

  it('is recorded for the subject that its speaker was merged into meanwhile', async () => {
    const [first] = await newRun();
    const upsert = 'mutation ($input: UpsertSubjectInput!) { upsertSubject(input: $input) { subject { id version } } }';
    const one = (await reviewing.data(upsert, { input: { kind: 'PERSON', name: `Ada Berg ${number}` } })).upsertSubject;
    const other = (await reviewing.data(upsert, { input: { kind: 'PERSON', name: `Ada the ${number}th` } }))
      .upsertSubject;
    const changes = { speaker: one.subject.id };
    const { candidate } = await reviewing.changed('reviseCandidate', { id: first.id, version: first.version, changes });
    await reviewing.data('mutation ($input: MergeSubjectsInput!) { mergeSubjects(input: $input) { subject { id } } }', {
      input: { from: one.subject.id, into: other.subject.id, fromVersion: 1, intoVersion: 1 },
    });
    const accepted = await reviewing.changed('acceptCandidate', { id: first.id, version: candidate.version });
    const query = 'query ($id: ID!) { statement(id: $id) { speaker { id } } }';
    const { statement } = await reviewing.data(query, { id: accepted.candidate.statement.id });
    expect(statement.speaker.id).toBe(other.subject.id);
  });

  it('is refused with the broken rules, and nothing is recorded, where a change breaks them', async () => {
    const [first] = await newRun();
    const changes = { speaker: 'topic/iran-nuclear-program', act: '999', saidOn: 'soon', tone: 11 };
    const refusal = await reviewing.refusal('acceptCandidate', { id: first.id, version: first.version, changes });
    const paths = refusal.fields.map(({ path }: Json) => path).sort();
    expect([refusal.code, paths, await statementsOf(run.article.sourceId)]).toEqual([
      'BAD_USER_INPUT',
      ['input.changes.act', 'input.changes.saidOn', 'input.changes.speaker', 'input.changes.tone'],
      [],
    ]);
  });

  it('is refused where it names somebody whom the graph lacks', async () => {
    const [first] = await newRun();
    const changes = { speaker: 'person/nobody-at-all' };
    const refusal = await reviewing.refusal('acceptCandidate', { id: first.id, version: first.version, changes });
    expect([refusal.code, refusal.fields[0].path]).toEqual(['BAD_USER_INPUT', 'input.changes.speaker']);
  });

  it('keeps what is changed of it until it is decided upon', async () => {
    const [first] = await newRun();
    const input = { id: first.id, version: first.version, changes: { act: '13' } };
    const { candidate } = await reviewing.changed('reviseCandidate', input);
    const [again] = (await reviewing.run(run.id)).candidates.nodes;
    expect([again.draft.act.code, again.changed, again.version]).toEqual(['13', ['act'], candidate.version]);
  });

  it('counts as unchanged where what was changed of it is set back', async () => {
    const [first] = await newRun();
    const { start, end } = first.draft.evidence[0];
    const { quote, paraphrase, form, act } = first.draft;
    const changed = [];
    let { version } = first;
    for (const changes of [
      { start, end: start + 7, act: '13' },
      { act: act.code },
      { start, end, quote, paraphrase, form },
    ]) {
      const { candidate } = await reviewing.changed('reviseCandidate', { id: first.id, version, changes });
      version = candidate.version;
      changed.push(candidate.changed);
    }
    expect(changed).toEqual([expect.arrayContaining(['act', 'quote']), expect.not.arrayContaining(['act']), []]);
  });

  it('takes its form from the quotation marks where its words are moved', async () => {
    const [first, , third] = await newRun();
    const { start } = first.draft.evidence[0];
    const quoted = await reviewing.changed('reviseCandidate', {
      ...{ id: first.id, version: first.version, changes: { start: start + 8, end: start + 23 } },
    });
    const told = third.draft.evidence[0];
    const retold = await reviewing.changed('reviseCandidate', {
      ...{ id: third.id, version: third.version, changes: { start: told.start, end: told.start + 20 } },
    });
    expect([quoted, retold].map(({ candidate }) => [candidate.draft.form, candidate.draft.evidence[0].exact])).toEqual([
      ['DIRECT', 'open the border'],
      ['INDIRECT', 'the treaty threatens'],
    ]);
  });

  it('is split in two by moving its words and adding those behind', async () => {
    const [first] = await newRun();
    const { start, end } = first.draft.evidence[0];
    const { candidate } = await reviewing.changed('reviseCandidate', {
      ...{ id: first.id, version: first.version, changes: { start, end: start + 23 } },
    });
    const added = await reviewing.changed('addCandidate', {
      ...{ id: candidate.id, version: candidate.version, changes: { start: start + 24, end } },
    });
    const { candidates } = await reviewing.run(run.id);
    expect([
      candidates.nodes.slice(0, 2).map(({ draft }: Json) => draft.evidence[0].exact),
      ...[added.candidate.foundBy, added.candidate.rule],
    ]).toEqual([['We will open the border', 'on Monday,'], [], 'editor']);
  });

  it.each([
    ['behind the end of the text', { start: 999_999, end: 1_000_000 }],
    ['backwards', { start: 30, end: 20 }],
    ['without an end', { start: 30 }],
    ['before the beginning', { start: -5, end: 20 }],
  ])('keeps its words where they would be moved %s', async (_, changes) => {
    const [first] = await newRun();
    const refusal = await reviewing.refusal('reviseCandidate', { id: first.id, version: first.version, changes });
    expect(refusal.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['start', { end: 30 }],
    ['end', { start: 5 }],
  ])('gets no candidate beside it without an offset, and the %s is named as missing', async (name, changes) => {
    const [first] = await newRun();
    const { fields } = await reviewing.refusal('addCandidate', { id: first.id, version: first.version, changes });
    expect(fields[0]).toEqual({
      path: `input.changes.${name}`,
      message: 'is missing; give the start and end offsets of the words of the new candidate',
    });
  });

  it('says that there is a current statement already that says the same', async () => {
    const [first] = await newRun();
    const { candidate } = await reviewing.changed('acceptCandidate', { id: first.id, version: first.version });
    const again = await reviewing.read(`Report number ${number}\n\n${SHORT_ARTICLE}`, { publishedOn: '2022-03-10' });
    const check = again.candidates.nodes[0].checks.find(({ name }: Json) => name === 'DUPLICATE');
    expect([check.isPassed, check.statementIds.includes(candidate.statement.id)]).toEqual([false, true]);
  });
});
