// Twenty-three statements by one speaker about one subject from one source, with few distinct days, tones and instants, so that
// every order has ties.
const DAYS = ['2021-10-25', '2021-10-27', '2021-10', '../2021-10-27', '2022'];
const TONES = [-2, 0.5, 3, -2.5];
const HOURS = ['01', '02', '03'];

/** The first possible day of each date. */
const FIRST_DAYS: Record<string, string> = {
  '2021-10-25': '2021-10-25',
  '2021-10-27': '2021-10-27',
  '2021-10': '2021-10-01',
  '../2021-10-27': '0001-01-01',
  '2022': '2022-01-01',
};

interface ListedStatement {
  id: string;
  saidFrom: string;
  tone: number;
  recordedAt: string;
}

/** A line with a statement by Anna about fishing, according to the Daily. */
export function fishingStatement(id: string, saidOn: string, tone: number, recordedAt: string): object {
  return {
    ...{ type: 'statement', id: `statement/${id}`, speaker: 'person/anna', about: ['topic/fishing'] },
    ...{ form: 'CODED', act: '010', saidOn, tone, recordedAt, evidence: [{ source: 'source/daily' }] },
  };
}

const statements = Array.from({ length: 23 }, (_, index) => {
  // Ids in a different order than the lines, of different lengths, one in another script.
  const id = index === 11 ? 'été-α' : `p${(index * 7) % 23}`;
  return {
    id,
    saidOn: DAYS[index % DAYS.length]!,
    tone: TONES[index % TONES.length]!,
    recordedAt: `2025-06-01T${HOURS[index % HOURS.length]}:00:00.000Z`,
  };
});

/** The nodes that the statements are between. */
export const PAGING_NODES: object[] = [
  { type: 'source', id: 'source/daily', title: 'The Daily' },
  { type: 'person', id: 'person/anna', name: 'Anna' },
  { type: 'topic', id: 'topic/fishing', name: 'Fishing' },
];

/** The lines of the fixture. */
export const PAGING_FIXTURE: object[] = [
  ...PAGING_NODES,
  ...statements.map(({ id, saidOn, tone, recordedAt }) => fishingStatement(id, saidOn, tone, recordedAt)),
];

const LISTED: ListedStatement[] = statements.map(({ id, saidOn, tone, recordedAt }) => ({
  ...{ id: `statement/${id}`, saidFrom: FIRST_DAYS[saidOn]!, tone, recordedAt },
}));

function ordered(keyOf: (statement: ListedStatement) => string | number, isDescending: boolean): string[] {
  return LISTED.toSorted((a, b) => {
    if (keyOf(a) === keyOf(b)) return a.id < b.id ? -1 : 1;
    return keyOf(a) < keyOf(b) === isDescending ? 1 : -1;
  }).map(({ id }) => id);
}

/** The ids of the statements in each order; ties are broken by ascending id in either direction. */
export const ORDERS: [orderBy: string, ids: string[]][] = [
  ['SAID_ON_ASC', ordered(({ saidFrom }) => saidFrom, false)],
  ['SAID_ON_DESC', ordered(({ saidFrom }) => saidFrom, true)],
  ['TONE_ASC', ordered(({ tone }) => tone, false)],
  ['TONE_DESC', ordered(({ tone }) => tone, true)],
  ['RECORDED_AT_DESC', ordered(({ recordedAt, saidFrom }) => `${recordedAt} ${saidFrom}`, true)],
];
