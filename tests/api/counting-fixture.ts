// An early state of a graph, and subjects to ask about.
export const EARLY = '2024-01-01T00:00:00Z';
export const EVIDENCE = [{ source: 'source/daily' }];
/** The early state of the graph: a statement, a deed, and a statement that was retracted later. */
export const EARLIER = [
  {
    ...{ type: 'statement', id: 'statement/early', speaker: 'state/ruritania', about: ['state/graustark'], act: '02' },
    ...{ form: 'DIRECT', quote: 'An early word.', saidOn: '2022-06-01', recordedAt: EARLY, evidence: EVIDENCE },
  },
  {
    ...{ type: 'interaction', id: 'interaction/early', source: 'state/ruritania', target: 'state/graustark' },
    ...{ act: '190', heldOn: '2022-06-02', recordedAt: EARLY, evidence: EVIDENCE },
  },
];
export const LATER = 'recordedBefore: "2024-06-01T00:00:00Z"';
export const PAIR = 'a: "state/ruritania", b: "state/graustark"';
export const RURITANIA = 'around: ["state/ruritania"]';
export const BOTH_ENDS = 'from: "state/ruritania", to: "state/graustark"';
