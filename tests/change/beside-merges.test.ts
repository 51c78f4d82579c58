// Subjects are merged or given another kind while other clients continuously write and read records that name them.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordEvent } from '../../src/change/change-nodes.js';
import { recordStatement } from '../../src/change/change-statements.js';
import type { InputContext } from '../../src/change/check-input.js';
import type { Written } from '../../src/change/graph-writer.js';
import { type LoadReport, writeEdges } from '../../src/exchange/load-exchange.js';
import type { QueryRunner, TypedTransaction } from '../../src/query/query-runner.js';
import { bearer, TOKENS_TAKEN } from '../access/tokens.js';
import { describeOnEachEngine, exchangeFile, VIENNA } from '../engines.js';
import { problemsOf } from '../graph-problems.js';
import { TestService } from '../service.js';
import { A_STATEMENT, RECORD } from './editing.js';

const ROUNDS = 2;
const WRITERS = 6;
const EVENT = 'mutation ($input: RecordEventInput!) { recordEvent(input: $input) { event { id } } }';
const MERGE = 'mutation ($input: MergeSubjectsInput!) { mergeSubjects(input: $input) { subject { id } } }';
const KIND = 'mutation ($input: ChangeKindInput!) { changeKind(input: $input) { subject { id } } }';
const CONTEXT: InputContext = { problems: [], resolve: (id) => id };
const AT = { by: 'key/newsroom', at: '2030-01-01T00:00:00.000Z' };
const LIST = `query ($ids: [ID!]) {
  statements(filter: { speaker: $ids }, first: 50) { nodes { speaker { name } about { name } } }
  statementGroups(filter: { speaker: $ids }, groupBy: [SPEAKER, ABOUT]) { nodes { key { subject { name } } } }
}`;

