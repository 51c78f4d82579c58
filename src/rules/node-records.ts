import { DEFINED } from './definitions.js';
import { constantRule, ID, optional, required, TYPE } from './fields.js';
import { EVIDENCE_LIST, IDENTIFIERS, NAMES } from './lists.js';
import { differs } from './meanings.js';
import { ADDRESS } from './text-rules.js';
import type { RecordRule } from './value-rule.js';

export const FORMAT: RecordRule = {
  description: 'Names the format and its version. Optional; only the first line of a file can be one.',
  fields: {
    type: required(constantRule('format'), TYPE, 'format'),
    name: required(constantRule('demarche'), 'The name of the format.', 'demarche'),
    version: required(constantRule(1), 'The version of the format.', 1),
  },
};

export const SOURCE: RecordRule = {
  description: 'A text that evidence points into, or a data set that a coded record comes from.',
  fields: {
    type: required(constantRule('source'), TYPE, 'source'),
    id: required(DEFINED.sourceId, ID, 'source/article'),
    title: required(DEFINED.name, 'Its title.', 'The seed article'),
    publisher: optional(DEFINED.name, 'Who published it.', 'Example Daily'),
    url: optional(ADDRESS, 'Where it can be read.', 'https://example.org/2021/10/27/talks'),
    publishedOn: optional(DEFINED.edtf, 'When it was published.', '2021-10-27'),
    language: optional(DEFINED.language, 'The language it is written in.', 'en'),
    identifiers: optional(IDENTIFIERS, 'What other registers call it.', [{ scheme: 'doi', value: '10.1000/182' }]),
  },
};

export const PERSON: RecordRule = {
  description: 'A person.',
  fields: {
    type: required(constantRule('person'), TYPE, 'person'),
    id: required(DEFINED.personId, ID, 'person/donald-trump'),
    name: required(DEFINED.name, 'The name to show.', 'Donald Trump'),
    aliases: optional(NAMES, 'Other names under which it is found.', ['Trump']),
    description: optional(
      DEFINED.passage,
      'One line that tells it from others of the same name.',
      'Former US President',
    ),
    identifiers: optional(IDENTIFIERS, 'What other registers call it.', [{ scheme: 'wikidata', value: 'Q22686' }]),
  },
};

export const STATE: RecordRule = {
  description: 'A state.',
  fields: {
    type: required(constantRule('state'), TYPE, 'state'),
    id: required(DEFINED.stateId, ID, 'state/iran'),
    name: required(DEFINED.name, 'The name to show.', 'Iran'),
    aliases: optional(NAMES, 'Other names under which it is found.', ['Islamic Republic']),
    description: optional(
      DEFINED.passage,
      'One line that tells it from others of the same name.',
      'Islamic republic in western Asia',
    ),
    identifiers: optional(IDENTIFIERS, 'What other registers call it.', [
      { scheme: 'iso3166-1-alpha-3', value: 'IRN' },
    ]),
  },
};

export const ORGANIZATION: RecordRule = {
  description: 'An organization with a name of its own.',
  fields: {
    type: required(constantRule('organization'), TYPE, 'organization'),
    id: required(DEFINED.organizationId, ID, 'organization/iaea'),
    name: required(DEFINED.name, 'The name to show.', 'International Atomic Energy Agency'),
    aliases: optional(NAMES, 'Other names under which it is found.', ['IAEA']),
    description: optional(
      DEFINED.passage,
      'One line that tells it from others of the same name.',
      'Nuclear watchdog in the United Nations system',
    ),
    identifiers: optional(IDENTIFIERS, 'What other registers call it.', [{ scheme: 'wikidata', value: 'Q41984' }]),
  },
};

export const GROUP: RecordRule = {
  description: 'A role or a collective without a name of its own, such as police, citizens or allies.',
  fields: {
    type: required(constantRule('group'), TYPE, 'group'),
    id: required(DEFINED.groupId, ID, 'group/american-allies'),
    name: required(DEFINED.name, 'The name to show.', 'American allies'),
    aliases: optional(NAMES, 'Other names under which it is found.', ['allies']),
    description: optional(
      DEFINED.passage,
      'One line that tells it from others of the same name.',
      'Allies of the United States, not named one by one',
    ),
    identifiers: optional(IDENTIFIERS, 'What other registers call it.', [
      { scheme: 'icews', value: 'Police (Australia)' },
    ]),
  },
};

