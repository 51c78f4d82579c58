// Where the text of an article is stored, for how long, and who sees it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { addApiKey } from '../../src/access/api-keys.js';
import { Graph } from '../../src/graph.js';
import { createServer } from '../../src/server/create-server.js';
import { describeOnEachEngine, openTestGraph, RECORDED_AT, VIENNA } from '../engines.js';
import { exported } from '../export/exported.js';
import { Reviewing, SHORT_ARTICLE } from './reviewing.js';

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
type Json = any;

/** Words that are neither in a candidate nor next to one. */
const SECRET = 'The zebra-striped ferry leaves at noon every single day of the year, whatever the weather may bring.';
const ARTICLE = `${SHORT_ARTICLE}\nThe 🕊 festival begins.\n\n${SECRET}\n\nNothing else is known of it, and nobody would say more about it at all.\n\n“The 🕊 will fly over the lake again,” Berg said.\n`;
const SOURCE_TEXT = 'query ($id: ID!) { source(id: $id) { id text licence } }';

describeOnEachEngine('the text of an article', (config) => {
  let reviewing: Reviewing;
  let run: Json;
  beforeAll(async () => {
    reviewing = await Reviewing.start(config);
    run = await reviewing.read(ARTICLE, { publishedOn: '2022-03-10', licence: 'CC BY 4.0' });
    const [first] = run.candidates.nodes;
    await reviewing.changed('acceptCandidate', { id: first.id, version: first.version });
  });
  afterAll(() => reviewing.stop());

  it('has the words of each passage at its offsets in code points', () => {
    const characters = [...run.text];
    const passages = run.candidates.nodes.flatMap(({ draft }: Json) => draft.evidence);
    expect([
      passages.length > 5,
      passages.map(({ start, end }: Json) => characters.slice(start, end).join('')),
    ]).toEqual([true, passages.map(({ exact }: Json) => exact)]);
  });

  it.each(['graphml', 'gexf', 'jsonl', 'jsonld'] as const)('is in no export as %s', async (format) => {
    expect(await exported(reviewing.service.graph, { format })).not.toContain('zebra');
  });

  it.each(['nodes', 'edges', 'evidence'] as const)('is in no export of %s as CSV', async (table) => {
    const text = await exported(reviewing.service.graph, { format: 'csv', table } as never).catch(() => '');
    expect(text).not.toContain('zebra');
  });

  it('is found by no search and counted by no statistic', async () => {
    const { search, statements, sources } = await reviewing.data(
      `{ search(query: "zebra striped ferry") { totalCount } statements(filter: { text: "zebra" }) { totalCount }
        sources { nodes { id } } }`,
    );
    const ids = sources.nodes.map(({ id }: Json) => id);
    expect([search.totalCount, statements.totalCount, ids.length]).toEqual([0, 0, 2]);
  });

  it('is given in an answer that no cache may keep', async () => {
    const query = `{ extractionRun(id: "${run.id}") { text } }`;
    const url = `/graphql?${new URLSearchParams({ query })}`;
    const key = await addApiKey(reviewing.service.graph.runner, 'getter', 'EDITOR', RECORDED_AT);
    const headers = { authorization: `Bearer ${key}`, 'apollo-require-preflight': 'yes' };
    const response = await reviewing.service.app.inject({ method: 'GET', url, headers });
    expect([response.body.includes('zebra'), response.headers.etag, response.headers['cache-control']]).toEqual([
      ...[true, undefined, 'no-store'],
    ]);
  });

  it.each([
    ['reader', 'FORBIDDEN'],
    ['nobody', 'UNAUTHENTICATED'],
  ])('and all else of a review is refused to a %s', async (by, code) => {
    const [{ id, version }] = run.candidates.nodes;
    const { decisions } = await reviewing.data('{ decisions { nodes { id } } }');
    const queries = [
      ...['{ extractionRuns { totalCount } }', '{ candidates { totalCount } }', '{ decisions { totalCount } }'],
      ...[`{ extractionRun(id: "${run.id}") { id } }`, `{ candidate(id: "${id}") { id } }`],
      ...[run.id, id, decisions.nodes[0].id].map((one) => `{ node(id: "${one}") { id } }`),
      '{ source(id: "source/article") { text } }',
      '{ source(id: "source/article") { licence } }',
      'mutation { extractStatements(input: { text: "x" }) { run { id } } }',
      `mutation { acceptCandidate(input: { id: "${id}", version: ${version} }) { candidate { id } } }`,
      `mutation { acceptAll(input: { run: "${run.id}", minScore: 0 }) { decisions { id } } }`,
      `mutation { closeRun(input: { id: "${run.id}" }) { run { id } } }`,
    ];
    const codes = [];
    for (const query of queries) codes.push(await reviewing.code(query, {}, by));
    expect(codes).toEqual(queries.map(() => code));
  });

  it('is dropped with the run once that is closed, after which nothing is decided', async () => {
    const other = await reviewing.read(`Second report\n\n${ARTICLE}`, {});
    const [first] = other.candidates.nodes;
    await reviewing.changed('acceptCandidate', { id: first.id, version: first.version });
    await reviewing.changed('closeRun', { id: other.id });
    const closed = await reviewing.run(other.id);
    const { source } = await reviewing.data(SOURCE_TEXT, { id: other.article.sourceId });
    const { id, version } = other.candidates.nodes[1];
    expect([
      closed.text,
      closed.isOpen,
      source.text,
      (await reviewing.refusal('rejectCandidate', { id, version })).code,
    ]).toEqual([null, false, null, 'CONFLICT']);
  });

  it('does not come back where the run is opened again, in which other things are decided still', async () => {
    const other = await reviewing.read(`Third report\n\n${ARTICLE}`, {});
    await reviewing.changed('closeRun', { id: other.id });
    await reviewing.changed('reopenRun', { id: other.id });
    const [{ id, version }] = other.candidates.nodes;
    const moved = await reviewing.refusal('reviseCandidate', { id, version, changes: { start: 1, end: 9 } });
    const { candidate } = await reviewing.changed('acceptCandidate', { id, version });
    expect([(await reviewing.run(other.id)).text, moved.code, candidate.state]).toEqual([null, 'CONFLICT', 'ACCEPTED']);
  });
});