describeOnEachEngine('beside merges and changes of kind', (config) => {
  let service: TestService;
  let authorization: string;
  const codes = new Set<string>();
  /** The ids of what was recorded in each round, and of the subject kept in place of the one that all of it names. */
  const recorded: { keptId: string; statements: string[]; events: string[] }[] = [];

  beforeAll(async () => {
    const people = Array.from({ length: ROUNDS }, (_, round) => [
      { type: 'person', id: `person/given-up-${round}`, name: `Given up ${round}` },
      { type: 'person', id: `person/kept-${round}`, name: `Kept ${round}` },
    ]);
    const late = ['', '-0', '-1', '-2', '-3', '-4', '-5'].map((end) => ({
      type: 'person',
      id: `person/late${end}`,
      name: `Late${end}`,
    }));
    service = await TestService.start(config, [VIENNA, exchangeFile([...people.flat(), ...late])], TOKENS_TAKEN);
    authorization = await bearer({ role: 'editor' });
    for (let round = 0; round < ROUNDS; round++) recorded.push(await roundOf(round));
  });
  afterAll(() => service?.stop());

  async function ask(query: string, variables: object) {
    const { data, errors } = await service.ask(query, variables as never, { authorization });
    for (const { extensions, path } of errors ?? []) codes.add(`${extensions.code} ${path}`);
    return data;
  }

  async function roundOf(round: number) {
    const id = `person/given-up-${round}`;
    const [statements, events]: string[][] = [[], []];
    let isOver = false;
    const statement = async (turn: number) => {
      const [speaker, about] = turn % 2 === 0 ? [id, 'state/iran'] : ['state/iran', id];
      const data = await ask(RECORD, { input: { ...A_STATEMENT, speaker, about: [about] } });
      if (data?.recordStatement) statements!.push(data.recordStatement.statement.id);
    };
    const event = async (turn: number) => {
      const input = { name: `Meeting ${round} ${turn}`, participants: [{ participant: id }], concerns: [id] };
      const data = await ask(EVENT, { input });
      if (data?.recordEvent) events!.push(data.recordEvent.event.id);
    };
    const works = [...Array.from({ length: WRITERS }, () => statement), event, () => ask(LIST, { ids: [id] })];
    const working = works.map(async (work, index) => {
      for (let turn = index; !isOver; turn += works.length) await work(turn);
    });
    await pause(150);
    const isMerge = round % 2 === 0;
    const keptId = isMerge ? `person/kept-${round}` : `group/given-up-${round}`;
    if (isMerge) await ask(MERGE, { input: { from: id, fromVersion: 1, into: keptId, intoVersion: 1 } });
    else await ask(KIND, { input: { id, version: 1, kind: 'GROUP' } });
    await pause(150);
    isOver = true;
    await Promise.all(working);
    return { keptId, statements: statements!, events: events! };
  }

  it('nobody is told of an error', () => {
    expect([...codes]).toEqual([]);
  });

  it('every statement that was recorded names the subject that is kept', async () => {
    for (const { keptId, statements } of recorded) {
      const rows = await service.graph.runner.read('findStatements', { ids: statements });
      expect(rows).toHaveLength(statements.length);
      expect(rows.filter(({ speakerId, aboutIds }) => ![speakerId, ...aboutIds].includes(keptId))).toEqual([]);
    }
  });

  it('every event that was recorded has its participant and what it concerns', async () => {
    for (const { keptId, events } of recorded) {
      for (const id of events) {
        const query = 'query ($id: ID!) { event(id: $id) { participations { participant { id } } concerns { id } } }';
        const { event } = await service.data(query, { id });
        expect(event).toEqual({ participations: [{ participant: { id: keptId } }], concerns: [{ id: keptId }] });
      }
    }
  });

  describe('what has found its subjects and writes later', () => {
    type Write = (transaction: TypedTransaction, id: string) => Promise<Written>;
    const statement: Write = (transaction, id) =>
      recordStatement(transaction, AT, { ...A_STATEMENT, about: [id] }, CONTEXT);
    const event: Write = (transaction, id) => {
      const edges = { participants: [{ participant: id }], concerns: [id] };
      return recordEvent(transaction, { name: `Meeting of ${id}` }, edges, null, CONTEXT);
    };

    /** Writes a record that names a subject, while another client requests to merge that subject once it was found. */
    async function writeBesideMerge(write: Write, id: string): Promise<string> {
      let merging: Promise<unknown> = Promise.resolve();
      const { resultId } = await service.graph.runner.write(async (transaction) => {
        const run: TypedTransaction['run'] = async (name, params) => {
          const rows = await transaction.run(name, params);
          if (name === 'findKnownSubjectIds') {
            merging = ask(MERGE, {
              input: { from: id, fromVersion: 1, into: 'person/late', intoVersion: await version() },
            });
            await pause(400);
          }
          return rows;
        };
        return write({ run }, id);
      });
      await merging;
      return resultId;
    }

    const version = async () => (await service.data('{ person(id: "person/late") { version } }')).person.version;

    it('has the one that is kept in the place of a merged one: a statement', async () => {
      const id = await writeBesideMerge(statement, 'person/late-0');
      const query = 'query ($id: ID!) { statement(id: $id) { about { id } } }';
      expect(await service.data(query, { id })).toEqual({ statement: { about: [{ id: 'person/late' }] } });
    });

    it('has the one that is kept in the place of a merged one: an event', async () => {
      const id = await writeBesideMerge(event, 'person/late-1');
      const query = 'query ($id: ID!) { event(id: $id) { participations { participant { id } } concerns { id } } }';
      const kept = { id: 'person/late' };
      expect(await service.data(query, { id })).toEqual({
        event: { participations: [{ participant: kept }], concerns: [kept] },
      });
    });
  });

  it('statements are recorded that name what two merges at once give up, one after the other', async () => {
    const [first, second, last] = ['-3', '-4', '-5'].map((end) => `person/late${end}`);
    const merge = (from: unknown, into: unknown) => ({ input: { from, fromVersion: 1, into, intoVersion: 1 } });
    const merges = [merge(first, second), merge(second, last)].map((variables) =>
      service.ask(MERGE, variables, { authorization }),
    );
    const inputs = Array.from({ length: 10 }, (_, turn) => {
      return { input: { ...A_STATEMENT, speaker: [first, second][turn % 2], about: [last] } };
    });
    const recording = inputs.map((variables) => service.ask(RECORD, variables, { authorization }));
    const answers = await Promise.all(recording);
    await Promise.all(merges);
    expect(answers.flatMap(({ errors }) => errors?.map(({ message }) => message) ?? [])).toEqual([]);
  });

  it('a file that is loaded leaves nothing that names the one which is gone', async () => {
    const { runner } = service.graph;
    const id = 'person/late-2';
    let merging: Promise<unknown> = Promise.resolve();
    const write = (work: (transaction: TypedTransaction) => Promise<unknown>) =>
      runner.write((transaction) => {
        const run: TypedTransaction['run'] = async (name, params) => {
          const rows = await transaction.run(name, params);
          if (name === 'recordStatementEdges') {
            merging = ask(KIND, { input: { id, version: 1, kind: 'GROUP' } });
            await pause(400);
          }
          return rows;
        };
        return work({ run });
      });
    const slow = { read: runner.read.bind(runner), write } as unknown as QueryRunner;
    const line = { type: 'statement', id: 'statement/late', ...A_STATEMENT, speaker: id } as never;
    const report = { statements: {}, interactions: {}, relations: {} } as LoadReport;
    // Whichever of the two is first: the other one waits for it, or is refused.
    await writeEdges(slow, [line], { recordedAt: AT.at, recordedBy: null }, report).catch(({ code }) => {
      expect(code).toBe('CONFLICT');
    });
    await merging;
    const [row] = await runner.read('findStatements', { ids: ['statement/late'] });
    expect(row?.speakerId ?? 'group/late-2').toBe('group/late-2');
  });

  it('no check complains', async () => {
    expect(await problemsOf(service.graph)).toEqual([]);
  });
});
