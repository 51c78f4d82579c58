// Records of every type that a mutation can write, valid and invalid, with hostile Unicode.
import fc from 'fast-check';

/** A record in the exchange format. */
export type GeneratedRecord = { type: string; id?: string } & Record<string, unknown>;

/** The nodes that the records refer to; `nobody` and `nothing` are not among them. */
export const KNOWN = [
  { type: 'source', id: 'source/daily', title: 'The Daily' },
  { type: 'source', id: 'source/weekly', title: 'The Weekly' },
  { type: 'person', id: 'person/ada', name: 'Ada' },
  { type: 'person', id: 'person/boris', name: 'Boris' },
  { type: 'state', id: 'state/ruritania', name: 'Ruritania', identifiers: [{ scheme: 'wikidata', value: 'Q1' }] },
  { type: 'agreement', id: 'agreement/accord', name: 'The Accord' },
  { type: 'topic', id: 'topic/fishing', name: 'Fishing' },
];

const HOSTILE = [
  ...[
    'Ade\u0301',
    'علی\u200Cرضا',
    'A\u200Bda',
    '\u202Egreb adA',
    'Ada\u00A0Berg',
    '  Ada ',
    '\uFEFFAda',
    '🕊',
    'ｆｕｌｌ',
  ],
  ...[
    '',
    ' ',
    '\u200B',
    '\u3164',
    'a\u0000b',
    'a\tb',
    'a\nb',
    'a\r\nb',
    'a\u2028b',
    'a\u0085b',
    '\uD800',
    'a\uDC00',
    '\uFFFD',
  ],
  ...[
    '\uFFFE',
    '\u{1FFFF}',
    'क्\u200Dष',
    '\u1100\u1161',
    '=1+1',
    '"; DROP',
    '\\',
    '\u0958',
    'a'.repeat(200),
    'a'.repeat(201),
  ],
  ...['🕊'.repeat(200), '🕊'.repeat(201), 'e\u0301'.repeat(101), '\u0958'.repeat(150), '🕊'.repeat(32), '🕊'.repeat(33)],
];

const text = fc.oneof(
  { weight: 24, arbitrary: fc.constantFrom('ready to talk', 'Vienna', 'tweet', 'envoy', 'Łódź', 'élan', 'Ада') },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
);
const passage = fc.oneof(
  { weight: 30, arbitrary: text },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a'.repeat(20_000), 'a'.repeat(20_001), '🕊'.repeat(10_001), 'two\n\tlines '),
  },
);

/** Usually one of the first, sometimes one of the others. */
function mostly<T>(right: readonly T[], wrong: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...right) },
    { weight: 1, arbitrary: fc.constantFrom(...wrong) },
  );
}

const date = mostly(
  ['2021', '2021-10', '2021-10-27', '2021-10-27?', '2021-10/2021-11', '../2018-05', '2021-10-27/..', '202X'],
  ['yesterday', '2021-02-29', '2021/2020', '20211027', '2021-1-2', '0000', ''],
);
const language = mostly(
  ['en', 'pt-BR', 'zh-Hant', 'sr-Latn-RS', 'x-private'],
  ['english', 'en_US', '-', 'e', 'en-', 'de de'],
);
const address = mostly(
  ['https://example.org/a', 'http://example.org', 'https://пример.рф/ä?q=1#x'],
  [
    'ftp://example.org',
    'javascript:alert(1)',
    'example.org',
    'https://',
    'https://a b',
    `https://a/${'b'.repeat(2_000)}`,
  ],
);
const actor = mostly(
  ['person/ada', 'person/boris', 'state/ruritania'],
  ['person/nobody', 'topic/fishing', 'Ada', 'person/Ada'],
);
const subject = mostly(
  ['person/ada', 'person/boris', 'state/ruritania', 'agreement/accord', 'topic/fishing'],
  ['topic/nothing', 'source/daily', 'statement/one', ''],
);
const source = mostly(['source/daily', 'source/weekly'], ['source/none', 'person/ada', 'daily']);
const act = mostly(['010', '111', '036', '190'], ['999', '10', '1', '']);
const number = (right: readonly number[], wrong: readonly number[]) => mostly(right, wrong);

const passageOfSource = fc
  .record({
    source,
    exact: fc.option(passage, { nil: undefined }),
    prefix: fc.option(text, { nil: undefined, freq: 4 }),
    suffix: fc.option(text, { nil: undefined, freq: 4 }),
    start: fc.option(number([0, 5, 999], [-1]), { nil: undefined, freq: 3 }),
    isSpanRight: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ isSpanRight, start, ...item }) => {
    if (start === undefined) return isSpanRight === 0 ? { ...item, end: 3 } : item;
    const length = item.exact === undefined ? 4 : [...item.exact].length;
    return { ...item, start, end: isSpanRight === 0 ? start - 1 : start + length };
  });
