// Whatever writes to the graph, search finds it as soon as it is acknowledged, and after a restart.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql, parse, subscribe } from 'graphql';
import { ArticleReader } from '../../src/extraction/article-reader.js';
import type { Graph } from '../../src/graph.js';
import { createSchema } from '../../src/graphql/schema.js';
import { GraphContext } from '../../src/server/graph-context.js';
import { CORRECT, RECORD, RETRACT } from '../change/editing.js';
import { describeOnEachEngine, exchangeFile, openGraph, openTestGraph, RECORDED_AT, VIENNA } from '../engines.js';
import { fileOf, importFile, shortForm } from '../import/import-harness.js';
import { STATEMENT_LINE } from '../statement-line.js';
import { until } from '../until.js';

const schema = createSchema();
const UPSERT = 'mutation ($input: UpsertSubjectInput!) { upsertSubject(input: $input) { subject { id version } } }';
const SOURCE = 'mutation ($input: RecordSourceInput!) { recordSource(input: $input) { source { id } } }';
const MERGE = 'mutation ($input: MergeSubjectsInput!) { mergeSubjects(input: $input) { subject { id } } }';
const SAID = {
  speaker: 'person/robert-malley',
  about: ['state/iran'],
  form: 'DIRECT',
  act: '010',
  saidOn: '2021-10-25',
  evidence: [{ source: 'source/article' }],
};

function contextOf(graph: Graph) {
  const runner = graph.runner.forRequest({ count: 0, durationMs: 0 });
  const reading = { reader: new ArticleReader(), keepsTexts: false };
  return new GraphContext(graph, runner, { id: 'key/test', role: 'EDITOR' }, reading);
}

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
async function ask(graph: Graph, source: string, variableValues: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: contextOf(graph) });
  if (errors) throw errors[0]!.originalError ?? errors[0]!;
  return data;
}

async function found(graph: Graph, query: string): Promise<string[]> {
  const data = await ask(graph, 'query ($query: String!) { search(query: $query) { nodes { id } } }', { query });
  return data.search.nodes.map(({ id }: { id: string }) => id);
}

async function foundByFilter(graph: Graph, text: string): Promise<string[]> {
  const operation = 'query ($text: String!) { statements(filter: { text: $text }) { nodes { quote } } }';
  return (await ask(graph, operation, { text })).statements.nodes.map(({ quote }: { quote: string }) => quote);
}

async function idOf(graph: Graph, quote: string): Promise<string> {
  const { search } = await ask(graph, 'query ($q: String!) { search(query: $q) { nodes { id } } }', {
    q: `"${quote}"`,
  });
  return search.nodes[0].id;
}

/** What is written in turn, what is then searched for, and how often it is found. */
const WRITES: [what: string, write: (graph: Graph) => Promise<unknown>, query: string, count: number][] = [
  [
    'a statement that is recorded',
    (graph) => ask(graph, RECORD, { input: { ...SAID, quote: 'Quince marmalade.' } }),
    'quince',
    1,
  ],
  [
    'a statement that corrects another',
    async (graph) =>
      ask(graph, CORRECT, {
        input: { ...SAID, id: await idOf(graph, 'quince marmalade'), version: 1, quote: 'Apricot marmalade.' },
      }),
    'apricot',
    1,
  ],
  ['no statement that was corrected', async () => {}, 'quince', 0],
  [
    'no statement that is retracted',
    async (graph) => {
      await ask(graph, RECORD, { input: { ...SAID, quote: 'Rhubarb compote.' } });
      await ask(graph, RETRACT, { input: { id: await idOf(graph, 'rhubarb compote'), version: 1 } });
    },
    'rhubarb',
    0,
  ],
  [
    'a subject that is new',
    (graph) => ask(graph, UPSERT, { input: { kind: 'PERSON', name: 'Xanthippe Ölz' } }),
    'xanthippe olz',
    1,
  ],
  [
    'a subject by the name that it is given',
    (graph) =>
      ask(graph, UPSERT, { input: { id: 'person/xanthippe-olz', kind: 'PERSON', name: 'Yolanda Ölz', version: 1 } }),
    'yolanda',
    1,
  ],
  ['no subject by the name that it had', async () => {}, 'xanthippe', 0],
  ['a source that is recorded', (graph) => ask(graph, SOURCE, { input: { title: 'Vistula Courier' } }), 'vistula', 1],
  [
    'a subject by the name of one that was merged into it',
    async (graph) => {
      await ask(graph, UPSERT, { input: { kind: 'GROUP', name: 'Zebedee Brigade' } });
      const input = { from: 'group/zebedee-brigade', fromVersion: 1, into: 'person/yolanda', intoVersion: 1 };
      await ask(graph, UPSERT, { input: { id: 'person/yolanda', kind: 'PERSON', name: 'Yolanda Second' } });
      await ask(graph, MERGE, { input });
    },
    'zebedee',
    1,
  ],
  [
    'what a file brings that is loaded',
    (graph) => {
      const { id: _, ...line } = STATEMENT_LINE;
      const lines = [
        { type: 'person', id: 'person/ada', name: 'Ada Walnut' },
        { type: 'state', id: 'state/ruritania', name: 'Ruritania' },
        { type: 'source', id: 'source/a', title: 'Walnut Weekly' },
        { ...line, id: 'statement/walnut', quote: 'Walnut.' },
      ];
      return graph.load(exchangeFile(lines), () => RECORDED_AT);
    },
    'walnut',
    3,
  ],
  [
    'an actor that a table brings which is imported',
    (graph) =>
      importFile(graph, fileOf(shortForm('2014-01-01\tHazelnut Guild\tMake statement\tIran')), {
        now: () => RECORDED_AT,
      }),
    'hazelnut',
    1,
  ],
  [
    'what lines bring that are imported',
    (graph) => {
      const lines = [{ ...STATEMENT_LINE, id: 'statement/pecan', quote: 'Pecan.' }];
      return importFile(graph, exchangeFile(lines), { format: 'jsonl', now: () => RECORDED_AT });
    },
    'pecan',
    1,
  ],
];

