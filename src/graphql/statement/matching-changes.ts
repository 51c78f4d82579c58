import type { StatementChange } from '../../change/statement-change.js';
import { STATEMENT_STATUSES } from '../../domain/statement.js';
import type { StatementCriteria } from '../../loader/act-criteria.js';
import { hasWords } from '../../search/text-search.js';
import type { RequestContext } from '../request-context.js';
import { criteriaOf, type StatementFilter } from './statement-filter.input.js';

/** What a subscription needs of its context. */
type Context = Pick<RequestContext, 'feed' | 'runner' | 'aliases' | 'ends'>;

/** The ids of those statements that pass the criteria. */
async function passing({ runner }: Context, ids: readonly string[], criteria: StatementCriteria): Promise<string[]> {
  // A statement is tested alone: it has the words or not, independent of the rest of the graph.
  const { text, ...others } = criteria;
  const found = await runner.read('findMatchingStatements', { ids: [...ids], ...others, text: null });
  const passed = new Set(found.filter(({ words }) => text === null || hasWords(words ?? [], text)).map(({ id }) => id));
  return ids.filter((id) => passed.has(id));
}

/**
 * The criteria that a change has to meet to affect a list with this filter: a status that it ended does not count, and
 * after a merge, neither do the former ids and kinds.
 */
function criteriaFor({ merge }: StatementChange, criteria: StatementCriteria): StatementCriteria {
  const anyStatus = { ...criteria, status: [...STATEMENT_STATUSES] };
  if (!merge) return anyStatus;
  const { from, into } = merge;
  const withKept = (ids: string[] | null) => (ids?.includes(from) ? [...ids, into] : ids);
  return {
    ...anyStatus,
    ...{ speaker: withKept(criteria.speaker), about: withKept(criteria.about), between: withKept(criteria.between) },
    ...{ speakerKind: null, aboutKind: null },
  };
}

/** The ids of recorded statements that pass the filter, as they arrive. Errors: SERVICE_UNAVAILABLE. */
export async function* recordedStatements(context: Context, filter: StatementFilter | null): AsyncGenerator<string> {
  for await (const { kind, statementIds, bookmarks } of context.feed.subscribe(context.ends)) {
    if (kind !== 'RECORDED' && kind !== 'CORRECTED') continue;
    context.runner.catchUpWith(bookmarks);
    const ids = statementIds.slice(0, 1);
    // Again each time: an id may become an alias of another.
    yield* filter ? await passing(context, ids, criteriaOf(filter, context.aliases)) : ids;
  }
}

/**
 * The changes that affect a list with this filter, each with the statements that do so; with both if one corrects the
 * other. Errors: SERVICE_UNAVAILABLE.
 */
export async function* changesOfStatements(
  context: Context,
  filter: StatementFilter | null,
): AsyncGenerator<StatementChange> {
  for await (const change of context.feed.subscribe(context.ends)) {
    context.runner.catchUpWith(change.bookmarks);
    if (!filter) {
      yield change;
      continue;
    }
    const criteria = criteriaFor(change, criteriaOf(filter, context.aliases));
    const passed = await passing(context, change.statementIds, criteria);
    if (passed.length === 0) continue;
    yield change.kind === 'CORRECTED' ? change : { ...change, statementIds: passed };
  }
}
