import { useMutation } from '@tanstack/react-query';
import { useAnswer } from '../../api/use-answer.js';
import { saveFile } from '../../shell/save-file.js';
import { Answered, Empty } from '../../shell/states.js';
import { counted } from '../../words/numbers.js';
import { ReviewFigures, type ReviewFiguresQuery } from '../api/operations.generated.js';
import { ruleInWords } from '../run/found-by.js';
import { decisionLines } from './export-decisions.js';

type Found = NonNullable<ReviewFiguresQuery['reviewFigures']>;

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
const seconds = (value: number | null) => (value === null ? 'not known' : `${Math.round(value * 10) / 10} s`);

const Table = ({ caption, heads, rows }: { caption: string; heads: string[]; rows: (string | number)[][] }) => (
  <table>
    <caption>{caption}</caption>
    <thead>
      <tr>
        {heads.map((head, index) => (
          <th key={head} scope="col" className={index > 0 ? 'number' : undefined}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([name, ...numbers]) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {numbers.map((number, index) => (
            <td key={heads[index + 1]} className="number">
              {number}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Tables = ({ figures }: { figures: Found }) => (
  <>
    <p>
      {counted(figures.decisionCount, 'decision')}: {figures.acceptedCount} accepted ({figures.changedCount} after a
      change), {figures.rejectedCount} rejected; {seconds(figures.secondsPerDecision)} from one to the next.
    </p>
    <div className="figure-tables">
      <Table
        caption="Precision by rule"
        heads={['Rule', 'Decided', 'Right', 'Precision']}
        rows={figures.byRule.map(({ rule, decisionCount, rightCount, precision }) => [
          ...[ruleInWords(rule), decisionCount, rightCount],
          percent(precision),
        ])}
      />
      <Table
        caption="Time taken"
        heads={['Editor', 'Decided', 'Each']}
        rows={figures.byEditor.map(({ by, decisionCount, secondsPerDecision }) => [
          ...[by ?? 'unknown', decisionCount],
          seconds(secondsPerDecision),
        ])}
      />
      {figures.changes.length > 0 && (
        <Table
          caption="Changes made"
          heads={['What', 'How often']}
          rows={figures.changes.map(({ property, count }) => [property, count])}
        />
      )}
    </div>
  </>
);

/** Figures about the rules and about reviewing from the decisions on all runs, and their download. */
export const Figures = () => {
  const answer = useAnswer(ReviewFigures, {});
  const exporting = useMutation({
    mutationFn: decisionLines,
    onSuccess: (text) => saveFile('decisions.jsonl', 'application/jsonl', text),
  });
  return (
    <section className="stack" aria-labelledby="figures-heading">
      <div className="section-head">
        <h2 id="figures-heading">Figures</h2>
        <button
          type="button"
          className="button button-small"
          onClick={() => exporting.mutate()}
          disabled={exporting.isPending}
        >
          Download the decisions (JSON Lines)
        </button>
      </div>
      {exporting.error && (
        <p role="alert" className="problem">
          {exporting.error.message}
        </p>
      )}
      <Answered answer={answer} what="figures">
        {({ reviewFigures: figures }) =>
          !figures || figures.decisionCount === 0 ? (
            <Empty>Nothing has been decided yet.</Empty>
          ) : (
            <Tables figures={figures} />
          )
        }
      </Answered>
      <p className="soft small">
        Right is what was accepted with neither words nor speaker changed. Pauses of more than five minutes are left
        out. Decisions that were undone do not count, nor more than the latest 5,000.
      </p>
    </section>
  );
};
