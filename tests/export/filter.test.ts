// With a filter, an export contains the statements that GraphQL finds with it, the subjects that they name and their sources.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isInputObjectType, isListType } from 'graphql';
import { FILTER_ARGUMENTS, FILTER_NAMES } from '../../src/export/export-arguments.js';
import { type GivenFilter, readFilter } from '../../src/export/read-filter.js';
import { createSchema } from '../../src/graphql/schema.js';
import { describeOnEachEngine, EMBEDDED, exchangeFile, openTestGraph } from '../engines.js';
import { SMALL } from '../query/parameter-sets.js';
import { TestService } from '../service.js';
import { STATEMENT_LINE } from '../statement-line.js';
import { exported, exportedLines } from './exported.js';

/** One value of each argument, so that each excludes something. */
const GIVEN: Record<keyof typeof FILTER_ARGUMENTS, string[]> = {
  speaker: ['person/ada-berg', 'state/ruritania'],
  about: ['state/graustark', 'event/lake-summit'],
  between: ['person/ada-berg', 'person/zoë-łukasz', 'state/graustark'],
  speakerKind: ['PERSON', 'GROUP'],
  aboutKind: ['AGREEMENT', 'EVENT'],
  act: ['11', '036'],
  quadClass: ['VERBAL_CONFLICT'],
  toneAtLeast: ['0'],
  toneAtMost: ['-0.5'],
  saidOn: ['2022-03-10'],
  form: ['CODED', 'DIRECT'],
  medium: ['tweet'],
  evidence: ['source/border-gazette'],
  source: ['source/border-gazette'],
  status: ['CURRENT', 'CORRECTED'],
  text: ['talk'],
  within: ['state/ruritania'],
  aboutWithin: ['state/graustark'],
  recordedBefore: ['2022-03-13T00:00:00Z'],
  not: ['quadClass=VERBAL_CONFLICT', 'speaker=state/ruritania&speaker=group/lake-powers&toneAtLeast=0'],
};

/** The same in GraphQL. */
const NOT = [{ quadClass: ['VERBAL_CONFLICT'] }, { speaker: ['state/ruritania', 'group/lake-powers'], toneAtLeast: 0 }];

function variablesOf(given: GivenFilter) {
  const entries = Object.entries(given).map(([name, texts]) => {
    if (name === 'not') return [name, NOT];
    const { isList, isNumber } = FILTER_ARGUMENTS[name as keyof typeof FILTER_ARGUMENTS];
    return [name, isList ? texts : isNumber ? Number(texts[0]) : texts[0]];
  });
  return { filter: Object.fromEntries(entries) };
}

const STATEMENTS = 'query ($filter: StatementFilter) { statements(filter: $filter, first: 100) { nodes { id } } }';
const FILTERS: [string, GivenFilter][] = [
  ...FILTER_NAMES.map((name): [string, GivenFilter] => [name, { [name]: GIVEN[name] }]),
  ['speaker and about', { speaker: GIVEN.speaker, about: GIVEN.about }],
  ['source and about', { source: GIVEN.source, about: ['state/ruritania'] }],
  ['an act that nothing is', { act: ['163'] }],
];

/** A statement and its correction a day later. */
const CORRECTION = [
  { ...STATEMENT_LINE, id: 'statement/old', recordedAt: '2022-03-11T08:00:00Z' },
  { ...STATEMENT_LINE, id: 'statement/new', recordedAt: '2022-03-12T08:00:00Z', corrects: 'statement/old' },
].map((line) => ({ ...line, speaker: 'group/lake-powers', evidence: [{ source: 'source/archive' }] }));

describeOnEachEngine('an export with a filter', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [SMALL, exchangeFile(CORRECTION)]);
  });
  afterAll(() => service?.stop());

  it.each(FILTERS)('by %s has the statements that GraphQL finds', async (_, given) => {
    const { statements } = await service.data(STATEMENTS, variablesOf(given));
    const lines = await exportedLines(service.graph, given);
    const ids = lines.filter(({ type }) => type === 'statement').map(({ id }) => id);
    expect(ids.sort()).toEqual(statements.nodes.map(({ id }: { id: string }) => id).sort());
  });

  it('has the subjects that its statements name, and no others', async () => {
    const lines = await exportedLines(service.graph, {
      speaker: ['person/ada-berg'],
      about: ['agreement/lake-treaty'],
    });
    const ids = lines.filter(({ name }) => name !== 'demarche' && name !== undefined).map(({ id }) => id);
    expect(ids).toEqual(['agreement/lake-treaty', 'person/ada-berg', 'state/ruritania']);
  });

  it('has the sources of its statements and of what they name', async () => {
    const lines = await exportedLines(service.graph, {
      speaker: ['person/ada-berg'],
      about: ['agreement/lake-treaty'],
    });
    const ids = lines.filter(({ type }) => type === 'source').map(({ id }) => id);
    expect(ids).toEqual(['source/archive', 'source/lake-daily']);
  });

  it('has nothing that is not a statement of its own', async () => {
    const lines = await exportedLines(service.graph, { speaker: ['state/ruritania'] });
    const types = ['role', 'party', 'participation', 'concern', 'membership', 'interaction', 'part', 'alias'];
    const found = lines.map(({ type }) => type);
    expect([found.includes('statement'), found.filter((type) => types.includes(type))]).toEqual([true, []]);
  });

  it('names no statement that a correction corrects and that it leaves out', async () => {
    const [corrections, both] = [
      await exportedLines(service.graph, { speaker: ['person/zoë-łukasz'] }),
      await exportedLines(service.graph, { speaker: ['person/zoë-łukasz'], status: ['CURRENT', 'CORRECTED'] }),
    ];
    const corrects = (lines: typeof both) => lines.flatMap((line) => line.corrects ?? []);
    expect([corrects(corrections), corrects(both)]).toEqual([[], ['statement/lake-03']]);
  });

  it('has the statuses of the instant that it asks for', async () => {
    const [then, now] = [
      await exportedLines(service.graph, { speaker: ['group/lake-powers'], recordedBefore: ['2022-03-12T08:00:00Z'] }),
      await exportedLines(service.graph, { speaker: ['group/lake-powers'], status: ['CURRENT', 'CORRECTED'] }),
    ];
    const statusOf = (lines: typeof now) => lines.find(({ id }) => id === 'statement/old')?.status ?? 'CURRENT';
    expect([then.length, statusOf(then), statusOf(now)]).toEqual([5, 'CURRENT', 'CORRECTED']);
  });

  it('can be loaded into an empty graph', async () => {
    const text = (await exportedLines(service.graph, { about: ['state/ruritania'] })) as object[];
    const copy = await openTestGraph({ kind: 'embedded', folder: null }, [exchangeFile(text)]);
    const { statements } = await copy.size();
    await copy.close();
    expect(statements).toBe(text.filter((line) => (line as { type: string }).type === 'statement').length);
  });
});

