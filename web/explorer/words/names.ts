import type { QuadClass, StatementForm, SubjectKind } from '../api/operations.generated.js';

/** The four classes of acts in the order in which charts stack them. */
export const CLASSES: readonly { name: QuadClass; label: string; field: ClassField; token: string }[] = [
  { name: 'VERBAL_COOPERATION', label: 'Cooperative words', field: 'verbalCooperation', token: 'verbal-cooperation' },
  {
    ...{ name: 'MATERIAL_COOPERATION', label: 'Cooperative deeds' },
    ...{ field: 'materialCooperation', token: 'material-cooperation' },
  },
  { name: 'VERBAL_CONFLICT', label: 'Words of conflict', field: 'verbalConflict', token: 'verbal-conflict' },
  { name: 'MATERIAL_CONFLICT', label: 'Deeds of conflict', field: 'materialConflict', token: 'material-conflict' },
];

type ClassField = 'verbalCooperation' | 'materialCooperation' | 'verbalConflict' | 'materialConflict';

/** The label of each form of statement, and what it says about the words. */
export const FORMS: Readonly<Record<StatementForm, { label: string; meaning: string }>> = {
  DIRECT: { label: 'Quoted', meaning: 'The words are the speaker’s own.' },
  PARTIAL: { label: 'Partly quoted', meaning: 'A part of the words is the speaker’s own; the source tells the rest.' },
  INDIRECT: { label: 'Retold', meaning: 'The source tells in its own words what was said.' },
  CODED: { label: 'Only a code is known', meaning: 'A data set tells what kind of statement it was, and no words.' },
};

/** The kinds of subjects, by the prefix of their ids, with their names. */
export const KINDS: Readonly<Record<string, { kind: SubjectKind; one: string; many: string }>> = {
  person: { kind: 'PERSON', one: 'Person', many: 'Persons' },
  state: { kind: 'STATE', one: 'State', many: 'States' },
  organization: { kind: 'ORGANIZATION', one: 'Organization', many: 'Organizations' },
  group: { kind: 'GROUP', one: 'Group', many: 'Groups' },
  agreement: { kind: 'AGREEMENT', one: 'Agreement', many: 'Agreements' },
  event: { kind: 'EVENT', one: 'Event', many: 'Events' },
  topic: { kind: 'TOPIC', one: 'Topic', many: 'Topics' },
};

const ACTORS = ['person', 'state', 'organization', 'group'];

/** The kinds of all subjects, and of those that can speak. */
export const SUBJECT_KINDS: SubjectKind[] = Object.values(KINDS).map(({ kind }) => kind);
export const ACTOR_KINDS: SubjectKind[] = ACTORS.map((word) => KINDS[word]!.kind);

/** The kind of the subject with an id, in words: 'Person'. */
export function kindInWords(id: string): string {
  return KINDS[id.split('/', 1)[0]!]?.one ?? 'Subject';
}

/** A noun with its article: 'a topic', 'an event'. */
export function withArticle(noun: string): string {
  return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** Whether an id is that of a subject that can speak. */
export function isActor(id: string): boolean {
  return ACTORS.includes(id.split('/', 1)[0]!);
}