describeOnEachEngine('a service that keeps texts', (config) => {
  let reviewing: Reviewing;
  beforeAll(async () => {
    reviewing = await Reviewing.start(config, [VIENNA], { keepsTexts: true });
  });
  afterAll(() => reviewing.stop());

  it('gives the text and the licence with the source once the run is closed', async () => {
    const run = await reviewing.read(ARTICLE, { licence: 'CC BY 4.0' });
    const [{ id, version }] = run.candidates.nodes;
    await reviewing.changed('acceptCandidate', { id, version });
    await reviewing.changed('closeRun', { id: run.id });
    const { source } = await reviewing.data(SOURCE_TEXT, { id: run.article.sourceId });
    expect([source.text, source.licence, (await reviewing.run(run.id)).text]).toEqual([ARTICLE, 'CC BY 4.0', null]);
  });

  it('has the words of each statement in that text at their offsets in code points', async () => {
    const run = await reviewing.read(`With offsets\n\n${ARTICLE}`, {});
    for (const { id, version } of run.candidates.nodes) await reviewing.changed('acceptCandidate', { id, version });
    await reviewing.changed('closeRun', { id: run.id });
    const query = 'query ($id: ID!) { source(id: $id) { text statements { nodes { evidence { exact start end } } } } }';
    const { source } = await reviewing.data(query, { id: run.article.sourceId });
    const characters = [...source.text];
    const passages = source.statements.nodes.flatMap(({ evidence }: Json) => evidence);
    expect([
      source.statements.nodes.length,
      passages.map(({ start, end }: Json) => characters.slice(start, end).join('')),
    ]).toEqual([run.candidates.nodes.length, passages.map(({ exact }: Json) => exact)]);
  });

  it('keeps none of which no statement was accepted', async () => {
    const run = await reviewing.read(`Nothing kept\n\n${ARTICLE}`, {});
    await reviewing.changed('closeRun', { id: run.id });
    const { source } = await reviewing.data(SOURCE_TEXT, { id: run.article.sourceId });
    expect(source).toBeNull();
  });

  it.each(['graphml', 'gexf', 'jsonl', 'jsonld'] as const)('has them in no export as %s', async (format) => {
    expect(await exported(reviewing.service.graph, { format })).not.toContain('zebra');
  });
});