describeOnEachEngine('search, while the graph is written to,', (config) => {
  const place =
    config.kind === 'embedded' ? { ...config, folder: mkdtempSync(join(tmpdir(), 'demarche-search-')) } : config;
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph(place, [VIENNA]);
    // From here on the indexes exist and must be kept up to date.
    await found(graph, 'iran');
  });
  afterAll(() => graph?.close());

  it.each(WRITES)('finds %s', async (_, write, query, count) => {
    await write(graph);
    expect(await found(graph, query)).toHaveLength(count);
  });

  it('finds nothing of a write that is refused', async () => {
    const input = { ...SAID, quote: 'Tamarind.', about: ['person/nobody'] };
    await expect(ask(graph, RECORD, { input })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await found(graph, 'tamarind')).toEqual([]);
  });

  it('lets a filter by text find a statement that was just recorded', async () => {
    await ask(graph, RECORD, { input: { ...SAID, quote: 'Sloe gin.' } });
    expect(await foundByFilter(graph, 'sloe')).toEqual(['Sloe gin.']);
  });

  it('finds what is written while its indexes are being made', async () => {
    await graph.close();
    graph = await openGraph(place);
    graph.search.prepare();
    await Promise.all([1, 2, 3].map((n) => ask(graph, RECORD, { input: { ...SAID, quote: `Bergamot number ${n}.` } })));
    expect(await found(graph, 'bergamot')).toHaveLength(3);
  });

  describe('and after a restart', () => {
    beforeAll(async () => {
      await graph.close();
      graph = await openGraph(place);
    });

    it.each([
      ['a correction', 'apricot', 1],
      ['not what was corrected', 'quince', 0],
      ['not what was retracted', 'rhubarb', 0],
      ['a subject by its name', 'yolanda olz', 1],
      ['no subject by the name that it had', 'xanthippe', 0],
      ['a source', 'vistula', 1],
      ['a subject by the name of one that was merged into it', 'zebedee', 1],
      ['what was loaded', 'walnut', 3],
      ['what was imported', 'hazelnut', 1],
      ['what was written while indexes were being made', 'bergamot', 3],
    ])('finds %s', async (_, query, count) => {
      expect(await found(graph, query)).toHaveLength(count);
    });
  });

  it('lets subscribers hear of the statements alone that have the words as they are spelled', async () => {
    const document = parse('subscription { statementRecorded(filter: { text: "\\"elderflower wine\\"" }) { quote } }');
    const heard = (await subscribe({ schema, document, contextValue: contextOf(graph) })) as AsyncGenerator<{
      data: unknown;
    }>;
    const next = heard.next();
    await until(() => graph.feed.subscriberCount > 0);
    for (const quote of ['Elderflowers and wine.', 'Wine of elderflower.', 'Elderflower wine, please.']) {
      await ask(graph, RECORD, { input: { ...SAID, quote } });
    }
    expect((await next).value.data).toEqual({ statementRecorded: { quote: 'Elderflower wine, please.' } });
    await heard.return(undefined);
  });
});
