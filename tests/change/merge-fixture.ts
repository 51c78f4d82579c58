// A group to be merged into a person of the Vienna dataset, with what it said and what was said about it.
export const MERGE =
  'mutation ($input: MergeSubjectsInput!) { mergeSubjects(input: $input) { subject { id name aliases version } } }';
export const CHANGE_KIND = 'mutation ($input: ChangeKindInput!) { changeKind(input: $input) { subject { id } } }';
export const MALLEY = {
  type: 'group',
  id: 'group/r-malley',
  name: 'R. Malley',
  identifiers: [{ scheme: 'example', value: '7' }],
};
export const EVIDENCE = [{ source: 'source/article' }];
export const LINES = [
  MALLEY,
  {
    type: 'statement',
    id: 'statement/by-group',
    speaker: 'group/r-malley',
    about: ['state/iran'],
    form: 'CODED',
    act: '010',
    saidOn: '2021-10-25',
    evidence: EVIDENCE,
  },
  {
    type: 'statement',
    id: 'statement/about-both',
    speaker: 'state/iran',
    about: ['group/r-malley', 'person/robert-malley'],
    addressedTo: ['group/r-malley'],
    form: 'CODED',
    act: '010',
    saidOn: '2021-10-26',
    evidence: EVIDENCE,
  },
  {
    type: 'statement',
    id: 'statement/about-three',
    speaker: 'state/iran',
    about: ['agreement/jcpoa', 'state/united-states'],
    addressedTo: ['group/r-malley'],
    form: 'CODED',
    act: '010',
    saidOn: '2021-10-26',
    evidence: EVIDENCE,
  },
  {
    type: 'statement',
    id: 'statement/for-group',
    speaker: 'state/iran',
    about: ['agreement/jcpoa'],
    onBehalfOf: ['group/r-malley'],
    via: 'group/r-malley',
    form: 'CODED',
    act: '010',
    saidOn: '2021-10-26',
    evidence: EVIDENCE,
  },
  {
    type: 'interaction',
    id: 'interaction/visit',
    source: 'group/r-malley',
    target: 'group/american-allies',
    act: '042',
    heldOn: '2021-10-26',
    evidence: EVIDENCE,
  },
  { type: 'party', party: 'group/r-malley', agreement: 'agreement/jcpoa', status: 'MEDIATOR', evidence: EVIDENCE },
  { type: 'part', part: 'group/r-malley', whole: 'state/united-states', evidence: EVIDENCE },
  { type: 'part', part: 'group/r-malley', whole: 'person/robert-malley' },
  { type: 'membership', member: 'person/robert-malley', organization: 'group/american-allies' },
];
export const INPUT = { from: 'group/r-malley', fromVersion: 1, into: 'person/robert-malley', intoVersion: 1 };
