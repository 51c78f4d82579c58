// A record is valid or invalid whichever way it is written: what one way accepts, all accept, and they store the same.

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ServiceError } from '../../src/errors/service-error.js';
import type { Graph } from '../../src/graph.js';
import type { Rejection } from '../../src/import/import-event.js';
import { exchangeSchema } from '../../src/rules/exchange-schema.js';
import { Editing } from '../change/editing.js';
import { describeOnEachEngine, exchangeFile, openTestGraph, RECORDED_AT } from '../engines.js';
import { exported } from '../export/exported.js';
import { problemsOf } from '../graph-problems.js';
import { fileOf, importFile } from '../import/import-harness.js';
import { type GeneratedRecord, generatedRecords, KNOWN } from './generated-records.js';

// A mutation takes several round trips to Neo4j, so there are fewer.
const COUNTS = { embedded: 240, neo4j: 60 };
let records: GeneratedRecord[] = [];

/** The mutation that writes a record, and its input. */
function mutationOf({ type, ...record }: GeneratedRecord): [name: string, input: string, value: object] {
  const { id, kind, ...rest } = record;
  switch (type) {
    case 'source':
      return ['recordSource', 'RecordSourceInput', record];
    case 'event':
      return ['recordEvent', 'RecordEventInput', record];
    case 'statement':
      return ['recordStatement', 'RecordStatementInput', rest];
    case 'role':
      return ['recordRole', 'RecordRoleInput', record];
    case 'party':
      return ['recordParty', 'RecordPartyInput', record];
    default:
      return ['upsertSubject', 'UpsertSubjectInput', { id, category: kind, ...rest, kind: type.toUpperCase() }];
  }
}

/** The indexes of the records that mutations accept; the others they must refuse as bad input. */
async function takenByMutations(editing: Editing): Promise<number[]> {
  const taken: number[] = [];
  for (const [index, record] of records.entries()) {
    const [name, input, value] = mutationOf(record);
    const source = `mutation ($input: ${input}!) { ${name}(input: $input) { clientMutationId } }`;
    const { errors } = await editing.ask(source, { input: value });
    if (!errors) taken.push(index);
    else if (!isRefusal(errors[0]!.originalError)) throw errors[0]!.originalError ?? errors[0]!;
  }
  return taken;
}

function isRefusal(error: unknown): boolean {
  return error instanceof ServiceError && (error.code === 'BAD_USER_INPUT' || error.code === 'CONFLICT');
}

/** The content of an export without what differs between recordings: ids of statements, instants and recorders. */
function contentOf(text: string): string[] {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as GeneratedRecord)
    .map(({ recordedAt: _, recordedBy: __, ...line }) => (line.type === 'statement' ? { ...line, id: '' } : line));
  return lines.map((line) => JSON.stringify(line)).sort();
}

const ajv = new Ajv2020({ discriminator: true, allErrors: true, strict: false });

describeOnEachEngine('a record', (config) => {
  const taken: Record<'mutations' | 'import' | 'load', number[]> = { mutations: [], import: [], load: [] };
  const texts: Record<'mutations' | 'import' | 'load' | 'reloaded', string> = {
    ...{ mutations: '', import: '', load: '', reloaded: '' },
  };
  const problems: string[][] = [];
  let graph: Graph | undefined;

  /** The content of the graph after it has been written and closed. */
  async function end(): Promise<string> {
    problems.push(await problemsOf(graph!));
    const text = await exported(graph!, { format: 'jsonl' });
    await graph!.close();
    return text;
  }

  beforeAll(async () => {
    records = generatedRecords(13, COUNTS[config.kind]);
    const editing = await Editing.over(config, [exchangeFile(KNOWN)]);
    graph = editing.graph;
    taken.mutations = await takenByMutations(editing);
    texts.mutations = await end();

    graph = await openTestGraph(config, [exchangeFile(KNOWN)]);
    const rejected: Rejection[] = [];
    await importFile(graph, exchangeFile(records), {
      ...{ format: 'jsonl', now: () => RECORDED_AT, onRejection: (one) => rejected.push(one) },
    });
    const refused = new Set(rejected.map(({ number }) => number - 1));
    taken.import = [...records.keys()].filter((index) => !refused.has(index));
    texts.import = await end();

    graph = await openTestGraph(config, [exchangeFile(KNOWN)]);
    const left = new Set(records.keys());
    // First each line is checked by itself, then its references.
    for (;;) {
      const numbers = [...left];
      try {
        await graph.load(exchangeFile(numbers.map((index) => records[index]!)), () => RECORDED_AT);
        break;
      } catch (error) {
        if (!(error instanceof ServiceError) || error.fields.length === 0) throw error;
        for (const { path } of error.fields) left.delete(numbers[Number(/^line (\d+)/.exec(path)![1]) - 1]!);
      }
    }
    taken.load = [...left];
    texts.load = await end();

    graph = await openTestGraph(config, [fileOf(texts.mutations, 'export.jsonl')]);
    texts.reloaded = await end();
  }, 240_000);
  afterAll(() => graph?.close());

  it('is right now and then, and wrong now and then', () => {
    const part = taken.load.length / records.length;
    expect([part > 0.25, part < 0.75]).toEqual([true, true]);
  });

  it('is taken by mutations where import takes it, and nowhere else', () => {
    expect(taken.mutations.map((index) => records[index])).toEqual(taken.import.map((index) => records[index]));
  });

  it('is taken by load where import takes it, and nowhere else', () => {
    expect(taken.load.map((index) => records[index])).toEqual(taken.import.map((index) => records[index]));
  });

  it('passes the JSON Schema where it is taken', () => {
    const validate = ajv.compile(exchangeSchema());
    expect(
      taken.load.map((index) => records[index]!).filter((record) => !validate(JSON.parse(JSON.stringify(record)))),
    ).toEqual([]);
  });

  it('is stored by a mutation as load stores it', () => {
    expect(contentOf(texts.mutations)).toEqual(contentOf(texts.load));
  });

  it('is stored by import as load stores it', () => {
    expect(texts.import).toEqual(texts.load);
  });

  it('that a mutation wrote comes out of an export as it comes out where that was loaded, byte for byte', () => {
    expect(texts.reloaded).toBe(texts.mutations);
  });

  it('leaves the check nothing to find, however it was brought in', () => {
    expect(problems).toEqual([[], [], [], []]);
  });
});
