import { ask } from '../../api/ask.js';
import { ReviewDecisions, type ReviewDecisionsQuery } from '../api/operations.generated.js';

/** The decisions in force on all runs as JSON Lines, the earliest first, as `demarche decisions` prints them. Errors: Refusal. */
export async function decisionLines(): Promise<string> {
  const lines: string[] = [];
  let after: string | null = null;
  do {
    const { decisions }: ReviewDecisionsQuery = await ask(ReviewDecisions, { after });
    for (const { undoneAt, record } of decisions?.nodes ?? [])
      if (undoneAt === null) lines.push(`${JSON.stringify(record)}\n`);
    after = decisions?.pageInfo.hasNextPage ? decisions.pageInfo.endCursor : null;
  } while (after !== null);
  return lines.reverse().join('');
}
