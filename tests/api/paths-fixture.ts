// A small world that has every kind of edge between subjects, with days, once or several times.
import { addApiKey } from '../../src/access/api-keys.js';
import { RECORDED_AT } from '../engines.js';
import type { TestService } from '../service.js';

const STATED = { type: 'statement', form: 'CODED', act: '010', evidence: [{ source: 'source/daily' }] };
const evidence = (exact: string) => [{ source: 'source/daily', exact }];

/** The lines of the fixture. `person/dora` is connected to nobody. */
export const PATHS_FIXTURE: object[] = [
  { type: 'source', id: 'source/daily', title: 'The Daily' },
  ...['anna', 'boris', 'clara', 'dora', 'emil'].map((slug) => ({ type: 'person', id: `person/${slug}`, name: slug })),
  { type: 'state', id: 'state/utopia', name: 'Utopia' },
  { type: 'state', id: 'state/ruritania', name: 'Ruritania' },
  { type: 'organization', id: 'organization/league', name: 'League' },
  { type: 'agreement', id: 'agreement/accord', name: 'Accord' },
  { type: 'event', id: 'event/summit', name: 'Summit', heldOn: '2021-05' },
  { type: 'event', id: 'event/rumour', name: 'Rumour' },
  { type: 'topic', id: 'topic/fish', name: 'Fish' },

  // Anna about Boris: three times, once in her own words; Boris about Anna: once.
  {
    ...{ ...STATED, id: 'statement/quoted', speaker: 'person/anna', about: ['person/boris'], form: 'DIRECT' },
    ...{ quote: 'Boris is right.', tone: 4, saidOn: '2021-01-10', evidence: evidence('Boris is right.') },
  },
  { ...STATED, id: 'statement/later', speaker: 'person/anna', about: ['person/boris'], tone: -1, saidOn: '2021-03' },
  {
    ...STATED,
    id: 'statement/both',
    speaker: 'person/anna',
    about: ['person/boris', 'topic/fish'],
    tone: 1,
    saidOn: '2021-02-01',
  },
  { ...STATED, id: 'statement/back', speaker: 'person/boris', about: ['person/anna'], tone: 2, saidOn: '2021-03-01' },
  { ...STATED, id: 'statement/on', speaker: 'person/boris', about: ['person/clara'], tone: 0, saidOn: '2022' },

  // What connects nobody: a statement addressed to somebody, and one that was corrected.
  {
    ...{ ...STATED, id: 'statement/told', speaker: 'person/anna', about: ['topic/fish'], addressedTo: ['person/emil'] },
    saidOn: '2021-02-02',
  },
  { ...STATED, id: 'statement/wrong', speaker: 'person/anna', about: ['person/clara'], saidOn: '2021-02-03' },
  {
    ...{ ...STATED, id: 'statement/right', speaker: 'person/anna', about: ['topic/fish'], corrects: 'statement/wrong' },
    saidOn: '2021-02-03',
  },

  {
    ...{ type: 'interaction', id: 'interaction/visit', source: 'person/anna', target: 'state/ruritania', act: '042' },
    ...{ heldOn: '2020-06-01', evidence: evidence('she came') },
  },
  {
    ...{ type: 'interaction', id: 'interaction/visit-2', source: 'person/anna', target: 'state/ruritania', act: '042' },
    ...{ heldOn: '2020-07-01', evidence: evidence('she came again') },
  },
  {
    ...{ type: 'role', holder: 'person/anna', of: 'state/utopia', title: 'Envoy', during: '2021' },
    evidence: evidence('envoy Anna'),
  },
  {
    type: 'role',
    holder: 'person/anna',
    of: 'state/utopia',
    title: 'Admiral',
    during: '2018',
    evidence: evidence('admiral'),
  },
  { type: 'role', holder: 'person/emil', of: 'state/utopia', title: 'Cook' },
  { type: 'membership', member: 'state/utopia', organization: 'organization/league', during: '2000/2010' },
  { type: 'membership', member: 'state/ruritania', organization: 'organization/league', during: '2005/..' },
  {
    ...{ type: 'party', party: 'state/utopia', agreement: 'agreement/accord', status: 'SIGNATORY', since: '2015' },
    evidence: evidence('Utopia signed'),
  },
  {
    ...{ type: 'party', party: 'state/ruritania', agreement: 'agreement/accord', status: 'RATIFIED' },
    ...{ since: '2015', until: '2016' },
  },
  {
    ...{ type: 'participation', participant: 'state/utopia', event: 'event/summit', role: 'host' },
    evidence: evidence('hosted by Utopia'),
  },
  { type: 'participation', participant: 'state/utopia', event: 'event/rumour' },
  { type: 'concern', event: 'event/summit', subject: 'topic/fish', evidence: evidence('on fish') },
];

/** Merges two subjects that nobody has changed; the first id then redirects to the second. */
export async function mergeSubjects(service: TestService, from: string, into: string): Promise<void> {
  const key = await addApiKey(service.graph.runner, 'merging', 'EDITOR', RECORDED_AT);
  const merging = 'mutation ($input: MergeSubjectsInput!) { mergeSubjects(input: $input) { subject { id } } }';
  const input = { from, fromVersion: 1, into, intoVersion: 1 };
  const { errors } = await service.ask(merging, { input }, { authorization: `Bearer ${key}` });
  if (errors) throw new Error(JSON.stringify(errors));
}