const evidence = fc.array(passageOfSource, { minLength: 1, maxLength: 2 });

function optional<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined, freq: 2 });
}

const identifiers = fc.array(
  fc.record({ scheme: mostly(['wikidata', 'cow'], ['Wiki data', 'Q', 'a:b', '']), value: text }),
  { minLength: 1, maxLength: 2 },
);
const described = {
  name: text,
  aliases: optional(fc.array(text, { minLength: 1, maxLength: 3 })),
  description: optional(passage),
};
const SUBJECT = fc.record({ type: fc.constantFrom('person', 'state', 'organization', 'group', 'topic'), ...described });
const AGREEMENT = fc.record({
  ...{ type: fc.constant('agreement'), ...described, kind: optional(text), adoptedOn: optional(date) },
  evidence: optional(evidence),
});
const EVENT = fc.record({
  ...{
    type: fc.constant('event'),
    ...described,
    kind: optional(text),
    heldOn: optional(date),
    expectedOn: optional(date),
  },
  ...{ place: optional(text), evidence: optional(evidence) },
});
const SOURCE = fc.record({
  ...{ type: fc.constant('source'), title: text, publisher: optional(text), url: optional(address) },
  ...{ publishedOn: optional(date), language: optional(language) },
});
interface Quoted {
  quote?: string | undefined;
  evidence: { exact?: string | undefined; start?: number; end?: number }[];
}

/** The same statement, whose passages are its quote: the check reports others. */
function withQuotedPassages<S extends Quoted>(statement: S): S {
  const { quote, evidence } = statement;
  if (quote === undefined) return statement;
  const passages = evidence.map((item) => {
    if (item.exact === undefined) return item;
    const isSpanRight = item.start !== undefined && item.end === item.start + [...item.exact].length;
    return { ...item, exact: quote, ...(isSpanRight && { end: item.start! + [...quote].length }) };
  });
  return { ...statement, evidence: passages };
}

const STATEMENT = fc
  .record({
    ...{ type: fc.constant('statement'), speaker: actor, about: fc.array(subject, { minLength: 1, maxLength: 2 }) },
    addressedTo: optional(fc.array(subject, { minLength: 1, maxLength: 2 })),
    onBehalfOf: optional(fc.array(actor, { minLength: 1, maxLength: 1 })),
    ...{ via: optional(actor), quote: optional(passage), paraphrase: optional(passage), language: optional(language) },
    ...{
      form: fc.constantFrom('DIRECT', 'PARTIAL', 'INDIRECT', 'CODED'),
      act,
      tone: optional(number([0, -10, 4.5], [11])),
    },
    ...{
      saidOn: date,
      medium: optional(text),
      place: optional(text),
      confidence: optional(number([0, 1, 0.5], [1.5])),
    },
    evidence,
  })
  .map(withQuotedPassages);
const ROLE = fc.record({
  ...{
    type: fc.constant('role'),
    holder: mostly(['person/ada', 'person/boris'], ['state/ruritania', 'person/nobody']),
  },
  ...{ of: actor, title: text, during: optional(date), endedOn: optional(date), evidence },
});
const PARTY = fc.record({
  ...{
    type: fc.constant('party'),
    party: actor,
    agreement: mostly(['agreement/accord'], ['topic/fishing', 'agreement/none']),
  },
  ...{
    status: fc.constantFrom('SIGNATORY', 'RATIFIED', 'WITHDREW'),
    since: optional(date),
    until: optional(date),
    evidence,
  },
});

/** A record without omitted properties, and with its own id if its type has one. */
function complete(record: Record<string, unknown>, index: number): GeneratedRecord {
  const known = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
  const { type } = known as { type: string };
  const { type: _, ...content } = known;
  return type === 'role' || type === 'party' ? { type, ...content } : { type, id: `${type}/made-${index}`, ...content };
}

/** `count` records, the same for each seed. */
export function generatedRecords(seed: number, count: number): GeneratedRecord[] {
  const half = fc.oneof(SUBJECT, AGREEMENT, EVENT, SOURCE, ROLE, PARTY) as fc.Arbitrary<Record<string, unknown>>;
  const withIdentifiers = fc
    .tuple(half, fc.option(identifiers, { freq: 4 }))
    .map(([record, given]) => (given && 'name' in record ? { ...record, identifiers: given } : record));
  const any = fc.oneof(withIdentifiers, STATEMENT as fc.Arbitrary<Record<string, unknown>>);
  return fc.sample(any, { seed, numRuns: count }).map(complete);
}
