import { Ctx, Resolver } from 'type-graphql';
import { withoutGaps } from '../../collections/without-gaps.js';
import { type FieldProblem, inputRefusal } from '../../errors/service-error.js';
import { queueReading } from '../../review/queue-reading.js';
import { checkRecord } from '../../rules/check-record.js';
import { nameProblem } from '../../rules/text-rules.js';
import { Change, InputArg } from '../change/mutation-decorators.js';
import { writeOnce } from '../change/write-once.js';
import type { RequestContext } from '../request-context.js';
import { ExtractStatementsInput } from './review.inputs.js';
import { ExtractStatementsPayload } from './review.payloads.js';

/** What is wrong with the details of an article, by the rules of a source; checked before anything is read. */
function problemsOf({ title, publisher, url, publishedOn, licence }: ExtractStatementsInput): FieldProblem[] {
  const labels = withoutGaps({ publisher, url, publishedOn });
  const checked = checkRecord({ type: 'source', id: 'source/article', title: title ?? 'Article', ...labels });
  const broken = 'violations' in checked ? checked.violations : [];
  const licenceProblem = licence === null || licence === undefined ? null : nameProblem(licence);
  return [
    ...broken.map(({ path, message }) => ({ path: `input.${path.slice(1).replaceAll('/', '.')}`, message })),
    ...(licenceProblem === null ? [] : [{ path: 'input.licence', message: licenceProblem }]),
  ];
}

@Resolver()
export class ExtractStatementsResolver {
  @Change(
    () => ExtractStatementsPayload,
    'Reads an article and queues the statements in it as candidates; nothing enters the graph before it is accepted.',
  )
  async extractStatements(
    @InputArg(ExtractStatementsInput) input: ExtractStatementsInput,
    @Ctx() context: RequestContext,
  ) {
    const problems = problemsOf(input);
    if (problems.length > 0) throw inputRefusal(problems);
    const { text: content, title = null, publisher = null, url = null, publishedOn = null, licence = null } = input;
    const read = await context.reading.reader.read(context.runner, { content, title, publisher, url, publishedOn });
    const id = await writeOnce(context, { action: 'EXTRACT_STATEMENTS', input }, (transaction, authorship, checked) => {
      if (checked.problems.length > 0) throw inputRefusal(checked.problems);
      return queueReading(transaction, authorship, read, licence);
    });
    return { run: () => context.loaders.runs.load(id) };
  }
}
