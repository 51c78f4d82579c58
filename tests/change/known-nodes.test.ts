// What a change of a known node keeps, changes and clears.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { Editing } from './editing.js';

const UPSERT =
  'mutation ($input: UpsertSubjectInput!) { upsertSubject(input: $input) { subject { id name version aliases description } } }';
const EVIDENCE = [{ source: 'source/article', exact: 'Robert Malley' }];

describeOnEachEngine('changes of nodes', (config) => {
  let editing: Editing;
  beforeAll(async () => {
    editing = await Editing.start(config);
    await editing.graph.load(exchangeFile([{ type: 'topic', id: 'topic/sanctions', name: 'Sanctions relief' }]));
  });
  afterAll(() => editing.stop());

  describe('that are known', () => {
    const subject = async (id: string) =>
      (
        await editing.data(
          `{ node(id: "${id}") { ... on Subject { name aliases description identifiers { value } } } }`,
        )
      ).node;

    it('keeps of a subject what the input leaves out', async () => {
      const input = { id: 'group/kept', kind: 'GROUP', name: 'Kept', aliases: ['K'], description: 'A group' };
      await editing.data(UPSERT, { input: { ...input, identifiers: [{ scheme: 'cow', value: 'K1' }] } });
      await editing.data(UPSERT, { input: { id: 'group/kept', kind: 'GROUP', name: 'Kept on', version: 1 } });
      expect(await subject('group/kept')).toEqual({
        ...{ name: 'Kept on', aliases: ['K'], description: 'A group', identifiers: [{ value: 'K1' }] },
      });
    });

    it('keeps the passages that no answer shows, where the others are replaced', async () => {
      const evidence = Array.from({ length: 600 }, (_, index) => ({
        source: 'source/article',
        exact: `passage ${index}`,
      }));
      await editing.graph.load(exchangeFile([{ type: 'agreement', id: 'agreement/long', name: 'Long', evidence }]));
      // An answer shows the first 500, of which the editor keeps all but one.
      const written = evidence.slice(1, 500);
      await editing.data(UPSERT, { input: { id: 'agreement/long', version: 1, evidence: written } });
      const [row] = await editing.graph.runner.read('findSubjects', { ids: ['agreement/long'] });
      expect(JSON.parse(row!.evidence!)).toEqual(evidence.slice(1));
    });

    it('gives who took part only the passages of the input, however many the event has', async () => {
      const evidence = Array.from({ length: 600 }, (_, index) => ({
        source: 'source/article',
        exact: `passage ${index}`,
      }));
      await editing.graph.load(exchangeFile([{ type: 'event', id: 'event/long', name: 'Long talks', evidence }]));
      const given = [{ source: 'source/article', exact: 'passage 0', prefix: null }];
      const { recordEvent } = await editing.data(
        `mutation ($input: RecordEventInput!) { recordEvent(input: $input) {
          event { evidence { exact } participations { evidence { exact } } }
        } }`,
        { input: { id: 'event/long', version: 1, participants: [{ participant: 'state/iran' }], evidence: given } },
      );
      const { evidence: kept, participations } = recordEvent.event;
      expect([kept.length, participations[0].evidence]).toEqual([101, [{ exact: 'passage 0' }]]);
    });

    it('need neither kind nor name nor title again', async () => {
      const seen = await editing.data(`{
        subject(id: "topic/sanctions") { version } event(by: { id: "event/vienna-talks" }) { version }
        source(by: { id: "source/article" }) { version }
      }`);
      const input = (id: string, of: string, more: object) => ({ id, version: seen[of].version, ...more });
      const topic = input('topic/sanctions', 'subject', { description: 'Of oil' });
      const { upsertSubject } = await editing.data(UPSERT, { input: topic });
      expect(upsertSubject.subject).toMatchObject({ name: 'Sanctions relief', description: 'Of oil' });
      const event = await editing.data(
        'mutation ($input: RecordEventInput!) { recordEvent(input: $input) { event { name place } } }',
        { input: input('event/vienna-talks', 'event', { place: 'Vienna' }) },
      );
      expect(event.recordEvent.event).toEqual({ name: expect.stringMatching(/./), place: 'Vienna' });
      const source = await editing.data(
        'mutation ($input: RecordSourceInput!) { recordSource(input: $input) { source { title language } } }',
        { input: input('source/article', 'source', { language: 'en' }) },
      );
      expect(source.recordSource.source).toEqual({ title: expect.stringMatching(/./), language: 'en' });
    });

    it.each([
      ['no kind and no id', UPSERT, { name: 'Somebody' }, 'input.kind'],
      ['no name', UPSERT, { kind: 'TOPIC' }, 'input.name'],
      ['a name that is cleared', UPSERT, { id: 'topic/sanctions', version: 2, name: null }, 'input.name'],
      ['an id that says no kind', UPSERT, { id: 'somebody', name: 'Somebody' }, 'input.id'],
      ['the id of an event', UPSERT, { id: 'event/vienna-talks', name: 'Talks' }, 'input.id'],
      [
        'no name',
        'mutation ($input: RecordEventInput!) { recordEvent(input: $input) { event { id } } }',
        {},
        'input.name',
      ],
      [
        'no title',
        'mutation ($input: RecordSourceInput!) { recordSource(input: $input) { source { id } } }',
        { url: 'https://example.org/a' },
        'input.title',
      ],
    ])('cannot be written with %s', async (_, mutation, input, path) => {
      const { code, fields } = await editing.refusal(mutation, { input });
      expect([code, fields.map((field) => field.path)]).toEqual(['BAD_USER_INPUT', [path]]);
    });

    it('clears of a subject what the input gives as null, or as an empty list', async () => {
      const input = { id: 'group/cleared', kind: 'GROUP', name: 'Cleared', aliases: ['C'], description: 'A group' };
      await editing.data(UPSERT, { input: { ...input, identifiers: [{ scheme: 'cow', value: 'C1' }] } });
      const change = { id: 'group/cleared', kind: 'GROUP', name: 'Cleared', version: 1 };
      await editing.data(UPSERT, { input: { ...change, aliases: [], description: null, identifiers: null } });
      expect(await subject('group/cleared')).toEqual({
        name: 'Cleared',
        aliases: [],
        description: null,
        identifiers: [],
      });
    });

    it('keeps the names that a merge gave a subject', async () => {
      for (const name of ['Merged in', 'Merged into']) await editing.data(UPSERT, { input: { kind: 'GROUP', name } });
      await editing.data('mutation ($input: MergeSubjectsInput!) { mergeSubjects(input: $input) { subject { id } } }', {
        input: { from: 'group/merged-in', fromVersion: 1, into: 'group/merged-into', intoVersion: 1 },
      });
      const change = { id: 'group/merged-into', kind: 'GROUP', name: 'Merged', version: 2 };
      await editing.data(UPSERT, { input: change });
      expect(await subject('group/merged-into')).toMatchObject({ name: 'Merged', aliases: ['Merged in'] });
    });

    it('keeps of an agreement its kind, its day and its evidence', async () => {
      const fields = '... on Agreement { kind adoptedOn evidence { exact } }';
      const upsert = `mutation ($input: UpsertSubjectInput!) { upsertSubject(input: $input) { subject { ${fields} } } }`;
      const input = { id: 'agreement/kept', kind: 'AGREEMENT', name: 'Kept', category: 'deal', adoptedOn: '2015' };
      const first = await editing.data(upsert, { input: { ...input, evidence: EVIDENCE } });
      const change = { id: 'agreement/kept', kind: 'AGREEMENT', name: 'Kept on', version: 1 };
      expect(await editing.data(upsert, { input: change })).toEqual(first);
    });

    it('keeps of an event and of a source what the input leaves out, and clears what it gives as null', async () => {
      const event =
        'mutation ($input: RecordEventInput!) { recordEvent(input: $input) { event { name heldOn place evidence { exact } } } }';
      await editing.data(event, {
        input: { id: 'event/kept', name: 'Kept', heldOn: '2021', place: 'Vienna', evidence: EVIDENCE },
      });
      const { recordEvent } = await editing.data(event, {
        input: { id: 'event/kept', name: 'Kept on', place: null, version: 1 },
      });
      const source =
        'mutation ($input: RecordSourceInput!) { recordSource(input: $input) { source { title url language } } }';
      await editing.data(source, {
        input: { id: 'source/kept', title: 'Kept', url: 'https://example.org', language: 'en' },
      });
      const { recordSource } = await editing.data(source, {
        input: { id: 'source/kept', title: 'Kept on', url: null, version: 1 },
      });
      expect([recordEvent.event, recordSource.source]).toEqual([
        { name: 'Kept on', heldOn: '2021', place: null, evidence: [{ exact: 'Robert Malley' }] },
        { title: 'Kept on', url: null, language: 'en' },
      ]);
    });
  });
});
