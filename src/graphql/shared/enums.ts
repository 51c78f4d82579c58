import { registerEnumType } from 'type-graphql';

/** A GraphQL enum of these values, each with its description; an object whose keys and values are the same. */
export function enumOf<K extends string>(
  name: string,
  description: string,
  descriptions: Record<K, string>,
): { [V in K]: V } {
  const entries = Object.entries<string>(descriptions);
  const values = Object.fromEntries(entries.map(([key]) => [key, key])) as { [V in K]: V };
  const valuesConfig = Object.fromEntries(entries.map(([key, text]) => [key, { description: text }]));
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
  return values;
}

const ACTOR_KINDS = {
  PERSON: "A person, such as 'person/robert-malley'.",
  STATE: "A state, such as 'state/iran'.",
  ORGANIZATION: "An organization, such as 'organization/iaea'.",
  GROUP: "A role or a collective without a name of its own, such as 'group/american-allies'.",
};
const AGREEMENT = "An agreement, such as 'agreement/jcpoa'.";
const TOPIC = "A matter that is spoken about, such as 'topic/iran-nuclear-program'.";

export const SubjectKindEnum = enumOf('SubjectKind', 'What a subject is. The first four can make statements.', {
  ...ACTOR_KINDS,
  AGREEMENT,
  EVENT: "An event, such as 'event/vienna-talks'.",
  TOPIC,
});

export const ActorKindEnum = enumOf('ActorKind', 'What an actor is: a subject that can make statements.', ACTOR_KINDS);

export const UpsertSubjectKindEnum = enumOf(
  'UpsertSubjectKind',
  'What upsertSubject writes: every kind of subject but events, which recordEvent writes.',
  { ...ACTOR_KINDS, AGREEMENT, TOPIC },
);

export const StatementFormEnum = enumOf('StatementForm', 'How much of the wording of a statement is known.', {
  DIRECT: 'The words themselves, quoted in full sentences.',
  PARTIAL: "Some of the words quoted within the reporter's sentence.",
  INDIRECT: "Retold in the reporter's own words.",
  CODED: 'Only a code for what was said, made by a machine or a coder.',
});

export const StatementStatusEnum = enumOf(
  'StatementStatus',
  'Whether a statement is current, corrected or retracted.',
  {
    CURRENT: 'It is neither corrected nor retracted.',
    CORRECTED: 'Another statement corrects it; see correctedBy.',
    RETRACTED: 'It was withdrawn; nothing takes its place.',
  },
);

export const QuadClassEnum = enumOf('QuadClass', 'The four classes of acts in CAMEO: said or done, with or against.', {
  VERBAL_COOPERATION: 'Said, with: CAMEO roots 01–05.',
  MATERIAL_COOPERATION: 'Done, with: CAMEO roots 06–09.',
  VERBAL_CONFLICT: 'Said, against: CAMEO roots 10–14.',
  MATERIAL_CONFLICT: 'Done, against: CAMEO roots 15–20.',
});

export const PartyStatusEnum = enumOf('PartyStatus', 'The relation of an actor to an agreement.', {
  SIGNATORY: 'Signed it.',
  RATIFIED: 'Ratified it.',
  WITHDREW: 'Left it.',
  REDUCED_COMPLIANCE: 'Is still in it, but complies less than agreed.',
  MEDIATOR: 'Mediated it.',
});

export const StatementOrderEnum = enumOf(
  'StatementOrder',
  'The order of a list of statements; ties are in the order of ids.',
  {
    SAID_ON_ASC: 'The earliest first, by the first day that saidOn allows.',
    SAID_ON_DESC: 'The latest first, by the first day that saidOn allows.',
    TONE_ASC: 'The most hostile first.',
    TONE_DESC: 'The friendliest first.',
    RECORDED_AT_DESC: 'The most recently recorded first; of those recorded at once, as by an import, the latest first.',
    RELEVANCE: 'What matches filter.text best first; only with filter.text.',
  },
);

export const ActorOrderEnum = enumOf('ActorOrder', 'The order of a list of actors; case and accents do not count.', {
  NAME_ASC: 'By name, from A.',
  NAME_DESC: 'By name, from Z.',
});

