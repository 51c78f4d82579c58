// How load and import treat records that break a rule, or seem to.
import { appendFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ServiceError } from '../../src/errors/service-error.js';
import type { Graph } from '../../src/graph.js';
import type { Rejection } from '../../src/import/import-event.js';
import { describeOnEachEngine, exchangeFile, openTestGraph, RECORDED_AT } from '../engines.js';
import { importFile } from '../import/import-harness.js';
import { STATEMENT_LINE } from '../statement-line.js';

const NODES = [
  { type: 'source', id: 'source/a', title: 'A' },
  { type: 'person', id: 'person/ada', name: 'Ada' },
  { type: 'state', id: 'state/ruritania', name: 'Ruritania' },
];
const [SOURCE] = STATEMENT_LINE.evidence as { source: string }[];
const statement = (id: string, more: object = {}) => ({ ...STATEMENT_LINE, id: `statement/${id}`, ...more });

/** A file with these bytes as its last line. */
function fileWith(bytes: Buffer | string): string {
  const file = exchangeFile(NODES);
  appendFileSync(file, bytes);
  return file;
}

describeOnEachEngine('a file', (config) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph(config, [exchangeFile(NODES)]);
  });
  afterAll(() => graph.close());

  /** The error of load for a file, or null if it is accepted. */
  async function refusalOf(file: string): Promise<string | null> {
    try {
      await graph.load(file, () => RECORDED_AT);
      return null;
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return error.fields.map(({ path, message }) => `${path}: ${message}`).join('\n');
    }
  }

  async function rejectionsOf(file: string): Promise<Rejection[]> {
    const rejected: Rejection[] = [];
    await importFile(graph, file, {
      format: 'jsonl',
      now: () => RECORDED_AT,
      onRejection: (one) => rejected.push(one),
    });
    return rejected;
  }

  const person = '{"type":"person","id":"person/eve","name":';
  const span = { source: SOURCE!.source, start: 5, end: 3 };
  const subjects = Array.from({ length: 501 }, (_, index) => `topic/t${index}`);
  const REFUSED: [what: string, line: Buffer | string, message: RegExp][] = [
    [
      'bytes that are not UTF-8',
      Buffer.from(`${person}"Ad\xe9"}`, 'latin1'),
      /line 4 \/: is not UTF-8: byte 46 is 0xE9/,
    ],
    ['half of a surrogate pair', `${person}"Ad\\ud800"}`, /\/name: holds U\+D800, half of a surrogate pair/],
    ['31 marks on a letter', `${person}"Ad${'\u0301'.repeat(31)}"}`, /\/name: has more than 30 combining marks/],
    ['a NUL', `${person}"Ad\\u0000"}`, /\/name: holds U\+0000, a control character/],
    ['what stands for bytes that could not be read', `${person}"Ad\ufffd"}`, /\/name: holds U\+FFFD/],
    [
      'a name of three million characters',
      `${person}"${'a'.repeat(3_000_000)}"}`,
      /\/name: has 3000000 characters; give 1 to 200/,
    ],
    ['a name that is blank once it is clean', `${person}"\\u200b "}`, /\/name: is blank/],
    ['a key twice', `${person}"Ada","name":"Eve"}`, /has the key "name" twice in one object/],
    [
      'a key twice further in',
      JSON.stringify(statement('x')).replace('"source":', '"source":"source/b","source":'),
      /"source" twice/,
    ],
    ['deep JSON', `${person}${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /\/name: must be text; found a list of 1/],
    [
      'an end before its start',
      JSON.stringify(statement('x', { evidence: [span] })),
      /\/evidence\/0\/end: is 3, which is not behind 'start' 5/,
    ],
    [
      'an offset that no client can be given',
      JSON.stringify(statement('x', { evidence: [{ ...span, start: 3e9, end: 4e9 }] })),
      /\/evidence\/0\/start: must be a whole number from 0 to 2147483647/,
    ],
    [
      'a prefix of 33 characters',
      JSON.stringify(statement('x', { evidence: [{ ...SOURCE, exact: 'a', prefix: 'x'.repeat(33) }] })),
      /\/evidence\/0\/prefix: has 33 characters; give 1 to 32/,
    ],
    [
      'the form CODED with a quote',
      JSON.stringify(statement('x', { form: 'CODED' })),
      /\/form: is CODED.*leave out quote/,
    ],
    [
      'the form INDIRECT with a quote',
      JSON.stringify(statement('x', { form: 'INDIRECT' })),
      /\/form: is INDIRECT.*leave out quote/,
    ],
    [
      'the form PARTIAL without a paraphrase',
      JSON.stringify(statement('x', { form: 'PARTIAL' })),
      /\/form: is PARTIAL.*give paraphrase/,
    ],
    [
      'more than 500 subjects',
      JSON.stringify(statement('x', { about: subjects })),
      /\/about: holds 501 values; give at most 500/,
    ],
    [
      'a subject twice',
      JSON.stringify(statement('x', { about: ['state/ruritania', 'state/ruritania'] })),
      /\/about\/1: .* is in the list already/,
    ],
    [
      'a language that is not a tag',
      JSON.stringify(statement('x', { language: 'english' })),
      /\/language: "english" is not a BCP 47 language tag/,
    ],
    [
      'an address of another scheme',
      '{"type":"source","id":"source/x","title":"X","url":"javascript:alert(1)"}',
      /\/url: .* is not an http or https address/,
    ],
    [
      'an end of days before their start',
      '{"type":"role","holder":"person/ada","of":"state/ruritania","title":"envoy","during":"2022","endedOn":"2021"}',
      /\/endedOn: 2021 is before 'during', 2022/,
    ],
    [
      'an edge from a thing to itself',
      '{"type":"part","part":"state/ruritania","whole":"state/ruritania"}',
      /\/whole: .* nothing is at both ends/,
    ],
    [
      'a misspelt type',
      '{"type":"perosn","id":"person/eve","name":"Eve"}',
      /\/type: "perosn" is not a type of line; .*; did you mean 'person'\?$/,
    ],
    [
      'a misspelt key',
      `${person}"Eve","descripton":"x"}`,
      /\/descripton: is not a key .*; did you mean 'description'\?$/,
    ],
    ['a misspelt form', JSON.stringify(statement('x', { form: 'direct' })), /"direct"; did you mean 'DIRECT'\?$/],
    [
      'the name of an act',
      JSON.stringify(statement('x', { act: 'Make statment' })),
      /"Make statment" is not a CAMEO code; .*; did you mean 010 \(Make statement\)\?$/,
    ],
    [
      'an act that lost its zero',
      JSON.stringify(statement('x', { act: '36' })),
      /\/act: "36" is not .*; did you mean 036 \(Express intent to meet or negotiate\)\?$/,
    ],
    [
      'a code below one of the code book',
      JSON.stringify(statement('x', { act: '1119' })),
      /\/act: "1119" is not .*; did you mean 111 \(Criticize or denounce\)\?$/,
    ],
    [
      'a correction of nothing',
      JSON.stringify(statement('x', { corrects: 'statement/none' })),
      /\/corrects: refers to statement\/none, which is neither in this file nor in the graph/,
    ],
    [
      'a correction of itself',
      JSON.stringify(statement('x', { corrects: 'statement/x' })),
      /\/corrects: is the statement itself/,
    ],
  ];

  it.each(REFUSED)('is refused by load where it has %s', async (_, line, message) => {
    expect(await refusalOf(fileWith(line))).toMatch(message);
  });

  it.each(REFUSED)('loses no other line in an import than the one that has %s', async (_, line, message) => {
    const rejected = await rejectionsOf(fileWith(line));
    const told = `line ${rejected[0]?.number} ${rejected[0]?.reason.replace(' ', ': ')}`;
    expect([rejected.length, told]).toEqual([1, expect.stringMatching(message)]);
  });

  it('is refused by load where it is UTF-16, with what it is', async () => {
    expect(await refusalOf(fileWith(Buffer.from(`${person}"Ad"}`, 'utf16le')))).toMatch(/holds NUL bytes, as UTF-16/);
  });

  it('is refused where two of its statements correct the same one', async () => {
    const lines = [
      statement('a'),
      statement('b', { corrects: 'statement/a' }),
      statement('c', { corrects: 'statement/a' }),
    ];
    expect(await refusalOf(exchangeFile(lines))).toMatch(
      /line 3 \/corrects: is statement\/a, which statement\/b corrects already/,
    );
  });

  it('is refused where its corrections go in a circle', async () => {
    const lines = [
      statement('a', { corrects: 'statement/c' }),
      statement('b', { corrects: 'statement/a' }),
      statement('c', { corrects: 'statement/b' }),
    ];
    expect(await refusalOf(exchangeFile(lines))).toMatch(
      /line 1 \/corrects: is statement\/c, and so the corrections go in a circle/,
    );
  });

  it('is refused where it corrects what another statement of the graph has corrected', async () => {
    expect(await refusalOf(exchangeFile([statement('e1'), statement('e2', { corrects: 'statement/e1' })]))).toBeNull();
    const refusal = await refusalOf(exchangeFile([statement('e3', { corrects: 'statement/e1' })]));
    expect(refusal).toMatch(/line 1 \/corrects: is statement\/e1, which statement\/e2 corrects already/);
  });

  it('is refused where it corrects a statement that was retracted', async () => {
    expect(await refusalOf(exchangeFile([statement('r1', { status: 'RETRACTED' })]))).toBeNull();
    expect(await refusalOf(exchangeFile([statement('r2', { corrects: 'statement/r1' })]))).toMatch(/is retracted/);
  });

  it('is taken with a chain of corrections in any order, and again', async () => {
    const lines = [
      statement('k3', { corrects: 'statement/k2' }),
      statement('k1'),
      statement('k2', { corrects: 'statement/k1' }),
    ];
    const answers = [await refusalOf(exchangeFile(lines)), await refusalOf(exchangeFile(lines))];
    const rows = await graph.runner.read('findStatements', { ids: ['statement/k1', 'statement/k2', 'statement/k3'] });
    const states = rows.map(({ id, status, correctedById }) => [id, status, correctedById]).sort();
    expect([answers, states]).toEqual([
      [null, null],
      [
        ['statement/k1', 'CORRECTED', 'statement/k2'],
        ['statement/k2', 'CORRECTED', 'statement/k3'],
        ['statement/k3', 'CURRENT', null],
      ],
    ]);
  });

  it('loses in an import the second line of an id, and keeps the first', async () => {
    const rejected = await rejectionsOf(
      exchangeFile([
        { type: 'person', id: 'person/twice', name: 'First' },
        { type: 'person', id: 'person/twice', name: 'Second' },
      ]),
    );
    const [row] = await graph.runner.read('findSubjects', { ids: ['person/twice'] });
    expect([rejected.map(({ number }) => number), row!.name]).toEqual([[2], 'First']);
  });

  it('loses in an import the node whose evidence is nowhere, and what refers to it', async () => {
    const event = { type: 'event', id: 'event/lost', name: 'Lost', evidence: [{ source: 'source/none' }] };
    const rejected = await rejectionsOf(
      exchangeFile([event, { type: 'concern', event: 'event/lost', subject: 'state/ruritania' }]),
    );
    expect(rejected.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('says the same of a reference in load and in an import', async () => {
    const file = exchangeFile([statement('ref', { about: ['topic/none'] })]);
    const [{ reason }] = (await rejectionsOf(file)) as [Rejection];
    expect(await refusalOf(file)).toBe(`line 1 ${reason.replace(' ', ': ')}`);
  });

  it('has its names stored clean, and the words of its sources as they are', async () => {
    const name = ' Ade\u0301\u200b \u202eBerg\u202c ';
    const words = ' Ade\u0301\u200b said ';
    const lines = [
      { type: 'person', id: 'person/clean', name, aliases: ['علی\u200cرضا', 'A\u200cda'], description: words },
      statement('clean', { quote: words }),
    ];
    await graph.load(exchangeFile(lines), () => RECORDED_AT);
    const [node] = await graph.runner.read('findSubjects', { ids: ['person/clean'] });
    const [said] = await graph.runner.read('findStatements', { ids: ['statement/clean'] });
    expect([node!.name, node!.aliases, node!.description, said!.quote]).toEqual([
      ...['Ad\u00e9 Berg', ['علی\u200cرضا', 'Ada'], words, words],
    ]);
  });

  it('is the same content where the words of a source are in another normalization form', async () => {
    await graph.load(exchangeFile([statement('composed', { quote: 'Ade\u0301  said' })]), () => RECORDED_AT);
    expect(await refusalOf(exchangeFile([statement('composed', { quote: 'Ad\u00e9 said' })]))).toBeNull();
  });

  it('has one id for one text, composed or not', async () => {
    await graph.load(exchangeFile([{ type: 'person', id: 'person/zoe\u0308', name: 'Zoë' }]), () => RECORDED_AT);
    const rows = await graph.runner.read('findSubjects', { ids: ['person/zo\u00eb', 'person/zoe\u0308'] });
    expect(rows.map(({ id }) => id)).toEqual(['person/zo\u00eb']);
  });
});
