import { registerEnumType } from 'type-graphql';

/** An object whose keys and values are the same, as the values of a GraphQL enum. */
function valuesOf<K extends string>(descriptions: Record<K, string>): { [V in K]: V } {
  return Object.fromEntries(Object.keys(descriptions).map((key) => [key, key])) as { [V in K]: V };
}

function enumOf<K extends string>(name: string, description: string, descriptions: Record<K, string>): { [V in K]: V } {
  const values = valuesOf(descriptions);
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(descriptions).map(([key, text]) => [key, { description: text }]),
  );
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
  return values;
}

export const SubjectKindEnum = enumOf('SubjectKind', 'What a subject is. The first four can make statements.', {
  PERSON: "A person, such as 'person/robert-malley'.",
  STATE: "A state, such as 'state/iran'.",
  ORGANIZATION: "An organization, such as 'organization/iaea'.",
  GROUP: "A role or a collective without a name of its own, such as 'group/american-allies'.",
  AGREEMENT: "An agreement, such as 'agreement/jcpoa'.",
  EVENT: "An event, such as 'event/vienna-talks'.",
  TOPIC: "A matter that is spoken about, such as 'topic/iran-nuclear-program'.",
});

export const StatementFormEnum = enumOf('StatementForm', 'How the words of a statement come to us.', {
  DIRECT: 'The words themselves, quoted in full sentences.',
  PARTIAL: "Some of the words quoted within the reporter's sentence.",
  INDIRECT: "Retold in the reporter's own words.",
  CODED: 'Only a code for what was said, made by a machine or a coder.',
});

export const StatementStatusEnum = enumOf('StatementStatus', 'Whether a statement stands.', {
  CURRENT: 'It stands as recorded.',
  CORRECTED: 'Another statement corrects it; see correctedBy.',
  RETRACTED: 'It was withdrawn; nothing takes its place.',
});

export const QuadClassEnum = enumOf('QuadClass', 'The four classes of acts in CAMEO: said or done, with or against.', {
  VERBAL_COOPERATION: 'Said, with: CAMEO roots 01–05.',
  MATERIAL_COOPERATION: 'Done, with: CAMEO roots 06–09.',
  VERBAL_CONFLICT: 'Said, against: CAMEO roots 10–14.',
  MATERIAL_CONFLICT: 'Done, against: CAMEO roots 15–20.',
});

export const PartyStatusEnum = enumOf('PartyStatus', 'How an actor stands to an agreement.', {
  SIGNATORY: 'Signed it.',
  RATIFIED: 'Ratified it.',
  WITHDREW: 'Left it.',
  REDUCED_COMPLIANCE: 'Still in it, and keeping less of it than agreed.',
  MEDIATOR: 'Helped others to it.',
});

export const StatementOrderEnum = enumOf(
  'StatementOrder',
  'The order of a list of statements; ties are in the order of ids.',
  {
    SAID_ON_ASC: 'The earliest first, by the first day that saidOn allows.',
    SAID_ON_DESC: 'The latest first, by the first day that saidOn allows.',
    TONE_ASC: 'The most hostile first.',
    TONE_DESC: 'The friendliest first.',
    RECORDED_AT_DESC: 'The most recently recorded first.',
  },
);

export const ActorOrderEnum = enumOf('ActorOrder', 'The order of a list of actors; case and accents do not count.', {
  NAME_ASC: 'By name, from A.',
  NAME_DESC: 'By name, from Z.',
});
