import type { EdgeKind } from '../api/operations.generated.js';

/** The words for each kind of edge, between the names at its ends. */
export const EDGE_WORDS: Readonly<Record<EdgeKind, string>> = {
  STATED: 'spoke of',
  INTERACTED: 'acted towards',
  HAS_ROLE: 'has a role for',
  MEMBER_OF: 'is a member of',
  PART_OF: 'is part of',
  PARTY_TO: 'is party to',
  PARTICIPATED_IN: 'took part in',
  CONCERNS: 'concerns',
};
