// Eleven statements that differ in everything a StatementFilter can ask for, few enough to check expected values by hand.
//
//    speaker  about             act   tone  saidOn          form      medium          sources        status
// 01 anna     utopia            111   -2    2021-10-27      DIRECT    tweet           daily
// 02 anna     accord, fishing   112   -5.5  2021-10         INDIRECT                  weekly
// 03 boris    anna              1121  -2    2021-10-28      PARTIAL   interview       daily, weekly
// 04 utopia   league            036    4    2021            CODED     press briefing  weekly
// 05 league   utopia, summit    013    0.4  ../2018-05      INDIRECT                  daily
// 06 anna     anna              010    0    2021-11-01/..   DIRECT    tweet           daily
// 07 utopia   anna              173   -5    2021-09-30      CODED                     daily          RETRACTED
// 08 boris    utopia            010    3    2021-10-26      DIRECT    tweet           weekly         CORRECTED
// 09 boris    utopia            010    2.5  2021-10-26      DIRECT    tweet           weekly         corrects 08
// 10 crowd    summit            02     3    2020-02-29      INDIRECT                  daily          addressed to anna, utopia
// 11 anna     boris, utopia     061    6.4  2021-10-27?     CODED                     daily

const QUOTE = { quote: 'Words.' };
const DAILY = [{ source: 'source/daily' }];
const WEEKLY = [{ source: 'source/weekly' }];

function statement(number: string, speaker: string, about: string[], rest: object): object {
  return { type: 'statement', id: `statement/s${number}`, speaker, about, ...rest };
}

/** The lines of the fixture. */
export const FILTER_FIXTURE: object[] = [
  { type: 'source', id: 'source/daily', title: 'The Daily' },
  { type: 'source', id: 'source/weekly', title: 'The Weekly' },
  { type: 'person', id: 'person/anna', name: 'Anna' },
  { type: 'person', id: 'person/boris', name: 'Boris' },
  { type: 'state', id: 'state/utopia', name: 'Utopia' },
  { type: 'organization', id: 'organization/league', name: 'League' },
  { type: 'group', id: 'group/crowd', name: 'Crowd' },
  { type: 'agreement', id: 'agreement/accord', name: 'Accord' },
  { type: 'topic', id: 'topic/fishing', name: 'Fishing' },
  { type: 'event', id: 'event/summit', name: 'Summit' },
  statement('01', 'person/anna', ['state/utopia'], {
    ...{
      ...QUOTE,
      form: 'DIRECT',
      act: '111',
      saidOn: '2021-10-27',
      medium: 'tweet',
      recordedAt: '2025-01-01T00:00:00Z',
      evidence: DAILY,
    },
  }),
  statement('02', 'person/anna', ['agreement/accord', 'topic/fishing'], {
    ...{ form: 'INDIRECT', act: '112', tone: -5.5, saidOn: '2021-10', evidence: WEEKLY },
  }),
  statement('03', 'person/boris', ['person/anna'], {
    ...{
      ...QUOTE,
      paraphrase: 'she would fish',
      form: 'PARTIAL',
      act: '1121',
      saidOn: '2021-10-28',
      medium: 'interview',
    },
    recordedAt: '2025-01-01T00:00:00.500Z',
    evidence: [...DAILY, ...WEEKLY],
  }),
  statement('04', 'state/utopia', ['organization/league'], {
    ...{ form: 'CODED', act: '036', saidOn: '2021', medium: 'press briefing', evidence: WEEKLY },
  }),
  statement('05', 'organization/league', ['state/utopia', 'event/summit'], {
    ...{ form: 'INDIRECT', act: '013', saidOn: '../2018-05', evidence: DAILY },
  }),
  statement('06', 'person/anna', ['person/anna'], {
    ...{ ...QUOTE, form: 'DIRECT', act: '010', saidOn: '2021-11-01/..', medium: 'tweet', evidence: DAILY },
  }),
  statement('07', 'state/utopia', ['person/anna'], {
    ...{ form: 'CODED', act: '173', saidOn: '2021-09-30', status: 'RETRACTED', evidence: DAILY },
  }),
  statement('08', 'person/boris', ['state/utopia'], {
    ...{ ...QUOTE, form: 'DIRECT', act: '010', tone: 3, saidOn: '2021-10-26', medium: 'tweet', evidence: WEEKLY },
    status: 'CORRECTED',
  }),
  statement('09', 'person/boris', ['state/utopia'], {
    ...{ ...QUOTE, form: 'DIRECT', act: '010', tone: 2.5, saidOn: '2021-10-26', medium: 'tweet', evidence: WEEKLY },
    corrects: 'statement/s08',
  }),
  statement('10', 'group/crowd', ['event/summit'], {
    ...{ form: 'INDIRECT', act: '02', saidOn: '2020-02-29', recordedAt: '2025-06-01T00:00:00Z', evidence: DAILY },
    addressedTo: ['person/anna', 'state/utopia'],
  }),
  statement('11', 'person/anna', ['person/boris', 'state/utopia'], {
    ...{ form: 'CODED', act: '061', saidOn: '2021-10-27?', evidence: DAILY },
  }),
];

/** The numbers of the statements that are current. */
export const CURRENT = '01 02 03 04 05 06 09 10 11';

/**
 * The entry points of statement lists: the root field and the list in it, or the root field alone, and the numbers of all
 * statements that it can return.
 */
export const PLACES: { place: string; field: string | null; list: string; all: string }[] = [
  { place: 'Query.statements', field: null, list: 'statements', all: '01 02 03 04 05 06 07 08 09 10 11' },
  { place: 'Actor.statements of Anna', field: 'person(id: "person/anna")', list: 'statements', all: '01 02 06 11' },
  { place: 'Actor.statements of Boris', field: 'person(id: "person/boris")', list: 'statements', all: '03 08 09' },
  {
    ...{ place: 'Subject.statementsAbout of Utopia', field: 'subject(id: "state/utopia")', list: 'statementsAbout' },
    all: '01 05 08 09 11',
  },
  {
    ...{ place: 'Subject.statementsAbout of Anna', field: 'subject(id: "person/anna")', list: 'statementsAbout' },
    all: '03 06 07',
  },
  {
    ...{ place: 'Source.statements of the Daily', field: 'source(id: "source/daily")', list: 'statements' },
    all: '01 03 05 06 07 10 11',
  },
];

/** The numbers in both lists. */
export function common(numbers: string, others: string): string[] {
  const wanted = others.split(' ');
  return numbers.split(' ').filter((number) => number !== '' && wanted.includes(number));
}
