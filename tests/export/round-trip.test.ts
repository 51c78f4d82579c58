// A graph exported in the exchange format and loaded elsewhere is the same graph.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementFromRow } from '../../src/domain/statement.js';
import type { Graph } from '../../src/graph.js';
import { CORRECT, Editing, RETRACT } from '../change/editing.js';
import { describeOnEachEngine, exchangeFile, openTestGraph, VIENNA } from '../engines.js';
import { problemsOf } from '../graph-problems.js';
import { dump, fileOf, importInto, shortForm } from '../import/import-harness.js';
import { SMALL } from '../query/parameter-sets.js';
import { exported, HARD_LINES } from './exported.js';

const EMBEDDED = { kind: 'embedded', folder: null } as const;
const MERGE = 'mutation ($input: MergeSubjectsInput!) { mergeSubjects(input: $input) { subject { id } } }';

/** Bookkeeping that an export omits, as docs/export.md says: how often and by whom something was changed. */
const BOOKS = /,?"(?:version|fingerprint|loadedFingerprint)":(?:\d+|"[^"]*")/g;

/** Every node and edge of a graph, without this bookkeeping. */
async function content(graph: Graph): Promise<string[]> {
  const { lines } = await dump(graph);
  return lines
    .filter((line) => !/^\[\["(Change|Mutation)"\]/.test(line))
    .map((line) => line.replace(BOOKS, '').replaceAll('{,', '{'));
}

/** A graph with every kind of node and edge, in which statements were corrected and retracted and subjects merged. */
async function editedGraph(config: Parameters<typeof openTestGraph>[0]): Promise<Editing> {
  const editing = await Editing.start(config);
  for (const file of [SMALL, exchangeFile(HARD_LINES)]) await editing.graph.load(file);
  await importInto(editing.graph, fileOf(shortForm('2014-01-01\tPolice (Australia)\tMake statement\tR. Malley')));
  const [first, second] = [await editing.record(), await editing.record(), await editing.record()];
  const { clientMutationId: _, ...input } = { clientMutationId: null, ...(await inputOf(editing, first)) };
  await editing.data(CORRECT, { input: { ...input, id: first, version: 1, quote: 'a critical phase' } });
  await editing.data(RETRACT, { input: { id: second, version: 1, reason: 'not said' } });
  const merge = { from: 'group/r-malley', fromVersion: 1, into: 'person/robert-malley', intoVersion: 1 };
  await editing.data(MERGE, { input: merge });
  return editing;
}

async function inputOf({ graph }: Editing, id: string): Promise<Record<string, unknown>> {
  const [row] = await graph.runner.read('findStatements', { ids: [id] });
  const { speakerId: speaker, aboutIds: about, form, act, saidOn } = statementFromRow(row!);
  const paraphrase = 'they are in a critical phase';
  return { speaker, about, form, paraphrase, act: act.code, saidOn, evidence: [{ source: 'source/article' }] };
}

describeOnEachEngine('an export in the exchange format', (config) => {
  let before: string[];
  let text: string;
  let aliases: unknown[];
  let copy: Graph;
  beforeAll(async () => {
    const editing = await editedGraph(config);
    before = await content(editing.graph);
    text = await exported(editing.graph, { format: 'jsonl' });
    aliases = await editing.graph.runner.read('listAliases', {});
    await editing.stop();
    copy = await openTestGraph(EMBEDDED, [fileOf(text, 'export.jsonl')]);
  });
  afterAll(() => copy?.close());

  it('gives the same graph where it is loaded', async () => {
    expect(await content(copy)).toEqual(before);
  });

  it('holds every kind of line', () => {
    const types = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).type as string);
    expect([...new Set(types)].sort()).toEqual([
      ...['agreement', 'alias', 'concern', 'event', 'format', 'group', 'interaction', 'membership', 'organization'],
      ...['part', 'participation', 'party', 'person', 'role', 'source', 'state', 'statement', 'topic'],
    ]);
  });

  it('keeps what the ids of merged subjects stand for', async () => {
    expect(await copy.runner.read('listAliases', {})).toEqual(aliases);
  });

  it('has the copy know at once what a merged id stands for', () => {
    expect(copy.aliases.resolve('group/r-malley')).toBe('person/robert-malley');
  });

  it('leaves nothing that contradicts itself', async () => {
    expect(await problemsOf(copy)).toEqual([]);
  });

  it('is the same text when the copy is exported', async () => {
    expect(await exported(copy, { format: 'jsonl' })).toBe(text);
  });

  it('adds nothing where it was loaded before', async () => {
    const again = await copy.load(fileOf(text, 'again.jsonl'));
    expect(Object.values(again).map(({ added }) => added)).toEqual([0, 0, 0, 0]);
  });
});

describe('a copy made by an export', () => {
  let copy: Graph;
  beforeAll(async () => {
    const graph = await openTestGraph(EMBEDDED, [VIENNA, SMALL]);
    const text = await exported(graph, { format: 'jsonl' });
    await graph.close();
    copy = await openTestGraph(EMBEDDED, [fileOf(text, 'export.jsonl')]);
  });
  afterAll(() => copy.close());

  it.each([VIENNA, SMALL])('takes %s, from which its statements came, and adds nothing', async (file) => {
    const report = await copy.load(file);
    expect(Object.values(report).map(({ added }) => added)).toEqual([0, 0, 0, 0]);
  });
});
