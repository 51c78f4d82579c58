import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GraphWriter } from '../../src/change/graph-writer.js';
import { mergeSubjects } from '../../src/change/merge-subjects.js';
import type { ServiceError } from '../../src/errors/service-error.js';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { A_STATEMENT, CORRECT, Editing, RECORD, RETRACT } from './editing.js';

const MERGE = 'mutation ($input: MergeSubjectsInput!) { mergeSubjects(input: $input) { subject { id } } }';
const KIND = 'mutation ($input: ChangeKindInput!) { changeKind(input: $input) { subject { id } } }';
const PARTY = 'mutation ($input: RecordPartyInput!) { recordParty(input: $input) { party { party { id } } } }';
const SUBJECTS = exchangeFile([
  { type: 'group', id: 'group/r-malley', name: 'R. Malley' },
  { type: 'group', id: 'group/envoys', name: 'The envoys' },
]);
const MALLEYS = { from: 'group/r-malley', fromVersion: 1, into: 'person/robert-malley', intoVersion: 1 };

describeOnEachEngine('changes that are sent at the same time', (config) => {
  let editing: Editing;
  beforeEach(async () => {
    await editing?.stop();
    editing = await Editing.start(config);
    await editing.graph.load(SUBJECTS);
  });
  afterAll(() => editing.stop());

  it('withdraw a statement once, and tell all others that it is withdrawn', async () => {
    const id = await editing.record();
    const asked = Array.from({ length: 10 }, () =>
      editing.ask(RETRACT, { input: { id, version: 1, reason: 'wrong' } }),
    );
    const codes = (await Promise.all(asked))
      .flatMap(({ errors }) => errors ?? [])
      .map(({ originalError }) => (originalError as ServiceError).code);
    expect(codes).toEqual(Array.from({ length: 9 }, () => 'CONFLICT'));
  });

  describe('with one clientMutationId', () => {
    /** The answers to eight equal attempts, without duplicates. */
    async function answersTo(operation: string, content: object) {
      const input = { ...content, clientMutationId: 'once' };
      const asked = Array.from({ length: 8 }, () => editing.ask(operation, { input }));
      return [...new Set((await Promise.all(asked)).map((answer) => JSON.stringify(answer)))].map((a) => JSON.parse(a));
    }

    it('merge two subjects once', async () => {
      expect(await answersTo(MERGE, MALLEYS)).toEqual([
        { data: { mergeSubjects: { subject: { id: 'person/robert-malley' } } } },
      ]);
    });

    it('change a kind once', async () => {
      const answers = await answersTo(KIND, { id: 'group/envoys', version: 1, kind: 'ORGANIZATION' });
      expect(answers).toEqual([{ data: { changeKind: { subject: { id: 'organization/envoys' } } } }]);
    });

    it('correct a statement once', async () => {
      const id = await editing.record();
      const answers = await answersTo(CORRECT, { ...A_STATEMENT, id, version: 1, quote: 'critical' });
      expect(answers).toEqual([
        { data: { correctStatement: { statement: expect.objectContaining({ quote: 'critical' }) } } },
      ]);
    });
  });

  describe('as a merge that was committed before anybody was told of it', () => {
    beforeEach(async () => {
      const context = { problems: [], resolve: (id: string) => id };
      await new GraphWriter(editing.graph.runner, 'key/other').once(
        { action: 'MERGE_SUBJECTS', input: {} },
        (transaction) => mergeSubjects(transaction, MALLEYS, context),
      );
    });

    it.each([
      ['speaker', { ...A_STATEMENT, speaker: 'group/r-malley' }],
      ['subject', { ...A_STATEMENT, speaker: 'state/iran', about: ['group/r-malley'] }],
    ])('record a statement with the one that was kept as its %s', async (_, input) => {
      const { recordStatement } = await editing.data(RECORD, { input });
      const query = 'query ($id: ID!) { statement(id: $id) { speaker { id } about { id } } }';
      const { statement } = await editing.data(query, { id: recordStatement.statement.id });
      expect([statement.speaker.id, ...statement.about.map(({ id }: { id: string }) => id)]).toContain(
        'person/robert-malley',
      );
    });

    it('record an edge of the one that was kept', async () => {
      const evidence = [{ source: 'source/article' }];
      const input = { party: 'group/r-malley', agreement: 'agreement/jcpoa', status: 'MEDIATOR', evidence };
      const { recordParty } = await editing.data(PARTY, { input });
      expect(recordParty.party.party.id).toBe('person/robert-malley');
    });
  });

  it('record all statements that name a subject while it is merged', async () => {
    const named = Array.from({ length: 8 }, (_, index) => {
      const quote = `critical phase ${index}`;
      const evidence = [{ source: 'source/article', exact: quote }];
      const ends = index % 2 ? { speaker: 'group/r-malley' } : { speaker: 'state/iran', about: ['group/r-malley'] };
      return { ...A_STATEMENT, ...ends, quote, evidence };
    });
    const recorded = named.map((input) => editing.ask(RECORD, { input }));
    const answers = await Promise.all([editing.ask(MERGE, { input: MALLEYS }), ...recorded]);
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  });
});
