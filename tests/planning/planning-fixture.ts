// What plans read in addition to the Vienna dataset.
export const EVIDENCE = [{ source: 'source/article' }];
/** Statements about several subjects, of one day, by a speaker who is spoken about as well. */
export const MORE = [
  ...['one', 'two', 'three', 'four', 'five'].map((name) => ({
    ...{ type: 'statement', id: `statement/more-${name}`, speaker: 'state/iran', form: 'CODED', act: '010' },
    ...{ about: ['person/robert-malley', 'state/united-states'], saidOn: '2021-11-01', evidence: EVIDENCE },
  })),
  {
    ...{ type: 'statement', id: 'statement/more-self', speaker: 'state/iran', about: ['state/iran'], form: 'CODED' },
    ...{ act: '020', saidOn: '2021-11-02', evidence: EVIDENCE },
  },
  {
    ...{ type: 'statement', id: 'statement/more-voices', speaker: 'state/iran', via: 'person/ali-bagheri-kani' },
    ...{
      about: ['agreement/jcpoa', 'person/robert-malley', 'state/iran'],
      form: 'CODED',
      act: '030',
      saidOn: '2021-11-03',
    },
    ...{
      addressedTo: ['state/united-states', 'person/enrique-mora'],
      onBehalfOf: ['person/ebrahim-raisi', 'state/iran'],
    },
    evidence: EVIDENCE,
  },
];
