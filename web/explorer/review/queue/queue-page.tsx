import { Link } from '../../address/link.js';
import { useAddress } from '../../address/use-address.js';
import { useAnswer } from '../../api/use-answer.js';
import { Choice, type Option } from '../../parts/choice.js';
import { MorePages } from '../../parts/more-pages.js';
import { Page } from '../../shell/page.js';
import { Answered, Empty } from '../../shell/states.js';
import { instantInWords } from '../../words/days.js';
import { counted, numberInWords } from '../../words/numbers.js';
import { type ExtractionRunFilter, ReviewQueue, type ReviewQueueQuery } from '../api/operations.generated.js';
import { Figures } from './figures.js';
import { ReadForm } from './read-form.js';

/** The page size in the operation. */
const FIRST = 20;

type Run = NonNullable<ReviewQueueQuery['extractionRuns']>['nodes'][number];

/** The row of a run: its article, the numbers of its candidates by state, and who started it. */
const RunRow = ({ run }: { run: Run }) => {
  const { id, article, pendingCount, acceptedCount, rejectedCount, createdAt, createdBy, isOpen, problems } = run;
  return (
    <tr>
      <th scope="row">
        <Link href={`/review/${id.slice('run/'.length)}`}>{article.title}</Link>
        <span className="soft small run-source">
          {[article.publisher, article.publishedOn].filter(Boolean).join(', ')}
          {problems.length > 0 && ` · ${counted(problems.length, 'problem')} in reading`}
        </span>
      </th>
      <td>{isOpen ? (pendingCount === 0 ? 'All decided' : 'Open') : 'Closed'}</td>
      <td className="number">{numberInWords(pendingCount)}</td>
      <td className="number">{numberInWords(acceptedCount)}</td>
      <td className="number">{numberInWords(rejectedCount)}</td>
      <td>
        {createdBy ?? 'unknown'}
        <span className="soft small run-source">{instantInWords(createdAt)}</span>
      </td>
    </tr>
  );
};

const STATES: Option[] = [
  ['', 'all'],
  ['open', 'open'],
  ['closed', 'closed'],
];

/** The extraction runs, and a form that has another article read. */
export const QueuePage = ({ viewer }: { viewer: string }) => {
  const { params, change } = useAddress();
  const state = STATES.find(([name]) => name === params.get('state'))?.[0] ?? '';
  const editor = params.get('editor') ?? '';
  const source = params.get('source') ?? '';
  const filter: ExtractionRunFilter = {
    isOpen: state === '' ? null : state === 'open',
    createdBy: editor === '' ? null : [editor],
    source: source === '' ? null : [source],
  };
  const queue = useAnswer(ReviewQueue, { filter, after: params.get('after') });
  const runs = queue.data?.extractionRuns?.nodes ?? [];
  const readFor = runs.flatMap(({ createdBy }): Option[] => (createdBy === null ? [] : [[createdBy, createdBy]]));
  const sources = runs.map(({ article: { sourceId, title } }): Option => [sourceId, title]);

  return (
    <Page title="Review">
      <ReadForm />
      <section className="stack" aria-labelledby="queue-heading">
        <div className="section-head">
          <h2 id="queue-heading">The queue</h2>
          <div className="row queue-filters">
            <Choice
              label="State"
              value={state}
              options={STATES}
              choose={(value) => change({ state: value || null, after: null })}
            />
            <Choice
              label="Read for"
              value={editor}
              options={[['', 'everybody'], [viewer, `me (${viewer})`], ...readFor]}
              choose={(value) => change({ editor: value || null, after: null })}
            />
            <Choice
              label="Source"
              value={source}
              options={[['', 'every source'], ...sources]}
              choose={(value) => change({ source: value || null, after: null })}
            />
          </div>
        </div>
        <Answered answer={queue} what="queue">
          {({ extractionRuns }) =>
            !extractionRuns || extractionRuns.nodes.length === 0 ? (
              <Empty>
                Nothing has been read yet that fits. Paste an article above, or use demarche extract --queue.
              </Empty>
            ) : (
              <>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable content must be reachable by keyboard */}
                <section className="scroll" aria-label="Runs" tabIndex={0}>
                  <table className="queue">
                    <thead>
                      <tr>
                        <th scope="col">Article</th>
                        <th scope="col">State</th>
                        <th scope="col" className="number">
                          Waiting
                        </th>
                        <th scope="col" className="number">
                          Accepted
                        </th>
                        <th scope="col" className="number">
                          Rejected
                        </th>
                        <th scope="col">Read for</th>
                      </tr>
                    </thead>
                    <tbody>
                      {extractionRuns.nodes.map((run) => (
                        <RunRow key={run.id} run={run} />
                      ))}
                    </tbody>
                  </table>
                </section>
                <MorePages parameter="after" pageInfo={extractionRuns.pageInfo} size={FIRST} />
              </>
            )
          }
        </Answered>
      </section>
      <Figures />
    </Page>
  );
};
