// Changes of one node that are sent at the same time, each for the version that its client last saw: none undoes another.
import { afterAll, beforeEach, expect, it } from '@jest/globals';
import type { ServiceError } from '../../src/errors/service-error.js';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { A_STATEMENT, Editing, RECORD } from './editing.js';

const UPSERT = 'mutation ($input: UpsertSubjectInput!) { upsertSubject(input: $input) { subject { id version } } }';
const MERGE = 'mutation ($input: MergeSubjectsInput!) { mergeSubjects(input: $input) { subject { id } } }';
const SOURCE = 'mutation ($input: RecordSourceInput!) { recordSource(input: $input) { source { id version } } }';
const EVENT = 'mutation ($input: RecordEventInput!) { recordEvent(input: $input) { event { id version } } }';
const ENVOYS = 'query { subject(id: "group/envoys") { version ... on Actor { aliases } } }';
const ROUNDS = 3;

const NODES = exchangeFile([
  { type: 'group', id: 'group/r-malley', name: 'R. Malley' },
  { type: 'group', id: 'group/envoys', name: 'The envoys' },
  { type: 'event', id: 'event/summit', name: 'Summit' },
  { type: 'source', id: 'source/paper', title: 'Paper' },
]);

describeOnEachEngine('changes of one node at the same time', (config) => {
  let editing: Editing;
  beforeEach(async () => {
    await editing?.stop();
    editing = await Editing.start(config);
    await editing.graph.load(NODES);
  });
  afterAll(() => editing.stop());

  /** How many of some changes, sent together, were made; the others must be refused as conflicts. */
  async function madeOf(changes: readonly (readonly [operation: string, input: object])[]): Promise<number> {
    const asked = changes.map(([operation, input]) => editing.ask(operation, { input }));
    const refusals = (await Promise.all(asked)).map(({ errors }) => errors?.map(({ originalError }) => originalError));
    for (const errors of refusals) {
      for (const error of errors ?? []) expect((error as ServiceError).code).toBe('CONFLICT');
    }
    return refusals.filter((errors) => errors === undefined).length;
  }

  it.each([
    ['a subject', UPSERT, (name: string) => ({ id: 'group/envoys', version: 1, name })],
    ['a source', SOURCE, (title: string) => ({ id: 'source/paper', version: 1, title })],
    ['an event', EVENT, (name: string) => ({ id: 'event/summit', version: 1, name })],
    ['a subject that is new', UPSERT, (description: string) => ({ kind: 'GROUP', name: 'Newcomers', description })],
    ['a source that is new', SOURCE, (publisher: string) => ({ id: 'source/new', title: 'New', publisher })],
  ])('are made once where all are of the same version of %s', async (_, operation, inputOf) => {
    const changes = ['One', 'Two', 'Three'].map((text) => [operation, inputOf(text)] as const);
    expect(await madeOf(changes)).toBe(1);
  });

  it('give an identifier to one of two new subjects', async () => {
    const changes = ['PERSON', 'STATE'].map((kind) => {
      return [UPSERT, { kind, name: `Ida ${kind}`, identifiers: [{ scheme: 'wikidata', value: 'Q1' }] }] as const;
    });
    expect(await madeOf(changes)).toBe(1);
  });

  it('keep the name of a merged subject beside an edit of the one that is kept', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const name = `Round ${round}`;
      await editing.data(UPSERT, { input: { kind: 'GROUP', name } });
      const { version } = (await editing.data(ENVOYS)).subject;
      const merge = { from: `group/round-${round}`, fromVersion: 1, into: 'group/envoys', intoVersion: version };
      const edit = { id: 'group/envoys', version, aliases: [`Edit ${round}`] };
      const [merged] = await Promise.all([
        editing.ask(MERGE, { input: merge }),
        editing.ask(UPSERT, { input: edit }),
      ] as const);
      const { aliases } = (await editing.data(ENVOYS)).subject;
      expect([merged.errors === undefined, aliases.includes(name)]).not.toEqual([true, false]);
    }
  });

  it('leave the version of a rename beside statements that name the subject', async () => {
    for (let round = 1; round <= ROUNDS; round++) {
      const statement = { ...A_STATEMENT, speaker: 'group/envoys', quote: 'critical', saidOn: `2021-10-2${round}` };
      const rename = { id: 'group/envoys', version: round, name: `The envoys ${round}` };
      const asked = [editing.ask(UPSERT, { input: rename }), editing.ask(RECORD, { input: statement })];
      expect((await Promise.all(asked)).flatMap(({ errors }) => errors ?? [])).toEqual([]);
      expect((await editing.data(ENVOYS)).subject.version).toBe(round + 1);
    }
  });
});