describe('the arguments of a filter', () => {
  const type = createSchema().getType('StatementFilter');
  const fields = isInputObjectType(type) ? Object.values(type.getFields()) : [];

  it('are the fields of StatementFilter', () => {
    expect([...FILTER_NAMES].sort()).toEqual(fields.map(({ name }) => name).sort());
  });

  it('may be repeated where the field is a list, and are numbers where it is one', () => {
    const kinds = Object.fromEntries(
      fields.map(({ name, type: of }) => [name, [isListType(of), String(of) === 'Float']]),
    );
    const told = FILTER_NAMES.map((name) => [name, FILTER_ARGUMENTS[name]] as const);
    expect(Object.fromEntries(told.map(([name, one]) => [name, [one.isList, one.isNumber ?? false]]))).toEqual(kinds);
  });

  it.each<[string, GivenFilter, string]>([
    ['an id', { speaker: ['ada'] }, 'speaker: "ada" is not an id'],
    ['a kind', { speakerKind: ['person'] }, 'speakerKind: "person" is none of PERSON, STATE'],
    ['an act', { act: ['999'] }, 'act: "999" is not a CAMEO code'],
    ['a tone', { toneAtLeast: ['warm'] }, 'toneAtLeast: "warm" is not a number'],
    ['an empty tone', { toneAtLeast: [''] }, 'toneAtLeast: "" is not a number'],
    ['a tone off the scale', { toneAtMost: ['11'] }, 'toneAtMost: 11 is not a tone'],
    ['a range', { toneAtLeast: ['1'], toneAtMost: ['0'] }, 'toneAtMost: 0 is below toneAtLeast'],
    ['a date', { saidOn: ['yesterday'] }, 'saidOn: "yesterday" is not an EDTF date'],
    ['a date given twice', { saidOn: ['2021', '2022'] }, 'saidOn: is given twice; give it once'],
    ['an instant', { recordedBefore: ['2022'] }, 'recordedBefore: "2022" is not an instant'],
    ['no condition to leave out', { not: [''] }, 'not: holds a set without conditions'],
    [
      'what is not a condition to leave out',
      { not: ['status=CURRENT'] },
      'not: "status" is not a condition; there are',
    ],
    ['a condition to leave out', { not: ['act=19', 'toneAtLeast=warm'] }, 'not: toneAtLeast "warm" is not a number'],
    ['an act to leave out', { not: ['act=18,19'] }, 'act: "18,19" is not a CAMEO code'],
    ['too much to leave out', { not: Array(6).fill('act=19') }, 'not: holds 6 sets of conditions; give at most 5'],
    ['a misspelt kind', { aboutKind: ['ORGANISATION'] }, "TOPIC; did you mean 'ORGANIZATION'?"],
    ['a status', { status: ['OLD'] }, 'status: "OLD" is none of CURRENT, CORRECTED, RETRACTED'],
  ])('are refused with %s that is wrong', (_, given, message) => {
    expect(() => readFilter(given)).toThrow(message);
  });

  it('are refused with everything that is wrong at once', () => {
    const wrong = { speaker: ['ada'], act: ['999'], form: ['x'] };
    expect(() => readFilter(wrong)).toThrow(/form: .*; speaker: .*; act: /);
  });
});

const FORMS = [
  { format: 'graphml' },
  { format: 'gexf' },
  { format: 'csv', table: 'nodes' },
  { format: 'csv', table: 'edges' },
  { format: 'jsonl' },
  { format: 'jsonld' },
] as const;

describeOnEachEngine('the text of an export', (config) => {
  const texts: string[][] = [];
  beforeAll(async () => {
    const line = { ...STATEMENT_LINE, speaker: 'state/ruritania', evidence: [{ source: 'source/archive' }] };
    const more = exchangeFile([
      { ...line, id: 'statement/a' },
      { ...line, id: 'statement/b' },
    ]);
    for (const engine of [EMBEDDED, config]) {
      const graph = await openTestGraph(engine, [SMALL, more]);
      const own: string[] = [];
      for (const form of FORMS) own.push(await exported(graph, form));
      for (const form of FORMS) own.push(await exported(graph, form, {}, { together: 1, ofOne: 1 }));
      texts.push(own);
      await graph.close();
    }
  });

  it('is that of the embedded engine', () => {
    expect(texts[1]).toEqual(texts[0]);
  });

  it('is the same however few statements are read at once', () => {
    expect(texts[1]!.slice(FORMS.length)).toEqual(texts[1]!.slice(0, FORMS.length));
  });
});
