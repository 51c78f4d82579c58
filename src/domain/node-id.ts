import { hash } from 'node:crypto';
import { codingParts, type Evidence } from './evidence.js';
import { prefixOfId } from './identity.js';
import { reviewKindOf } from './review-ids.js';

/** The types of edges that have no id of their own in the graph, by the prefix of the ids that they are given. */
export const RELATION_TYPES = {
  role: 'HAS_ROLE',
  party: 'PARTY_TO',
  participation: 'PARTICIPATED_IN',
  membership: 'MEMBER_OF',
  concern: 'CONCERNS',
  part: 'PART_OF',
} as const;

/** The prefix of the id of such an edge. */
export type RelationPrefix = keyof typeof RELATION_TYPES;

/** An edge as its id names it: its ends, by which it is looked up, and a digest that identifies it between them. */
export interface RelationKey {
  kind: 'RELATION';
  prefix: RelationPrefix;
  startId: string;
  endId: string;
  digest: string;
}

/** What an id names, and where it is in the graph. */
export type NodeKey =
  | { kind: 'ENTITY'; id: string }
  | RelationKey
  | { kind: 'EVIDENCE'; owner: { kind: 'ENTITY'; id: string } | RelationKey; digest: string }
  | { kind: 'CHANGE'; changeId: string }
  | { kind: 'REVIEW'; of: 'RUN' | 'CANDIDATE' | 'DECISION'; id: string };

const DIGEST = /^[0-9a-f]{16}$/;
/** Long enough for evidence of an edge between two ids of maximum length. */
const MAX_LENGTH = 500;
const CHANGE_ID = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z\/\d{3,}\/[0-9a-f-]{36}$/;

/** A hash to distinguish a few things: 16 hexadecimal digits. */
function digestOf(parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'hex').slice(0, 16);
}

/**
 * The id of an edge, such as 'role/person/robert-malley/state/united-states/0123456789abcdef', from its key in the graph: its
 * type, its ends, and what identifies it among the edges between them. It does not depend on evidence.
 */
export function relationIdOf(key: string): string {
  const [prefix, startId, endId, ...parts] = JSON.parse(key) as [string, string, string, ...unknown[]];
  return `${prefix}/${startId}/${endId}/${digestOf(parts)}`;
}

/** A passage, regardless of what it is evidence for. */
type Passage = Omit<Evidence, 'kind' | 'ownerId'>;

/** The last part of the id of a passage: it depends on the passage alone, and so stays when others are added before it. */
export function digestOfPassage({ sourceId, exact, prefix, suffix, start, end, coding }: Passage): string {
  const parts = [sourceId, exact, prefix, suffix, start, end];
  return digestOf(coding === null ? parts : [...parts, codingParts(coding)]);
}

/** The id of a passage: that of what it is evidence for, and the digest of the passage. */
export function evidenceIdOf(ownerId: string, passage: Passage): string {
  return `evidence/${ownerId}/${digestOfPassage(passage)}`;
}

/** The id of a change, from its id in the log. */
export function changeIdOf(changeId: string): string {
  return `change/${changeId}`;
}

/** What an id names, or null if it is malformed. Nothing is looked up. */
export function nodeKeyOf(id: string): NodeKey | null {
  if (id.length > MAX_LENGTH) return null;
  const [first, ...rest] = id.split('/');
  if (first === 'change') {
    const changeId = rest.join('/');
    return CHANGE_ID.test(changeId) ? { kind: 'CHANGE', changeId } : null;
  }
  const review = reviewKindOf(id);
  if (review !== null) return { kind: 'REVIEW', of: review, id };
  if (first === 'evidence') {
    const digest = rest.pop() ?? '';
    const owner = nodeKeyOf(rest.join('/'));
    const isOwner = owner?.kind === 'ENTITY' || owner?.kind === 'RELATION';
    return isOwner && DIGEST.test(digest) ? { kind: 'EVIDENCE', owner, digest } : null;
  }
  if (first !== undefined && Object.hasOwn(RELATION_TYPES, first)) return relationKeyOf(first as RelationPrefix, rest);
  return prefixOfId(id) === null ? null : { kind: 'ENTITY', id };
}

function relationKeyOf(prefix: RelationPrefix, parts: string[]): RelationKey | null {
  const [startKind, startSlug, endKind, endSlug, digest, ...more] = parts;
  const startId = `${startKind}/${startSlug}`;
  const endId = `${endKind}/${endSlug}`;
  if (more.length > 0 || prefixOfId(startId) === null || prefixOfId(endId) === null) return null;
  return digest !== undefined && DIGEST.test(digest) ? { kind: 'RELATION', prefix, startId, endId, digest } : null;
}
