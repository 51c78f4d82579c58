// Statements recorded concurrently share one transaction, and each is answered as if it had been alone.
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { recordStatement } from '../../src/change/change-statements.js';
import { GraphWriter } from '../../src/change/graph-writer.js';
import { ServiceError } from '../../src/errors/service-error.js';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, openTestGraph, VIENNA } from '../engines.js';
import { problemsOf } from '../graph-problems.js';
import { A_STATEMENT } from './editing.js';

interface Asked {
  speaker?: string;
  quote?: string;
  by?: string;
  clientMutationId?: string;
  signal?: AbortSignal;
}

const MISSING = '"person/nobody" is not in the graph';

describeOnEachEngine('writes that are asked for at once', (config) => {
  let graph: Graph;
  /** The names of the queries of each transaction. */
  let transactions: string[][];
  /** Called before each query of a transaction. */
  let beforeQuery: (name: string, inTransaction: number) => void;
  /** The ids that subscribers are notified of. */
  let told: string[];
  let taken = 0;

  beforeAll(async () => {
    graph = await openTestGraph(config, [VIENNA]);
    const write = graph.engine.write.bind(graph.engine);
    graph.engine.write = (work, scope) =>
      write((transaction) => {
        const names: string[] = [];
        transactions.push(names);
        const number = transactions.length;
        return work({
          run: async (query, params) => {
            names.push(query.header.name);
            beforeQuery(query.header.name, number);
            return transaction.run(query, params);
          },
        });
      }, scope);
  });
  beforeEach(() => {
    transactions = [];
    told = [];
    beforeQuery = () => {};
    taken += 1;
  });
  afterAll(() => graph.close());

  /** The answer to each request: the id of its statement, or the message of its error. */
  function record(each: readonly Asked[]): Promise<string[]> {
    return Promise.all(
      each.map(({ speaker = A_STATEMENT.speaker, quote, by, clientMutationId, signal }, index) => {
        const content = {
          ...A_STATEMENT,
          speaker,
          evidence: [{ source: 'source/article' }],
          quote: quote ?? `${taken}/${index}`,
        };
        const runner = graph.runner.forRequest({ count: 0, durationMs: 0 }, { client: `${index}`, signal });
        const context = { problems: [], resolve: (id: string) => id };
        return new GraphWriter(runner, by ?? `key/${index}`, ({ resultId }) => told.push(resultId))
          .once(
            { action: 'RECORD_STATEMENT', input: { ...content, clientMutationId } },
            (transaction, authorship) => recordStatement(transaction, authorship, content, context),
            { isTogether: true },
          )
          .catch(({ message }: Error) => message);
      }),
    );
  }

  /** The words of the statements named in the answers, and who recorded each. */
  async function recorded(answers: readonly string[]) {
    const rows = await graph.runner.read('findStatements', { ids: [...answers] });
    return answers.map((id) => {
      const row = rows.find((one) => one.id === id);
      return row ? [row.quote, row.recordedBy] : id;
    });
  }

  const whole = (indexes: readonly number[]) => indexes.map((index) => [`${taken}/${index}`, `key/${index}`]);

  it('go into one transaction, which runs each query once for all', async () => {
    const answers = await record([{}, {}, {}]);
    expect(await recorded(answers)).toEqual(whole([0, 1, 2]));
    expect(transactions).toEqual([
      [
        'holdSubjects',
        'findKnownSubjectIds',
        'findKnownSourceIds',
        'recordStatements',
        'linkStatementSources',
        'recordStatementEdges',
        'recordChanges',
      ],
    ]);
  });

  it('leave a change of each in the log', async () => {
    const ids = await record([{}, {}]);
    const latest = await Promise.all(ids.map((id) => graph.runner.read('findLatestChange', { ids: [id] })));
    expect(latest.map(([change]) => typeof change?.at)).toEqual(['string', 'string']);
  });

  it('are refused one by one', async () => {
    const answers = await record([{}, { speaker: 'person/nobody' }, {}]);
    expect(await recorded(answers)).toEqual(whole([0, 1, 2]).with(1, expect.stringContaining(MISSING) as never));
    expect(transactions).toHaveLength(1);
  });

  it('leave the graph at its version where all are refused', async () => {
    const before = await graph.runner.version();
    await record([{ speaker: 'person/nobody' }, { speaker: 'person/nobody' }]);
    expect(await graph.runner.version()).toBe(before);
  });

  it('are known again by the ids that clients gave them, also where they come twice at once', async () => {
    const asked = { clientMutationId: `once-${taken}`, quote: 'once', by: 'key/newsroom' };
    const [first, second, other] = await record([asked, asked, {}]);
    const [again] = await record([asked]);
    expect([second, again, other === first]).toEqual([first, first, false]);
  });

  it('are told to subscribers once, also where they come twice at once', async () => {
    const asked = { clientMutationId: `told-${taken}`, quote: 'told', by: 'key/newsroom' };
    const [first, , other] = await record([asked, asked, {}]);
    expect(told.sort()).toEqual([first, other].sort());
  });

  it('are run one by one where the transaction fails', async () => {
    beforeQuery = (name, inTransaction) => {
      if (name === 'recordStatementEdges' && inTransaction === 1)
        throw new ServiceError('ENGINE_REJECTED_QUERY', 'too much');
    };
    expect(await recorded(await record([{}, {}]))).toEqual(whole([0, 1]));
    expect(transactions).toHaveLength(3);
  });

  it('are tried by halves where one comes twice at once', async () => {
    const asked = { clientMutationId: `halves-${taken}`, quote: 'halves', by: 'key/newsroom' };
    const answers = await record([{}, {}, asked, asked, {}, {}, {}, {}]);
    expect(answers[3]).toBe(answers[2]);
    expect(await recorded(answers)).toEqual(whole([0, 1, 2, 3, 4, 5, 6, 7]).fill(['halves', 'key/newsroom'], 2, 4));
    expect(transactions).toHaveLength(3);
  });

  it('are not tried one by one where the database is away', async () => {
    beforeQuery = () => {
      throw new ServiceError('SERVICE_UNAVAILABLE', 'away');
    };
    expect(await record([{}, {}])).toEqual(['away', 'away']);
    expect(transactions).toHaveLength(1);
  });

  it('go on without one whose request is over, of which nothing is written', async () => {
    const over = new AbortController();
    beforeQuery = (name) => {
      if (name === 'recordChanges') over.abort(new ServiceError('DEADLINE_EXCEEDED', 'over'));
    };
    const answers = await record([{}, { signal: over.signal }, {}]);
    expect(await recorded(answers)).toEqual(whole([0, 1, 2]).with(1, 'over' as never));
    const { statements } = await graph.size();
    await record([{}]);
    expect((await graph.size()).statements).toBe(statements + 1);
  });

  it('are begun anew each by itself where one leaves, so that no other who leaves holds them up again', async () => {
    const over = new AbortController();
    beforeQuery = (name) => {
      if (name === 'recordChanges') over.abort(new ServiceError('DEADLINE_EXCEEDED', 'over'));
    };
    await record([{}, { signal: over.signal }, {}]);
    expect(transactions).toHaveLength(3);
  });

  it('leave nothing that a check complains of', async () => {
    await record([{}, {}, { speaker: 'person/nobody' }]);
    expect(await problemsOf(graph)).toEqual([]);
  });
});
