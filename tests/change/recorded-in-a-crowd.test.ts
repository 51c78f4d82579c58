// Many clients record at once, some of them wrongly, twice, or without waiting for the answer, while subjects are merged: what
// each is told is what the graph then contains.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordStatement } from '../../src/change/change-statements.js';
import { GraphWriter } from '../../src/change/graph-writer.js';
import { mergeSubjects } from '../../src/change/merge-subjects.js';
import { ServiceError } from '../../src/errors/service-error.js';
import type { Graph } from '../../src/graph.js';
import { cursorParams } from '../../src/loader/cursor.js';
import { describeOnEachEngine, exchangeFile, openTestGraph, VIENNA } from '../engines.js';
import { problemsOf } from '../graph-problems.js';
import { A_STATEMENT } from './editing.js';

/** How often each kind of request comes, one after the other. */
const ROUNDS = 12;
const WAYS = [
  'well',
  'unknown speaker',
  'no words',
  'twice',
  'again',
  'other words',
  'leaving',
  'of a merged one',
] as const;
type Way = (typeof WAYS)[number];

interface Asked {
  way: Way;
  quote: string;
  by: string;
  /** The id of the statement, or the message of the error. */
  answer: string;
}

const MERGED = Array.from({ length: ROUNDS + 1 }, (_, index) => `person/envoy-${index}`);

describeOnEachEngine('in a crowd of those who record', (config) => {
  let graph: Graph;
  let all: Asked[];
  /** The ids that subscribers are notified of. */
  const told: string[] = [];
  /** The words of each statement, who recorded it and who made its changes, by its id. */
  const found = new Map<string, { quote: string; by: string; changes: (string | null)[] }>();

  beforeAll(async () => {
    const people = MERGED.map((id) => ({ type: 'person', id, name: id.slice('person/'.length) }));
    graph = await openTestGraph(config, [VIENNA, exchangeFile(people)]);
    // A database that has just started plans each query first, which would delay the others too long.
    const first = await ask('well', ROUNDS);
    await merge(MERGED[ROUNDS]!);
    const asking = Array.from({ length: ROUNDS }, async (_, round) => {
      // They arrive while others are being written.
      await pause(round * 3);
      return Promise.all([...WAYS.map((way) => ask(way, round)), merge(MERGED[round]!)]);
    });
    all = [first, ...(await Promise.all(asking)).flat()].filter((one) => one !== null);
    await readBack();
  });
  afterAll(() => graph.close());

  function writerOf(by: string, signal?: AbortSignal): GraphWriter {
    const runner = graph.runner.forRequest({ count: 0, durationMs: 0 }, { client: by, signal });
    return new GraphWriter(runner, by, ({ resultId }) => told.push(resultId));
  }

  async function ask(way: Way, round: number): Promise<Asked> {
    const isRepeat = way === 'twice' || way === 'again' || way === 'other words';
    const by = isRepeat ? `key/${round}` : `key/${round}-${way}`;
    const quote = way === 'no words' ? '' : `${round} ${way === 'again' ? 'twice' : way}`;
    const speakers: Partial<Record<Way, string>> = {
      'unknown speaker': 'person/nobody',
      'of a merged one': MERGED[round],
    };
    const content = {
      ...A_STATEMENT,
      speaker: speakers[way] ?? A_STATEMENT.speaker,
      evidence: [{ source: 'source/article' }],
      quote,
    };
    const input = { ...content, clientMutationId: isRepeat ? `${round}` : null };
    const leaving = new AbortController();
    if (way === 'leaving') setTimeout(() => leaving.abort(new ServiceError('DEADLINE_EXCEEDED', 'over')), round % 7);
    const context = { problems: [], resolve: (id: string) => id };
    const record = (): Promise<string> =>
      writerOf(by, leaving.signal)
        .once(
          { action: 'RECORD_STATEMENT', input },
          (transaction, authorship) => recordStatement(transaction, authorship, content, context),
          { isTogether: true },
        )
        // Like a client that is told to retry.
        .catch(({ message }: Error) => (message.endsWith('try again shortly.') ? record() : message));
    const answer = await record();
    return { way, quote, by, answer };
  }

  /** Merges a subject into another one concurrently; whether it is too late for that does not matter. */
  async function merge(from: string): Promise<null> {
    const into = 'person/robert-malley';
    const { version } = (await graph.runner.read('findSubjects', { ids: [into] }))[0]!;
    const subjects = { from, fromVersion: 1, into, intoVersion: version ?? 1 };
    await writerOf('key/merger')
      .once({ action: 'MERGE_SUBJECTS', input: {} }, (transaction) =>
        mergeSubjects(transaction, subjects, { problems: [], resolve: (id) => id }),
      )
      .catch(() => null);
    return null;
  }

  async function readBack() {
    const rows = await graph.runner.read('listStatementsToCheck', { afterId: '', limit: 10_000 });
    for (const { id, properties } of rows) {
      const { quote, recordedBy } = properties as { quote: string; recordedBy?: string };
      if (recordedBy === undefined) continue;
      const params = {
        keyFalls: false,
        idFalls: false,
        isInclusive: false,
        ...cursorParams(null),
        limit: 9,
      };
      const changes = await graph.runner.read('listChanges', { ...params, anchors: [{ key: id, ids: [id] }] });
      found.set(id, { quote, by: recordedBy, changes: changes.map((change) => change.by) });
    }
  }

  const answersOf = (way: Way) => all.filter((one) => one.way === way);
  const isId = (answer: string) => answer.startsWith('statement/');

  it('everybody is answered', () => {
    expect(all).toHaveLength(ROUNDS * WAYS.length + 1);
  });

  it('each who is told an id finds those words there, and that it recorded them', () => {
    const recorded = all.filter(({ answer }) => isId(answer));
    expect(recorded.length).toBeGreaterThan(0);
    expect(recorded.map(({ answer }) => found.get(answer))).toEqual(
      recorded.map(({ quote, by }) => ({ quote, by, changes: [by] })),
    );
  });

  it('nothing is there that nobody was told of', () => {
    expect([...found.keys()].filter((id) => !all.some(({ answer }) => answer === id))).toEqual([]);
  });

  it('subscribers are told once of each', () => {
    expect(told.filter(isId).sort()).toEqual([...found.keys()].sort());
  });

  it.each([
    ['well', /^statement\//],
    ['unknown speaker', /"person\/nobody" is not in the graph/],
    ['no words', /^input.quote/],
    ['leaving', /^(statement\/|over$)/],
    ['of a merged one', /^(statement\/|.*(is not in the graph|could be written))/],
  ] as const)('those who ask %s are answered for that alone', (way, expected) => {
    expect(answersOf(way).filter(({ answer }) => !expected.test(answer))).toEqual([]);
  });

  describe('what one asks for twice', () => {
    const once = (way: Way) => answersOf(way).map(({ answer }) => (isId(answer) ? answer : 'refused'));

    it('is recorded once, or refused for the other words that came first', () => {
      expect(once('again')).toEqual(once('twice'));
    });

    it('is refused with other words', () => {
      const both = once('twice').map((answer, index) => [answer, once('other words')[index]]);
      expect(both.map((answers) => answers.filter((answer) => answer === 'refused').length)).toEqual(both.map(() => 1));
    });
  });

  it('no check complains', async () => {
    expect(await problemsOf(graph)).toEqual([]);
  });
});
