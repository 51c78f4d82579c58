import type { Evidence } from '../../domain/evidence.js';
import { prefixOfId } from '../../domain/identity.js';
import { digestOfPassage, type NodeKey, RELATION_TYPES, type RelationKey } from '../../domain/node-id.js';
import type { Relation } from '../../domain/relations.js';
import type { Soon } from '../../loader/batch-loader.js';
import type { RequestContext } from '../request-context.js';

/** The domain object, with its kind, that an id names; null if it does not exist (any more). */
export function loadNode(context: RequestContext, key: NodeKey): Soon<object | null> {
  switch (key.kind) {
    case 'ENTITY':
      return loadEntity(context, key.id, context.loaders);
    case 'RELATION':
      return loadRelation(context, key).then((found) => (found && isNode(found) ? found : null));
    case 'EVIDENCE':
      return loadEvidence(context, key);
    case 'CHANGE':
      return context.loaders.changes.load(key.changeId);
    case 'REVIEW':
      return loadReview(context, key);
  }
}

function loadReview({ loaders }: RequestContext, { of, id }: NodeKey & { kind: 'REVIEW' }): Soon<object | null> {
  switch (of) {
    case 'RUN':
      return loaders.runs.load(id);
    case 'CANDIDATE':
      return loaders.candidates.load(id);
    case 'DECISION':
      return loaders.decisions.load(id);
  }
}

/** The edge that a key names, also if its ends were merged. */
export async function loadRelation({ loaders, aliases }: RequestContext, key: RelationKey): Promise<Relation | null> {
  const ends = `${aliases.resolve(key.startId)} ${aliases.resolve(key.endId)}`;
  const between = await loaders.relations.load(`${RELATION_TYPES[key.prefix]} ${ends}`);
  return between.find(({ id }) => id.endsWith(`/${key.digest}`)) ?? null;
}

/** CONCERN and PART edges are not nodes: what an event concerns and what an actor is part of are returned as subjects. */
function isNode({ kind }: Relation): boolean {
  return kind !== 'CONCERN' && kind !== 'PART';
}

function loadEntity(
  { loaders, aliases }: RequestContext,
  id: string,
  { subjects, statements }: Pick<RequestContext['loaders'], 'subjects' | 'statements'>,
) {
  switch (prefixOfId(id)) {
    case 'statement':
      return statements.load(id);
    case 'interaction':
      return loaders.interactions.load(id);
    case 'source':
      return loaders.sources.load(id);
    default:
      return subjects.load(aliases.resolve(id));
  }
}

async function loadEvidence(context: RequestContext, { owner, digest }: NodeKey & { kind: 'EVIDENCE' }) {
  const { wholeSubjects: subjects, wholeStatements: statements } = context.loaders;
  const loading =
    owner.kind === 'ENTITY' ? loadEntity(context, owner.id, { subjects, statements }) : loadRelation(context, owner);
  const found = await loading;
  const evidence: readonly Evidence[] = found && 'evidence' in found ? found.evidence : [];
  return evidence.find((passage) => digestOfPassage(passage) === digest) ?? null;
}
