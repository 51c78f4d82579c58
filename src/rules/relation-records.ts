import { DEFINED } from './definitions.js';
import { constantRule, optional, required, TYPE } from './fields.js';
import { EVIDENCE_FIELD, EVIDENCE_LIST } from './lists.js';
import { differs, endsNotBefore } from './meanings.js';
import { PARTY_STATUS } from './scalar-rules.js';
import type { RecordRule } from './value-rule.js';

export const ROLE = {
  description: 'A person held a role for an actor. One role for each holder, of, title and during.',
  fields: {
    type: required(constantRule('role'), TYPE, 'role'),
    holder: required(DEFINED.personId, 'Who held it.', 'person/robert-malley'),
    of: required(DEFINED.actorId, 'For whom.', 'state/united-states'),
    title: required(DEFINED.name, 'What the role is called.', 'Special Envoy to Iran'),
    during: optional(
      DEFINED.edtf,
      'The days on which the source attests it: not the whole term, unless the source gives it.',
      '2021-10-25',
    ),
    endedOn: optional(DEFINED.edtf, 'The days that allow its end.', '../2021-09'),
    evidence: EVIDENCE_FIELD,
  },
  meanings: [differs('holder', 'of'), endsNotBefore('during', 'endedOn')],
} satisfies RecordRule;

export const PARTY = {
  description: 'The relation of an actor to an agreement. One for each party, agreement, status and since.',
  fields: {
    type: required(constantRule('party'), TYPE, 'party'),
    party: required(DEFINED.actorId, 'Who.', 'state/iran'),
    agreement: required(DEFINED.agreementId, 'To which agreement.', 'agreement/jcpoa'),
    status: required(PARTY_STATUS, 'Which relation it is.', 'SIGNATORY'),
    since: optional(
      DEFINED.edtf,
      'When the relation began; an interval holds the days that allow its beginning.',
      '2015',
      '2018-05/2021-10-27',
    ),
    until: optional(DEFINED.edtf, 'When the relation ended, where a source says so.', '2018-05'),
    evidence: EVIDENCE_FIELD,
  },
  meanings: [endsNotBefore('since', 'until')],
} satisfies RecordRule;

export const PARTICIPATION = {
  description: 'An actor took part in an event. One for each participant, event and role.',
  fields: {
    type: required(constantRule('participation'), TYPE, 'participation'),
    participant: required(DEFINED.actorId, 'Who took part.', 'person/ebrahim-raisi'),
    event: required(DEFINED.eventId, 'In which event.', 'event/iran-presidential-election-2021'),
    role: optional(DEFINED.name, 'As what.', 'winner'),
    namedAs: optional(
      DEFINED.sourceLine,
      'The words of the source for the participant, where they differ from its name.',
      'western powers',
    ),
    evidence: EVIDENCE_FIELD,
  },
} satisfies RecordRule;

export const CONCERN = {
  description: 'An event concerns a subject. One for each event and subject.',
  fields: {
    type: required(constantRule('concern'), TYPE, 'concern'),
    event: required(DEFINED.eventId, 'Which event.', 'event/vienna-talks'),
    subject: required(DEFINED.subjectId, 'What it concerns.', 'agreement/jcpoa'),
    evidence: EVIDENCE_FIELD,
  },
  meanings: [differs('event', 'subject')],
} satisfies RecordRule;

export const MEMBERSHIP = {
  description: 'An actor is a member of an organization or a group. One for each member, organization and during.',
  fields: {
    type: required(constantRule('membership'), TYPE, 'membership'),
    member: required(DEFINED.actorId, 'Who is a member.', 'state/iran'),
    organization: required(DEFINED.collectiveId, 'Of what.', 'organization/iaea', 'group/world-powers'),
    during: optional(DEFINED.edtf, 'The days on which the source attests it.', '2021'),
    evidence: EVIDENCE_FIELD,
  },
  meanings: [differs('member', 'organization')],
} satisfies RecordRule;

export const PART = {
  description: 'An actor is a part of another, as the police of a state are. One for each part and whole.',
  fields: {
    type: required(constantRule('part'), TYPE, 'part'),
    part: required(DEFINED.actorId, 'What is a part.', 'group/police-australia'),
    whole: required(DEFINED.actorId, 'Of what.', 'state/australia'),
    evidence: optional(EVIDENCE_LIST, 'Where a source says so.', [{ source: 'source/article' }]),
  },
  meanings: [differs('part', 'whole')],
} satisfies RecordRule;
