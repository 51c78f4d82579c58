import { type Centrality, Ranking } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { AllDays } from '../parts/all-days.js';
import { MorePages } from '../parts/more-pages.js';
import { SubjectLink } from '../parts/subject-link.js';
import { useShownTable } from '../shell/shown-tables.js';
import { Answered, Empty } from '../shell/states.js';
import { counted, numberInWords, scoreInWords } from '../words/numbers.js';
import { ActorWeights, type GraphScope } from './actor-weights.js';

const FIRST = 25;

interface Props {
  metric: Centrality;
  scope: GraphScope;
  after: string | null;
}

/** Actors by their centrality, page by page. */
export const Ranks = ({ metric, scope, after }: Props) => {
  const answer = useAnswer(Ranking, { metric, ...scope, first: FIRST, after });
  const ranked = answer.data?.rankedActors?.nodes;
  useShownTable(
    ranked
      ? {
          ...{ name: 'ranking', title: 'Ranking', columns: ['rank', 'id', 'name', metric.toLowerCase(), 'out', 'in'] },
          rows: ranked.map(({ rank, score, weightIn, weightOut, actor }) => [
            ...[rank, actor.id, actor.name, score, weightOut, weightIn],
          ]),
        }
      : null,
  );
  return (
    <Answered answer={answer} what="ranks" lines={12}>
      {({ rankedActors }) =>
        !rankedActors || rankedActors.nodes.length === 0 ? (
          <Empty>
            Nobody is joined to anybody here{scope.filter.saidOn ? ' in these days' : ''}. <AllDays />
          </Empty>
        ) : (
          <>
            <div className="scroll">
              <table className="wide-table">
                <thead>
                  <tr>
                    <th className="number">Rank</th>
                    <th>Who</th>
                    <th className="number">Score</th>
                    <th className="number">Out</th>
                    <th className="number">In</th>
                  </tr>
                </thead>
                <tbody>
                  {rankedActors.nodes.map(({ rank, score, weightIn, weightOut, actor }) => (
                    <tr key={actor.id}>
                      <td className="number">{numberInWords(rank)}</td>
                      <td>
                        <SubjectLink subject={actor} />
                      </td>
                      <td className="number">{scoreInWords(score)}</td>
                      <ActorWeights id={actor.id} weightOut={weightOut} weightIn={weightIn} scope={scope} />
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <p className="small soft">Of {counted(rankedActors.totalCount, 'actor')}.</p>
            <MorePages parameter="after" pageInfo={rankedActors.pageInfo} size={FIRST} />
          </>
        )
      }
    </Answered>
  );
};
