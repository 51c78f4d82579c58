import { Link } from 'wouter';
import { useAddress } from '../../address/use-address.js';
import { useAnswer } from '../../api/use-answer.js';
import { Page } from '../../shell/page.js';
import { Answered, Empty } from '../../shell/states.js';
import { instantInWords } from '../../words/days.js';
import { type ExtractionRunFilter, ReviewQueue, type ReviewQueueQuery } from '../api/operations.generated.js';
import { Figures } from './figures.js';
import { ReadForm } from './read-form.js';

type Run = NonNullable<ReviewQueueQuery['extractionRuns']>['nodes'][number];

/** The run of a row: its article, what became of its candidates, and who had it read. */
const RunRow = ({ run }: { run: Run }) => {
  const { id, article, pendingCount, acceptedCount, rejectedCount, createdAt, createdBy, isOpen, problems } = run;
  return (
    <tr>
      <th scope="row">
        <Link href={`/review/${id.slice('run/'.length)}`}>{article.title}</Link>
        <span className="soft small run-source">
          {[article.publisher, article.publishedOn].filter(Boolean).join(', ')}
          {problems.length > 0 && ` · ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in reading`}
        </span>
      </th>
      <td>{isOpen ? (pendingCount === 0 ? 'All decided' : 'Open') : 'Closed'}</td>
      <td className="number">{pendingCount}</td>
      <td className="number">{acceptedCount}</td>
      <td className="number">{rejectedCount}</td>
      <td>
        {createdBy ?? 'unknown'}
        <span className="soft small run-source">{instantInWords(createdAt)}</span>
      </td>
    </tr>
  );
};

/** What has been read and waits, and a form that has another article read. */
export const QueuePage = ({ viewer }: { viewer: string }) => {
  const { params, change } = useAddress();
  const state = params.get('state') ?? 'all';
  const editor = params.get('editor');
  const source = params.get('source');
  const filter: ExtractionRunFilter = {
    isOpen: state === 'all' ? null : state === 'open',
    createdBy: editor === null ? null : [editor],
    source: source === null ? null : [source],
  };
  const queue = useAnswer(ReviewQueue, { filter, after: params.get('after') });

  return (
    <Page title="Review">
      <ReadForm />
      <section className="stack" aria-labelledby="queue-heading">
        <div className="section-head">
          <h2 id="queue-heading">The queue</h2>
          <div className="row queue-filters">
            <label className="field">
              Runs
              <select value={state} onChange={({ target }) => change({ state: target.value, after: null })}>
                <option value="all">all</option>
                <option value="open">open</option>
                <option value="closed">closed</option>
              </select>
            </label>
            <label className="field">
              Read for
              <select
                value={editor ?? ''}
                onChange={({ target }) => change({ editor: target.value || null, after: null })}
              >
                <option value="">everybody</option>
                <option value={viewer}>me ({viewer})</option>
                {editor !== null && editor !== viewer && <option value={editor}>{editor}</option>}
              </select>
            </label>
            <label className="field">
              Source
              <input
                key={source}
                defaultValue={source ?? ''}
                placeholder="source/…"
                onBlur={({ target }) => {
                  if (target.value.trim() !== (source ?? ''))
                    change({ source: target.value.trim() || null, after: null });
                }}
                onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
              />
            </label>
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
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
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
                {extractionRuns.pageInfo.hasNextPage && (
                  <button
                    type="button"
                    className="button"
                    onClick={() => change({ after: extractionRuns.pageInfo.endCursor })}
                  >
                    Older ones
                  </button>
                )}
              </>
            )
          }
        </Answered>
      </section>
      <Figures run={null} />
    </Page>
  );
};
