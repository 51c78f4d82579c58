/** The kinds of subjects, as ids and the exchange format spell them, by their GraphQL name. */
export const SUBJECT_KINDS = {
  PERSON: 'person',
  STATE: 'state',
  ORGANIZATION: 'organization',
  GROUP: 'group',
  AGREEMENT: 'agreement',
  EVENT: 'event',
  TOPIC: 'topic',
} as const;

const KIND_OF_PREFIX = new Map<string | null, SubjectKind>(
  Object.entries(SUBJECT_KINDS).map(([kind, prefix]) => [prefix, kind as SubjectKind]),
);

/** The kind of a subject. */
export type SubjectKind = keyof typeof SUBJECT_KINDS;

/** The kinds of subjects that can make a statement. */
export const ACTOR_KINDS = ['PERSON', 'STATE', 'ORGANIZATION', 'GROUP'] as const satisfies SubjectKind[];

/** The kind of an actor. */
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Whether subjects of a kind can make a statement. */
export function isActorKind(kind: string): kind is ActorKind {
  return (ACTOR_KINDS as readonly string[]).includes(kind);
}

/** The first part of every id. */
export const ID_PREFIXES = [...Object.values(SUBJECT_KINDS), 'source', 'statement', 'interaction'] as const;

/** The first part of an id: the kind of node that it names. */
export type IdPrefix = (typeof ID_PREFIXES)[number];

/** The part of an id after its slash, as a regular expression. */
export const SLUG_PATTERN = '[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+)*';
/** The maximum length of an id, in code points. */
export const MAX_ID_LENGTH = 200;
const ID = new RegExp(`^(${ID_PREFIXES.join('|')})/${SLUG_PATTERN}$`, 'u');

/** The hint for a malformed id. */
export const ID_EXPECTED =
  `give an id such as 'person/robert-malley': one of ${ID_PREFIXES.join(', ')}, a slash, ` +
  `and lower-case letters or digits in runs joined by '-', at most ${MAX_ID_LENGTH} characters`;

/** An id as it is stored, in NFC; unchanged if it is too long for one, since normalizing takes more than linear time. */
export function storedId(id: string): string {
  return id.length > 4 * MAX_ID_LENGTH ? id : id.normalize('NFC');
}

/** The kind of node that an id names, or null if the id is malformed. */
export function prefixOfId(id: string): IdPrefix | null {
  // Only wide letters make a text longer in UTF-16 units than in code points, at most twice.
  if (id.length > MAX_ID_LENGTH && (id.length > 2 * MAX_ID_LENGTH || [...id].length > MAX_ID_LENGTH)) return null;
  return (ID.exec(id)?.[1] as IdPrefix | undefined) ?? null;
}

/** An identifier as one text, 'wikidata:Q794', the key by which the graph finds it. Schemes contain no colon. */
export function identifierKey({ scheme, value }: { scheme: string; value: string }): string {
  return `${scheme}:${value}`;
}

/** The scheme and the value of an identifier's key. */
export function identifierOfKey(key: string): { scheme: string; value: string } {
  const colon = key.indexOf(':');
  return { scheme: key.slice(0, colon), value: key.slice(colon + 1) };
}

/** Whether an id, judged by its first part, names something that can make a statement. */
export function isActorId(id: string): boolean {
  return isActorKind(subjectKindOfId(id) ?? '');
}

/** The kind of subject that an id names, or null if it names none. */
export function subjectKindOfId(id: string): SubjectKind | null {
  return KIND_OF_PREFIX.get(prefixOfId(id)) ?? null;
}
