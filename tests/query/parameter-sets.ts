// Sets of parameters for any named query, generated from its header, so that the comparison of engines covers new queries without
// a change here. Values are those of tests/fixtures/small.jsonl.
import { readFileSync } from 'node:fs';
import type { QueryParams, QueryValue } from '../../src/engine/graph-engine.js';
import { type ActConditions, ANY_ACT } from '../../src/loader/act-criteria.js';
import { cursorParams } from '../../src/loader/cursor.js';
import type { CypherField, CypherHeader } from '../../src/query/cypher-header.js';

/** The fixture that the values come from. */
export const SMALL = 'tests/fixtures/small.jsonl';

const LINES = readFileSync(SMALL, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { id?: string; identifiers?: { scheme: string; value: string }[] });

/** Every id of the fixture, and one that it lacks. */
export const IDS = [...LINES.flatMap(({ id }) => id ?? []), 'person/nobody'];
const KEYS = LINES.flatMap(({ identifiers }) => identifiers ?? []).map(({ scheme, value }) => `${scheme}:${value}`);

/** One anchor for each id, and one for several ids of one statement. */
const ANCHORS = [
  ...IDS.map((id) => ({ key: id, ids: [id] })),
  { key: 'several', ids: ['state/graustark', 'state/ruritania', 'person/zoë-łukasz', 'source/lake-daily'] },
  { key: 'none', ids: [] },
];

/** The value of a required parameter in every set that does not vary it. */
const REQUIRED: Record<string, QueryValue> = {
  ids: IDS,
  keys: [...KEYS, 'wikidata:Q0'],
  anchors: ANCHORS,
  rows: [],
  limit: 100,
  earliest: '0001-01-01',
  latest: '9999-12-31',
  status: ['CURRENT', 'CORRECTED', 'RETRACTED'],
  byTone: false,
  byRecordedAt: false,
  byRelevance: false,
  keyFalls: false,
  idFalls: false,
  isJoint: true,
  isInclusive: false,
  isWide: false,
  hasTextKey: false,
  kinds: ['STATED', 'INTERACTED', 'HAS_ROLE', 'MEMBER_OF', 'PARTY_TO', 'PARTICIPATED_IN', 'CONCERNS', 'PART_OF'],
  id: 'statement/lake-01',
  hash: 'none',
  lucene: 'border',
  index: 'subject_words',
  queries: ['border'],
};

/** A set of excluded conditions. */
const exclusion = (conditions: Partial<ActConditions>) => ({ ...ANY_ACT, ...conditions });

/** Other values of parameters; each results in a separate set, with the others as above and nullable ones null. */
const VARIANTS: Record<string, QueryValue[]> = {
  speaker: [['person/ada-berg', 'state/ruritania'], []],
  about: [['state/graustark', 'event/lake-summit']],
  between: [['person/ada-berg', 'person/zoë-łukasz', 'state/graustark'], ['state/ruritania']],
  speakerKind: [['PERSON'], []],
  aboutKind: [['STATE', 'EVENT']],
  act: [['11'], ['010', '036'], []],
  quadClass: [['VERBAL_CONFLICT']],
  toneAtLeast: [0, -2],
  toneAtMost: [-2, -0.5],
  saidFrom: ['2022-03-10'],
  saidTo: ['2022-03-01', '2021-06-30'],
  form: [['CODED', 'DIRECT']],
  medium: [['tweet']],
  text: ['lake', 'ruritania lies'],
  recordedBefore: ['2022-03-13T00:00:00.000Z', '2022-03-12T08:00:00.000Z'],
  source: [['source/border-gazette'], ['source/lake-daily'], []],
  within: [['state/ruritania'], ['state/nowhere'], []],
  aboutWithin: [['state/graustark', 'state/ruritania']],
  excluded: [
    [exclusion({ act: ['11'] }), exclusion({ about: ['state/graustark'], toneAtMost: 0 })],
    [exclusion({ medium: ['tweet'] })],
    [exclusion({ within: ['state/ruritania'], aboutWithin: ['state/graustark'] }), exclusion({ aboutWithin: [] })],
  ],
  status: [['CURRENT'], []],
  duringFrom: ['2021-01-01'],
  duringTo: ['2019-12-31'],
  kind: [['PERSON'], []],
  nameContains: ['łukasz-muller', 'ada', ''],
  limit: [1, 0],
  latest: ['2022-03-09'],
  earliest: ['2022-03-10'],
  withInteractions: [true],
  withClasses: [true],
  byTone: [true],
  byRecordedAt: [true],
  keyFalls: [true],
  idFalls: [true],
  keys: [[]],
  ids: [[]],
  anchors: [[]],
};