export const AGREEMENT: RecordRule = {
  description: 'A treaty, deal or other agreement.',
  fields: {
    type: required(constantRule('agreement'), TYPE, 'agreement'),
    id: required(DEFINED.agreementId, ID, 'agreement/jcpoa'),
    name: required(DEFINED.name, 'The name to show.', 'Joint Comprehensive Plan of Action'),
    aliases: optional(NAMES, 'Other names under which it is found.', ['JCPOA', 'Iran nuclear deal']),
    description: optional(
      DEFINED.passage,
      'One line that tells it from others of the same name.',
      'The nuclear deal that Iran signed with world powers in 2015',
    ),
    identifiers: optional(IDENTIFIERS, 'What other registers call it.', [
      { scheme: 'example-register', value: 'A-17' },
    ]),
    kind: optional(DEFINED.name, 'What kind of agreement it is.', 'nuclear deal'),
    adoptedOn: optional(DEFINED.edtf, 'When it was adopted.', '2015'),
    evidence: optional(EVIDENCE_LIST, 'Where a source says so.', [
      { source: 'source/article', exact: 'critical phase', start: 999, end: 1013 },
    ]),
  },
};

export const EVENT: RecordRule = {
  description: 'A meeting, negotiation, election or other event.',
  fields: {
    type: required(constantRule('event'), TYPE, 'event'),
    id: required(DEFINED.eventId, ID, 'event/vienna-talks'),
    name: required(DEFINED.name, 'The name to show.', 'Vienna talks'),
    aliases: optional(NAMES, 'Other names under which it is found.', ['nuclear talks in Vienna']),
    description: optional(
      DEFINED.passage,
      'One line that tells it from others of the same name.',
      "Negotiations over Iran's nuclear program",
    ),
    identifiers: optional(IDENTIFIERS, 'What other registers call it.', [
      { scheme: 'example-register', value: 'E-17' },
    ]),
    kind: optional(DEFINED.name, 'What kind of event it is.', 'negotiation'),
    heldOn: optional(DEFINED.edtf, 'The days over which it went on, or within which it fell.', '2021-06', '/2021-06'),
    expectedOn: optional(DEFINED.edtf, 'When it is announced to take place or to resume.', '2021-10-27/2021-11-30'),
    place: optional(DEFINED.name, 'Where it was held, in the words of the source.', 'Brussels'),
    evidence: optional(EVIDENCE_LIST, 'Where a source says so.', [
      { source: 'source/article', exact: 'critical phase', start: 999, end: 1013 },
    ]),
  },
};

export const TOPIC: RecordRule = {
  description: 'A matter that statements are about and that is none of the other kinds.',
  fields: {
    type: required(constantRule('topic'), TYPE, 'topic'),
    id: required(DEFINED.topicId, ID, 'topic/iran-nuclear-program'),
    name: required(DEFINED.name, 'The name to show.', "Iran's nuclear program"),
    aliases: optional(NAMES, 'Other names under which it is found.', ['Iranian nuclear program']),
    description: optional(
      DEFINED.passage,
      'One line that tells it from others of the same name.',
      'The article speaks of its expansion, its pace and its direction',
    ),
    identifiers: optional(IDENTIFIERS, 'What other registers call it.', [
      { scheme: 'example-register', value: 'T-17' },
    ]),
  },
};

export const ALIAS: RecordRule = {
  description: 'The id of a subject that was merged into another, which it stands for since.',
  fields: {
    type: required(constantRule('alias'), TYPE, 'alias'),
    id: required(DEFINED.subjectId, 'The id that was given up.', 'group/barack-obama'),
    of: required(DEFINED.subjectId, 'The subject that it stands for.', 'person/barack-obama'),
  },
  meanings: [differs('id', 'of')],
};
