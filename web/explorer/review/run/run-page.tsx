import { useMemo, useRef } from 'react';
import { Link } from '../../address/link.js';
import { Page } from '../../shell/page.js';
import { Refused } from '../../shell/refused.js';
import { Empty, Waiting } from '../../shell/states.js';
import { Article } from './article.js';
import { ArticleText } from './article-text.js';
import { CandidateCard } from './candidate-card.js';
import { CandidateRow } from './candidate-row.js';
import { KeyHelp } from './key-help.js';
import { ModePanel } from './mode-panel.js';
import { Notice } from './notice.js';
import type { Review, ReviewState } from './review.js';
import { RunHead } from './run-head.js';
import { useCommands } from './use-commands.js';
import { useReview } from './use-review.js';

interface Props {
  review: Review;
  state: ReviewState;
}

/** The review of a run: the article on the left, its candidates on the right. */
const Reviewing = ({ review, state }: Props) => {
  const { run, candidates, selected: selectedId } = state;
  const textRef = useRef<HTMLDivElement>(null);
  const article = useMemo(() => new Article(run.text ?? ''), [run.text]);
  const selected = candidates.find(({ id }) => id === selectedId) ?? null;
  const commands = useCommands({ review, state, selected, article, textRef });
  const { mode } = commands;
  return (
    <>
      <RunHead review={review} state={state} onKey={commands.run} />
      {commands.isHelpShown && <KeyHelp isOn={commands.areKeysOn} onToggle={commands.setKeysOn} />}
      <Notice state={state} />
      <div className="review">
        {run.text === null ? (
          <Empty>The text of this run is no longer kept.</Empty>
        ) : (
          <ArticleText
            {...{ article, candidates, selected, textRef }}
            chosen={mode?.kind === 'words' ? mode.span : null}
            cut={mode?.kind === 'split' ? mode.cut : null}
            onSelect={(id) => review.select(id)}
          />
        )}
        <ol className="candidates" aria-label="Candidates">
          {candidates.map((candidate, index) => (
            <li key={candidate.id}>
              {candidate === selected ? (
                <>
                  <CandidateCard
                    candidate={candidate}
                    place={`${index + 1} of ${candidates.length}`}
                    isOpen={run.isOpen}
                    isDated={run.article.publishedOn !== null}
                    onKey={commands.run}
                    onAct={commands.chooseAct}
                  />
                  <ModePanel {...{ commands, review, state, article }} selected={candidate} />
                </>
              ) : (
                <CandidateRow candidate={candidate} onSelect={() => review.select(candidate.id)} />
              )}
            </li>
          ))}
        </ol>
      </div>
    </>
  );
};

/** The page of a run; `viewer` is the id of the editor. */
export const RunPage = ({ id, viewer }: { id: string; viewer: string }) => {
  const { opened, retry } = useReview(id, viewer);
  if (opened.phase === 'refused') return <Refused error={opened.error} what="run" isPage retry={retry} />;
  if (opened.phase === 'waiting') return <Waiting what="the run" />;
  const title = opened.phase === 'open' ? opened.state.run.article.title : 'No such run';
  return (
    <Page title={title} kicker="Review">
      {opened.phase === 'open' ? (
        <Reviewing review={opened.review} state={opened.state} />
      ) : (
        <Empty>
          There is no run with this id. <Link href="/review">The queue</Link> has all that were read.
        </Empty>
      )}
    </Page>
  );
};
