import type { Queries } from '../query/query-types.generated.js';
import type { RelationLine } from './exchange-line.js';

/** An edge without an id of its own, as the graph stores it. */
export type RelationRow = Queries['listRelationsToMerge']['row'];

/** Converts an edge without an id of its own to its line. */
export function relationLineOf({ type, startId, endId, properties }: RelationRow): RelationLine {
  const given = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
  const {
    evidence: text,
    title,
    during,
    endedOn,
    status,
    since,
    until,
    role,
    namedAs,
  } = given as Record<string, string>;
  const passages = JSON.parse(text ?? '[]');
  const evidence = passages.length === 0 ? undefined : passages;
  switch (type) {
    case 'HAS_ROLE':
      return { type: 'role', holder: startId, of: endId, title: title!, during, endedOn, evidence };
    case 'PARTY_TO':
      return { type: 'party', party: startId, agreement: endId, status: status!, since, until, evidence };
    case 'PARTICIPATED_IN':
      return { type: 'participation', participant: startId, event: endId, role, namedAs, evidence };
    case 'CONCERNS':
      return { type: 'concern', event: startId, subject: endId, evidence };
    case 'PART_OF':
      return { type: 'part', part: startId, whole: endId, evidence };
    default:
      return { type: 'membership', member: startId, organization: endId, during, evidence };
  }
}