/** A cursor in the middle of each kind of list, for the pages after it and before it. */
const CURSORS: [key: string | number, id: string][] = [
  ['2022-03-10', 'statement/lake-02'],
  ['2022-03-10', 'interaction/lake-01'],
  ['2022-03-11', 'source/border-gazette'],
  ['ada berg', 'person/ada-berg'],
  ['', ''],
  [-2, 'statement/lake-03'],
  ['﨑', 'person/𠮷'],
  [-2, 'statement/﨑'],
];

function pagesOf(plain: QueryParams): QueryParams[] {
  if (!('afterKey' in plain && 'idFalls' in plain)) return [];
  return CURSORS.flatMap(([sortKey, id]) =>
    [
      { keyFalls: false, idFalls: false, isInclusive: false },
      { keyFalls: true, idFalls: false, isInclusive: false },
      { keyFalls: true, idFalls: true, isInclusive: false },
      { keyFalls: false, idFalls: true, isInclusive: true },
    ].map((direction) => ({
      ...plain,
      ...direction,
      ...(typeof sortKey === 'number' && 'byTone' in plain && { byTone: true }),
      ...cursorParams({ sortKey, id }),
    })),
  );
}

/** The value of a required parameter that has none above. */
const BY_TYPE: Record<string, QueryValue> = {
  STRING: 'state/ruritania',
  INTEGER: 100,
  FLOAT: 0,
  BOOLEAN: false,
  'LIST<STRING>': ['ada berg', 'graustark', ...IDS],
  MAP: {},
  'LIST<MAP>': [],
};

/** The set of a query in which nullable parameters are null. */
export function plainParameters({ name, params }: CypherHeader): QueryParams {
  return Object.fromEntries(
    params.map((field) => {
      const usual = REQUIRED[field.name];
      const isFit = usual !== undefined && Array.isArray(usual) === field.type.startsWith('LIST');
      const value = field.isNullable ? null : isFit ? usual : BY_TYPE[field.type];
      if (value === undefined)
        throw new Error(`${name} needs $${field.name}: give it a value in tests/query/parameter-sets.ts`);
      return [field.name, value];
    }),
  );
}

/**
 * The sets for each query, by name: the plain one, one for each other value of a parameter, and pages from cursors in both
 * directions. Neo4j compiles each variant of a query, so a fragment shared by many queries is varied in only one of them, a list.
 */
export function parameterSets(headers: readonly CypherHeader[]): Map<string, QueryParams[]> {
  const varied = new Set<CypherField>();
  const listsFirst = [...headers].sort((a, b) => Number(b.name.startsWith('list')) - Number(a.name.startsWith('list')));
  return new Map(
    listsFirst.map((header) => {
      const plain = plainParameters(header);
      const sets = header.params.flatMap((field) => {
        if (varied.has(field)) return [];
        varied.add(field);
        const fit = (VARIANTS[field.name] ?? []).filter(
          (value) => Array.isArray(value) === field.type.startsWith('LIST'),
        );
        return fit.map((value) => ({ ...plain, [field.name]: value }));
      });
      return [header.name, [plain, ...sets, ...pagesOf(plain)]];
    }),
  );
}

/** A description of a set of parameters, without nulls and long lists, to identify it in a report. */
export function describeSet(params: QueryParams): string {
  const told = Object.entries(params).filter(
    ([name, value]) => value !== null && !['anchors', 'ids', 'keys', 'earliest', 'latest'].includes(name),
  );
  return JSON.stringify(Object.fromEntries(told));
}