export const IntervalEnum = enumOf('Interval', 'How long the buckets of a timeline are.', {
  DAY: "A day, such as '2014-03-18'.",
  WEEK: "A week from Monday to Sunday, by ISO 8601, such as '2014-W12'.",
  MONTH: "A month, such as '2014-03'.",
  QUARTER: "Three months, such as '2014-Q1'.",
  YEAR: "A year, such as '2014'.",
});

export const DirectionEnum = enumOf('Direction', 'Which acts of an actor count.', {
  OUT: 'Its own.',
  IN: 'Those about it.',
  BOTH: 'Its own and those about it.',
});

export const CounterpartOrderEnum = enumOf(
  'CounterpartOrder',
  'The order of a list of counterparts; ties are in the order of ids.',
  {
    COUNT_DESC: 'Those with the most counted acts first.',
    COUNT_ASC: 'Those with the fewest counted acts first.',
    TONE_ASC: 'The lowest mean tone of the counted acts first: the most hostile.',
    TONE_DESC: 'The highest mean tone of the counted acts first: the friendliest.',
    LAST_DESC: 'Those with the newest counted act first.',
    NAME_ASC: 'By name, from A.',
  },
);

export const StatementChangeKindEnum = enumOf('StatementChangeKind', 'The kind of a change of statements.', {
  RECORDED: 'A statement was recorded.',
  CORRECTED: 'A statement was recorded in the place of another, which is CORRECTED now.',
  RETRACTED: 'A statement was withdrawn.',
  MERGED: 'One subject was merged into another, which took its place in these statements.',
  KIND_CHANGED: 'A subject got another kind, and with it another id in these statements.',
});

export const StatementDimensionEnum = enumOf('StatementDimension', 'What statements can be grouped by.', {
  SPEAKER: "Who said it, such as 'person/robert-malley'.",
  ABOUT: "Whom or what it is about, such as 'state/iran'; a statement is in the group of each of its subjects.",
  SPEAKER_KIND: 'What the speaker is, such as PERSON.',
  ABOUT_KIND: 'What it is about, such as AGREEMENT; a statement is in the group of each kind among its subjects.',
  SPEAKER_COUNTRY:
    "The state that the speaker counts for on the day, such as 'state/iran': by being it or a part of it, or by memberships or roles.",
  ABOUT_COUNTRY:
    "The state that a subject counts for on the day, such as 'state/iraq'; a statement is in the group of each of these.",
  ACT_ROOT: "The two-digit root of the act by CAMEO, such as '11' (Disapprove).",
  QUAD_CLASS: 'The class of the act, such as VERBAL_CONFLICT.',
  MONTH: "When it was said, by month, such as '2021-10'.",
  YEAR: "When it was said, by year, such as '2021'.",
  SOURCE: "Where it is reported, such as 'source/article'; a statement is in the group of each of its sources.",
  FORM: 'How much of the wording is known, such as DIRECT.',
  MEDIUM: "The medium, such as 'tweet'; those without a known one are a group of their own.",
});

export const SearchKindEnum = enumOf(
  'SearchKind',
  'The kinds of results of a search: those of subjects, sources and statements.',
  {
    PERSON: "Persons by their names, such as 'Robert Malley'.",
    STATE: "States by their names, such as 'Iran'.",
    ORGANIZATION: "Organizations by their names, such as 'IAEA'.",
    GROUP: "Groups by their names, such as 'American allies'.",
    AGREEMENT: "Agreements by their names, such as 'JCPOA'.",
    EVENT: "Events by their names, such as 'Vienna talks'.",
    TOPIC: "Topics by their names, such as 'nuclear program'.",
    SOURCE: "Sources by their titles, such as 'The seed article'.",
    STATEMENT: "Statements by the words of their quotes and paraphrases, such as 'mutual compliance'.",
  },
);

export const SearchFieldEnum = enumOf('SearchField', 'Where the words of a search were found.', {
  NAME: "The name of a subject, such as 'Robert Malley'.",
  ALIAS: "Another name of it, such as 'JCPOA'.",
  IDENTIFIER: "What another register calls it, such as 'wikidata:Q794'.",
  TITLE: "The title of a source, such as 'The seed article'.",
  QUOTE: "The words of a statement, such as 'critical phase'.",
  PARAPHRASE: "A statement in the reporter's words.",
});

export const CountingEnum = enumOf('Counting', 'Which acts are counted.', {
  STATEMENTS: 'What was said: statements.',
  INTERACTIONS: 'What was done: interactions.',
  BOTH: 'What was said and what was done, each act once.',
});
