import { DEFINED } from './definitions.js';
import { constantRule, ID, optional, required, TYPE } from './fields.js';
import { EVIDENCE_FIELD, IDENTIFIERS, NAMES } from './lists.js';
import { differs } from './meanings.js';
import { ADDRESS } from './text-rules.js';
import type { RecordRule } from './value-rule.js';

export const FORMAT = {
  description: 'Names the format and its version. Optional; only the first line of a file can be one.',
  fields: {
    type: required(constantRule('format'), TYPE, 'format'),
    name: required(constantRule('demarche'), 'The name of the format.', 'demarche'),
    version: required(constantRule(1), 'The version of the format.', 1),
  },
} satisfies RecordRule;

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

const ID_RULES = {
  person: DEFINED.personId,
  state: DEFINED.stateId,
  organization: DEFINED.organizationId,
  group: DEFINED.groupId,
  agreement: DEFINED.agreementId,
  event: DEFINED.eventId,
  topic: DEFINED.topicId,
};

/** The examples of the fields that every subject has. */
interface SubjectExamples {
  id: string;
  name: string;
  aliases: string[];
  description: string;
  identifiers: { scheme: string; value: string };
}

/** The record of a kind of subject: the fields of every subject, and `more` of this kind. */
function subjectRecord(
  type: keyof typeof ID_RULES,
  description: string,
  examples: SubjectExamples,
  more: RecordRule['fields'] = {},
): RecordRule {
  return {
    description,
    fields: {
      type: required(constantRule(type), TYPE, type),
      id: required(ID_RULES[type], ID, examples.id),
      name: required(DEFINED.name, 'The name to show.', examples.name),
      aliases: optional(NAMES, 'Other names under which it is found.', examples.aliases),
      description: optional(
        DEFINED.passage,
        'One line that tells it from others of the same name.',
        examples.description,
      ),
      identifiers: optional(IDENTIFIERS, 'What other registers call it.', [examples.identifiers]),
      ...more,
    },
  };
}

export const PERSON = subjectRecord('person', 'A person.', {
  id: 'person/donald-trump',
  name: 'Donald Trump',
  aliases: ['Trump'],
  description: 'Former US President',
  identifiers: { scheme: 'wikidata', value: 'Q22686' },
});

export const STATE = subjectRecord('state', 'A state.', {
  id: 'state/iran',
  name: 'Iran',
  aliases: ['Islamic Republic'],
  description: 'Islamic republic in western Asia',
  identifiers: { scheme: 'iso3166-1-alpha-3', value: 'IRN' },
});

export const ORGANIZATION = subjectRecord('organization', 'An organization with a name of its own.', {
  id: 'organization/iaea',
  name: 'International Atomic Energy Agency',
  aliases: ['IAEA'],
  description: 'Nuclear watchdog in the United Nations system',
  identifiers: { scheme: 'wikidata', value: 'Q41984' },
});

export const GROUP = subjectRecord(
  'group',
  'A role or a collective without a name of its own, such as police, citizens or allies.',
  {
    id: 'group/american-allies',
    name: 'American allies',
    aliases: ['allies'],
    description: 'Allies of the United States, not named one by one',
    identifiers: { scheme: 'icews', value: 'Police (Australia)' },
  },
);

export const AGREEMENT = subjectRecord(
  'agreement',
  'A treaty, deal or other agreement.',
  {
    id: 'agreement/jcpoa',
    name: 'Joint Comprehensive Plan of Action',
    aliases: ['JCPOA', 'Iran nuclear deal'],
    description: 'The nuclear deal that Iran signed with world powers in 2015',
    identifiers: { scheme: 'example-register', value: 'A-17' },
  },
  {
    kind: optional(DEFINED.name, 'What kind of agreement it is.', 'nuclear deal'),
    adoptedOn: optional(DEFINED.edtf, 'When it was adopted.', '2015'),
    evidence: EVIDENCE_FIELD,
  },
);

export const EVENT = subjectRecord(
  'event',
  'A meeting, negotiation, election or other event.',
  {
    id: 'event/vienna-talks',
    name: 'Vienna talks',
    aliases: ['nuclear talks in Vienna'],
    description: "Negotiations over Iran's nuclear program",
    identifiers: { scheme: 'example-register', value: 'E-17' },
  },
  {
    kind: optional(DEFINED.name, 'What kind of event it is.', 'negotiation'),
    heldOn: optional(DEFINED.edtf, 'The days over which it went on, or within which it fell.', '2021-06', '/2021-06'),
    expectedOn: optional(DEFINED.edtf, 'When it is announced to take place or to resume.', '2021-10-27/2021-11-30'),
    place: optional(DEFINED.name, 'Where it was held, in the words of the source.', 'Brussels'),
    evidence: EVIDENCE_FIELD,
  },
);

export const TOPIC = subjectRecord('topic', 'A matter that statements are about and that is none of the other kinds.', {
  id: 'topic/iran-nuclear-program',
  name: "Iran's nuclear program",
  aliases: ['Iranian nuclear program'],
  description: 'The article speaks of its expansion, its pace and its direction',
  identifiers: { scheme: 'example-register', value: 'T-17' },
});

export const ALIAS = {
  description: 'The former id of a subject that was merged into another; it now refers to that subject.',
  fields: {
    type: required(constantRule('alias'), TYPE, 'alias'),
    id: required(DEFINED.subjectId, 'The id that was given up.', 'group/barack-obama'),
    of: required(DEFINED.subjectId, 'The subject that it refers to.', 'person/barack-obama'),
  },
  meanings: [differs('id', 'of')],
} satisfies RecordRule;
