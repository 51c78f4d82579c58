import { filterOf } from '../address/filter.js';
import { Link } from '../address/link.js';
import { useAddress, useCarriedAddress } from '../address/use-address.js';
import { Paths, type PathsQuery } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { AllDays } from '../parts/all-days.js';
import { DaysBar } from '../parts/days-bar.js';
import { SubjectLink } from '../parts/subject-link.js';
import { Page } from '../shell/page.js';
import { type Table, useShownTable } from '../shell/shown-tables.js';
import { Answered, Empty } from '../shell/states.js';
import { SubjectsForm } from '../statements/subjects-form.js';
import { useNames } from '../statements/use-names.js';
import { counted } from '../words/numbers.js';
import { COUNTED, EdgeCount } from './edge-count.js';
import { EDGE_WORDS } from './edge-words.js';
import type { NetScope } from './subnet.js';
import './net.css';

type Path = NonNullable<PathsQuery['paths']>[number];

/** A step of a path as a sentence, with the words of its statement, if it has any. */
const Step = ({ edge, scope }: { edge: Path['edges'][number]; scope: NetScope }) => {
  const carried = useCarriedAddress();
  const { from, to, kind, statement } = edge;
  const words = statement?.quote ? `“${statement.quote}”` : statement?.paraphrase;
  return (
    <li>
      <p>
        <SubjectLink subject={from} /> {EDGE_WORDS[kind]} <SubjectLink subject={to} />
        {kind in COUNTED && (
          <>
            {' ('}
            <EdgeCount edge={edge} from={from.id} to={to.id} scope={scope} />)
          </>
        )}
      </p>
      {statement && words && (
        <p className="small">
          <Link href={carried(`/${statement.id}`)} className="words">
            {words}
          </Link>
        </p>
      )}
    </li>
  );
};

/** The table for "Download": each step of each path. */
function stepsTable(paths: readonly Path[]): Table {
  return {
    ...{ name: 'paths', title: 'Paths' },
    columns: ['path', 'step', 'from', 'from id', 'kind', 'to', 'to id', 'count', 'mean tone'],
    rows: paths.flatMap(({ edges }, path) =>
      edges.map(({ from, to, kind, count, meanTone }, step) => [
        ...[path + 1, step + 1, from.name, from.id, kind, to.name, to.id, count, meanTone],
      ]),
    ),
  };
}

/** How two subjects are connected, each path as sentences. */
export const PathsPage = () => {
  const { params, change } = useAddress();
  const [from, to] = [params.get('from'), params.get('to')];
  const { saidOn: during = null, recordedBefore = null } = filterOf(params);
  const scope = { during, recordedBefore };
  const ids = [from, to].filter((id) => id !== null);
  const { names } = useNames(ids);
  const answer = useAnswer(Paths, from && to ? { from, to, ...scope } : null);
  useShownTable(answer.data?.paths ? stepsTable(answer.data.paths) : null);
  const nameOf = (id: string) => names.get(id) ?? id;
  return (
    <Page
      title={from && to ? `How ${nameOf(from)} and ${nameOf(to)} are connected` : 'Paths'}
      kicker="Paths"
      counted={
        <p>
          The shortest paths come first, of equally long ones those with the most statements and deeds; six at most, of
          three steps at most.
        </p>
      }
    >
      <SubjectsForm
        title="Two subjects"
        fields={[
          { name: 'from', label: 'Between', ids: from ? [from] : [] },
          { name: 'to', label: 'and', ids: to ? [to] : [] },
        ]}
        names={names}
        button="Show the paths"
        choose={([one = [], other = []]) => change({ from: one, to: other })}
      />
      <DaysBar />
      {from && to && (
        <Answered answer={answer} what="paths" lines={8}>
          {({ paths }) =>
            !paths || paths.length === 0 ? (
              <Empty>
                There is no path of three steps or fewer between them{during ? ' in these days' : ''}. <AllDays />
              </Empty>
            ) : (
              <ol className="stack">
                {paths.map((path) => (
                  <li key={path.nodes.map(({ id }) => id).join(' ')} className="card stack">
                    <h2>{counted(path.length, 'step')}</h2>
                    <ol className="path">
                      {path.edges.map((edge) => (
                        <Step key={`${edge.from.id} ${edge.to.id}`} edge={edge} scope={scope} />
                      ))}
                    </ol>
                  </li>
                ))}
              </ol>
            )
          }
        </Answered>
      )}
    </Page>
  );
};
