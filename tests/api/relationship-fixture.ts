// Two states and who speaks about them, few enough to check expected values by hand.
//
//    speaker    about               act  tone  saidOn       status
// r1 ruritania  graustark           111  -2    2022-01-05
// r2 ruritania  graustark, border   010   0.5  2022-01-20
// r3 ruritania  graustark           036   4    2022-04-02
// r4 ruritania  graustark           010   1    2021/2022
// g1 graustark  ruritania           173  -5    2022-03-10
// g2 graustark  ruritania, itself   112  -3    ../2022-02
// g3 graustark  ruritania           010   5    2022-03-11   RETRACTED
// a1 ada        ruritania           010   2    2022-01-06   addressed to graustark
// a2 ada        border              010   0    2022-01-07
// c1 crowd      ada, ruritania      141  -6.5  2022-05-01

const EVIDENCE = [{ source: 'source/daily' }];
const [RURITANIA, GRAUSTARK] = ['state/ruritania', 'state/graustark'];

function statement(id: string, speaker: string, about: string[], act: string, tone: number, saidOn: string, rest = {}) {
  return {
    ...{ type: 'statement', id: `statement/${id}`, speaker, about, form: 'CODED', act, tone, saidOn, ...rest },
    evidence: EVIDENCE,
  };
}

function interaction(id: string, source: string, target: string, heldOn: string, act: string) {
  return { type: 'interaction', id: `interaction/${id}`, source, target, act, heldOn, evidence: EVIDENCE };
}

function party(id: string, agreement: string, status: string, since: string, until?: string) {
  return { type: 'party', party: id, agreement: `agreement/${agreement}`, status, since, until, evidence: EVIDENCE };
}

function participation(participant: string, event: string) {
  return { type: 'participation', participant, event: `event/${event}`, evidence: EVIDENCE };
}

/** The lines of the fixture. */
export const RELATIONSHIP_FIXTURE: object[] = [
  { type: 'source', id: 'source/daily', title: 'The Daily' },
  { type: 'state', id: RURITANIA, name: 'Ruritania' },
  { type: 'state', id: GRAUSTARK, name: 'Graustark' },
  { type: 'person', id: 'person/ada', name: 'Ada' },
  { type: 'person', id: 'person/silent', name: 'Silent' },
  { type: 'group', id: 'group/crowd', name: 'Crowd' },
  { type: 'topic', id: 'topic/border', name: 'Border' },
  { type: 'agreement', id: 'agreement/pact', name: 'Pact' },
  { type: 'agreement', id: 'agreement/charter', name: 'Charter' },
  { type: 'agreement', id: 'agreement/league', name: 'League' },
  { type: 'event', id: 'event/summit', name: 'Summit', heldOn: '2022-02' },
  { type: 'event', id: 'event/ball', name: 'Ball', heldOn: '2021-12-31' },
  { type: 'event', id: 'event/fair', name: 'Fair', heldOn: '2022-02' },
  statement('r1', RURITANIA, [GRAUSTARK], '111', -2, '2022-01-05'),
  statement('r2', RURITANIA, [GRAUSTARK, 'topic/border'], '010', 0.5, '2022-01-20'),
  statement('r3', RURITANIA, [GRAUSTARK], '036', 4, '2022-04-02'),
  statement('r4', RURITANIA, [GRAUSTARK], '010', 1, '2021/2022'),
  statement('g1', GRAUSTARK, [RURITANIA], '173', -5, '2022-03-10'),
  statement('g2', GRAUSTARK, [RURITANIA, GRAUSTARK], '112', -3, '../2022-02'),
  statement('g3', GRAUSTARK, [RURITANIA], '010', 5, '2022-03-11', { status: 'RETRACTED' }),
  statement('a1', 'person/ada', [RURITANIA], '010', 2, '2022-01-06', { addressedTo: [GRAUSTARK] }),
  statement('a2', 'person/ada', ['topic/border'], '010', 0, '2022-01-07'),
  statement('c1', 'group/crowd', ['person/ada', RURITANIA], '141', -6.5, '2022-05-01'),
  interaction('visit', RURITANIA, GRAUSTARK, '2022-02-01', '042'),
  interaction('arrest', GRAUSTARK, RURITANIA, '2022-05-03', '173'),
  interaction('other', RURITANIA, 'person/ada', '2022-02-02', '042'),
  party(RURITANIA, 'pact', 'SIGNATORY', '2010'),
  party(GRAUSTARK, 'pact', 'SIGNATORY', '2015', '2020'),
  party(RURITANIA, 'charter', 'SIGNATORY', '2021'),
  party(RURITANIA, 'charter', 'REDUCED_COMPLIANCE', '2022'),
  party(GRAUSTARK, 'charter', 'RATIFIED', '2021'),
  party(RURITANIA, 'league', 'SIGNATORY', '2021'),
  party(RURITANIA, 'league', 'REDUCED_COMPLIANCE', '2022'),
  participation(RURITANIA, 'summit'),
  participation(GRAUSTARK, 'summit'),
  participation(RURITANIA, 'ball'),
  { type: 'concern', event: 'event/ball', subject: GRAUSTARK, evidence: EVIDENCE },
  participation(RURITANIA, 'fair'),
];