describe('the log', () => {
  it('has no text of an article, whatever becomes of it', async () => {
    const lines: string[] = [];
    const stream = new Writable({
      write(chunk, _, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const graph = await openTestGraph({ kind: 'embedded', folder: null }, [VIENNA]);
    const app = await createServer(graph, pino({ level: 'trace' }, stream));
    const key = await addApiKey(graph.runner, 'editor', 'EDITOR', RECORDED_AT);
    const query = 'mutation ($input: ExtractStatementsInput!) { extractStatements(input: $input) { run { id text } } }';
    for (const text of [ARTICLE, `Der Nebel. ${SECRET}`, `${SECRET}\u0000`, SECRET.repeat(4_000)]) {
      const payload = { query, variables: { input: { text, publishedOn: '2022-03-10' } } };
      await app.inject({ method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${key}` }, payload });
    }
    await app.close();
    await graph.close();
    expect([lines.length > 0, lines.join('').includes('zebra')]).toEqual([true, false]);
  });
});

describe('a backup', () => {
  const root = mkdtempSync(join(tmpdir(), 'demarche-review-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('has the candidates and decisions, and no text of a run that was closed', async () => {
    const folder = join(root, 'data');
    const service = await Reviewing.start({ kind: 'embedded', folder });
    const run = await service.read(ARTICLE, {});
    const [first, second] = run.candidates.nodes;
    await service.changed('acceptCandidate', { id: first.id, version: first.version });
    await service.changed('rejectCandidate', { id: second.id, version: second.version });
    await service.changed('closeRun', { id: run.id });
    await service.stop();
    const target = join(root, 'backup');
    spawnSync(process.execPath, ['bin/demarche.js', 'backup', target], {
      env: { PATH: process.env.PATH, DEMARCHE_DATA: folder },
    });
    const bytes = readdirSync(target).map((file) => readFileSync(join(target, file)));
    const graph = await Graph.open({ kind: 'embedded', folder: target });
    const rows = await graph.runner.read('tallyCandidates', { ids: [run.id] });
    await graph.close();
    const tally = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
    expect([tally, bytes.some((file) => file.includes('zebra-striped'))]).toEqual([
      { ACCEPTED: 1, REJECTED: 1, PENDING: run.candidates.nodes.length - 2 },
      false,
    ]);
  });

  it('that is put back leaves what was accepted since to be accepted once more', async () => {
    const folder = join(root, 'again');
    const before = await Reviewing.start({ kind: 'embedded', folder });
    const run = await before.read(ARTICLE, {});
    await before.stop();
    const env = { PATH: process.env.PATH, DEMARCHE_DATA: folder };
    const target = join(root, 'of-open-run');
    spawnSync(process.execPath, ['bin/demarche.js', 'backup', target], { env });
    // Otherwise the test above would search for it in vain.
    expect(readFileSync(join(target, 'graph.grafeo')).includes('zebra-striped')).toBe(true);
    spawnSync(process.execPath, ['bin/demarche.js', 'restore', target, '--force'], { env });
    const reopened = await Graph.open({ kind: 'embedded', folder });
    const [text] = await reopened.runner.read('findRunText', { id: run.id });
    const rows = await reopened.runner.read('tallyCandidates', { ids: [run.id] });
    await reopened.close();
    expect([text?.text, rows]).toEqual([
      ARTICLE,
      [{ anchor: run.id, state: 'PENDING', count: run.candidates.nodes.length }],
    ]);
  });
});
