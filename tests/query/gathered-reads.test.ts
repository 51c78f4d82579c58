// Concurrent reads of a client go to the database together, and each request gets its own rows.
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { ServiceError } from '../../src/errors/service-error.js';
import type { Graph } from '../../src/graph.js';
import { GatheredReads } from '../../src/query/gathered-reads.js';
import type { NamedQuery } from '../../src/query/query-catalogue.js';
import { variantOf } from '../../src/query/query-variant.js';
import { describeOnEachEngine, openTestGraph, VIENNA } from '../engines.js';

const IDS = ['state/iran', 'state/united-states', 'person/robert-malley', 'agreement/jcpoa', 'state/nowhere'];

describeOnEachEngine('gathered reads', (config) => {
  let graph: Graph;
  let query: NamedQuery;
  /** The number of ids in each database query. */
  let asked: number[];
  let fails: (count: number) => boolean;

  beforeAll(async () => {
    graph = await openTestGraph(config, [VIENNA]);
    query = variantOf(graph.cypher.queries.get('findSubjects')!, {});
    const read = graph.engine.read.bind(graph.engine);
    graph.engine.read = async (...call) => {
      const { length } = call[1].ids as string[];
      asked.push(length);
      if (fails(length)) throw new ServiceError('ENGINE_REJECTED_QUERY', 'too much');
      return read(...call);
    };
  });
  beforeEach(() => {
    asked = [];
    fails = () => false;
  });
  afterAll(() => graph.close());

  /** The result of each request: the ids of the rows, or the message of its error. */
  function ask(gathered: GatheredReads, each: { ids: string[]; client?: string; signal?: AbortSignal }[]) {
    return Promise.all(
      each.map(({ ids, client = 'a', signal }) =>
        gathered
          .read(
            { query, params: {}, by: 'ids' },
            ids,
            graph.runner.forRequest({ count: 0, durationMs: 0 }, { client, signal }),
          )
          .then(
            (rows) => rows.map(([id]) => id),
            ({ message }: Error) => message,
          ),
      ),
    );
  }
  const found = IDS.map((id) => (id === 'state/nowhere' ? [] : [id]));

  it('go in one query where they come together, and give each its own', async () => {
    const answers = await ask(
      new GatheredReads(),
      IDS.map((id) => ({ ids: [id] })),
    );
    expect([answers, asked]).toEqual([found, [5]]);
  });

  it('go in one query where they come while another runs', async () => {
    const gathered = new GatheredReads();
    const read = graph.engine.read;
    const first = new Promise<void>((resolve) => {
      graph.engine.read = async (...call) => {
        graph.engine.read = read;
        const reading = read(...call);
        resolve();
        await new Promise((done) => setImmediate(done));
        return reading;
      };
    });
    const asking = ask(gathered, [{ ids: [IDS[0]!] }]);
    await first;
    const others = await ask(
      gathered,
      IDS.slice(1).map((id) => ({ ids: [id] })),
    );
    expect([[...(await asking), ...others], asked]).toEqual([found, [1, 4]]);
  });

  it('go at once where none runs', async () => {
    const gathered = new GatheredReads();
    for (const id of IDS.slice(0, 3)) await ask(gathered, [{ ids: [id] }]);
    expect(asked).toEqual([1, 1, 1]);
  });

  it('of several clients go apart', async () => {
    await ask(
      new GatheredReads(),
      IDS.map((id, index) => ({ ids: [id], client: String(index % 2) })),
    );
    expect(asked.sort()).toEqual([2, 3]);
  });

  it('of many subjects go alone', async () => {
    await ask(
      new GatheredReads(),
      IDS.slice(0, 2).map(() => ({ ids: IDS })),
    );
    expect(asked).toEqual([5, 5]);
  });

  it('go on for the others where the request of one is over', async () => {
    const over = new AbortController();
    const asking = ask(
      new GatheredReads(),
      IDS.map((id, index) => ({ ids: [id], ...(index === 1 && { signal: over.signal }) })),
    );
    over.abort(new ServiceError('DEADLINE_EXCEEDED', 'over'));
    expect(await asking).toEqual(found.with(1, 'over' as never));
  });

  it('go alone where they fail together', async () => {
    fails = (count) => count > 1;
    const answers = await ask(
      new GatheredReads(),
      IDS.map((id) => ({ ids: [id] })),
    );
    expect([answers, asked]).toEqual([found, [5, 1, 1, 1, 1, 1]]);
  });
});
