import { type Counting, countsInteractions, countsStatements } from '../../domain/counting.js';
import type { EdgeKind } from '../../domain/folded-edge.js';
import { badUserInput } from '../../errors/service-error.js';
import { recordedBeforeBoth } from '../../loader/act-criteria.js';
import type { AliasBook } from '../../loader/alias-book.js';
import type { EdgeScope } from '../../loader/edge-loaders.js';
import { intervalOf } from '../shared/during-args.js';
import { instantOf } from '../shared/scalars.js';
import { type AskedActs, countedActs } from '../statement/counted-acts.js';
import { kindsOf } from './edge-kind.js';
import type { EdgeScopeArgs } from './path.args.js';

/** The edges to follow, and which acts are counted among them. */
export interface CountedEdges {
  scope: EdgeScope;
  acts: AskedActs;
}

/** Which acts edges of these kinds are made of; what was asked for if there are none. */
function countedIn(kinds: readonly EdgeKind[], asked: Counting): Counting {
  if (!kinds.includes('STATED')) return kinds.includes('INTERACTED') ? 'INTERACTIONS' : asked;
  return kinds.includes('INTERACTED') ? 'BOTH' : 'STATEMENTS';
}

/** Which edges the arguments choose. Errors: BAD_USER_INPUT if they contradict each other, so that there would be none. */
export function countedEdges(args: EdgeScopeArgs, aliases: AliasBook): CountedEdges {
  const asked = args.counting ?? 'BOTH';
  const chosen = kindsOf(args.through);
  const kinds = chosen.filter(
    (kind) => (kind !== 'STATED' || countsStatements(asked)) && (kind !== 'INTERACTED' || countsInteractions(asked)),
  );
  if (kinds.length === 0 && chosen.length > 0) {
    throw badUserInput('counting', `${asked} leaves nothing of through: [${chosen.join(', ')}]; give one of the two`);
  }
  const asOfNow = countedActs({ filter: args.filter, counting: countedIn(kinds, asked) }, aliases);
  const criteria = recordedBeforeBoth(asOfNow.criteria, instantOf(args.recordedBefore));
  return { scope: { kinds, during: intervalOf(args.during), criteria }, acts: { ...asOfNow, criteria } };
}
