import type { RelationLine } from '../exchange/exchange-line.js';

/** What an edge without an id of its own says, as a part of a sentence: "person/a holds the role 'envoy' in state/b". */
export function relationInWords(line: RelationLine): string {
  switch (line.type) {
    case 'role':
      return `${line.holder} holds the role '${line.title}' in ${line.of}${days(line.during)}`;
    case 'party':
      return `${line.party} is ${line.status} of ${line.agreement}${days(line.since, line.until)}`;
    case 'participation':
      return `${line.participant} took part in ${line.event}`;
    case 'concern':
      return `${line.event} concerns ${line.subject}`;
    case 'membership':
      return `${line.member} is a member of ${line.organization}${days(line.during)}`;
    case 'part':
      return `${line.part} is a part of ${line.whole}`;
  }
}

/** What distinguishes an edge from others between the same two nodes. */
function days(from: string | undefined, until?: string): string {
  if (from === undefined && until === undefined) return '';
  return until === undefined ? ` (${from})` : ` (${from ?? '…'} to ${until})`;
}
