import { filterOf } from '../address/filter.js';
import { useAddress } from '../address/use-address.js';
import { Blocs, type Centrality, Ranking, type StatementFilter } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { DaysBar } from '../parts/days-bar.js';
import { SubjectLink, SubjectLinks } from '../parts/subject-link.js';
import { ToneMark } from '../parts/tone-mark.js';
import { Page } from '../shell/page.js';
import { Answered, Empty } from '../shell/states.js';
import { CLASSES } from '../words/names.js';
import { counted, numberInWords } from '../words/numbers.js';

const FIRST = 25;
const SCORE_DIGITS = 4;

const METRICS: readonly { name: Centrality; label: string; meaning: string }[] = [
  {
    name: 'WEIGHTED_DEGREE',
    label: 'Statements in and out',
    meaning: 'how many statements it makes and how many are about it',
  },
  { name: 'DEGREE', label: 'Counterparts', meaning: 'with how many others it is joined by statements' },
  { name: 'PAGERANK', label: 'PageRank', meaning: 'how much it is spoken of by those who are spoken of themselves' },
  {
    name: 'EIGENVECTOR',
    label: 'Eigenvector',
    meaning: 'how well it is joined to those who are well joined themselves',
  },
  {
    name: 'BETWEENNESS',
    label: 'Bridges (betweenness)',
    meaning: 'how often it is on the shortest way between two others',
  },
  { name: 'CLOSENESS', label: 'Closeness', meaning: 'how near it is to all others' },
];

const Ranks = ({ metric, filter }: { metric: Centrality; filter: StatementFilter }) => (
  <Answered answer={useAnswer(Ranking, { metric, filter, first: FIRST })} what="ranks" lines={12}>
    {({ ranking }) =>
      !ranking || ranking.length === 0 ? (
        <Empty>Nobody speaks about anybody here{filter.saidOn ? ' in these days' : ''}.</Empty>
      ) : (
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
              {ranking.map(({ rank, score, weightIn, weightOut, actor }) => (
                <tr key={actor.id}>
                  <td className="number">{rank}</td>
                  <td>
                    <SubjectLink subject={actor} />
                  </td>
                  <td className="number">{Number(score.toPrecision(SCORE_DIGITS))}</td>
                  <td className="number">{numberInWords(weightOut)}</td>
                  <td className="number">{numberInWords(weightIn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    }
  </Answered>
);

const BlocList = ({ filter }: { filter: StatementFilter }) => (
  <Answered answer={useAnswer(Blocs, { filter })} what="blocs" lines={12}>
    {({ communities }) =>
      !communities || communities.length === 0 ? (
        <Empty>There are no blocs.</Empty>
      ) : (
        <ol className="stack">
          {communities.map(({ rank, size, weightInside, weightAcross, meanToneInside, members }) => (
            <li key={rank} className="card">
              <p>
                <strong>{counted(size, 'member')}</strong>
                {members && (
                  <>
                    {', such as '}
                    <SubjectLinks subjects={members.map(({ actor }) => actor)} />
                  </>
                )}
              </p>
              <p className="row small soft">
                <span>{numberInWords(weightInside)} statements among themselves</span>
                <span>{numberInWords(weightAcross)} across</span>
                <span>
                  tone among themselves <ToneMark tone={meanToneInside} />
                </span>
              </p>
            </li>
          ))}
        </ol>
      )
    }
  </Answered>
);

/** Who is central among those who speak about each other, and which blocs there are. */
export const RankingPage = () => {
  const { params, change } = useAddress();
  const { saidOn, recordedBefore, quadClass } = filterOf(params);
  const filter = { saidOn, recordedBefore, quadClass };
  const metric = (params.get('metric') ?? 'WEIGHTED_DEGREE') as Centrality;
  return (
    <Page
      title="Ranking and blocs"
      exported={filter}
      counted={
        <>
          <p>
            Actors are joined where one speaks about the other; what is said about agreements, events and topics is left
            out. A statement about two actors counts at both.
          </p>
          <p>
            “Out” is how many statements an actor makes about others, “in” how many others make about it. Blocs are
            groups that speak about each other more than one would expect (Louvain’s method); what docs/analytics.md
            says holds here.
          </p>
        </>
      }
    >
      <DaysBar />
      <div className="row">
        <label className="field">
          Rank by
          <select value={metric} onChange={(event) => change({ metric: event.target.value })}>
            {METRICS.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          Class of statements
          <select
            value={quadClass?.[0] ?? ''}
            onChange={(event) => change({ quadClass: event.target.value === '' ? null : event.target.value })}
          >
            <option value="">any</option>
            {CLASSES.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="columns">
        <section className="stack" aria-label="Ranking">
          <h2>Who is central</h2>
          <p className="soft">Ranked by {METRICS.find(({ name }) => name === metric)?.meaning ?? metric}.</p>
          <Ranks metric={metric} filter={filter} />
        </section>
        <section className="stack" aria-label="Blocs">
          <h2>Blocs</h2>
          <p className="soft">Who speaks most about whom, in groups; the largest first.</p>
          <BlocList filter={filter} />
        </section>
      </div>
    </Page>
  );
};
