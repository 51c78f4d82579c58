import { filterOf } from '../address/filter.js';
import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';
import { areDays, wholeNumber } from '../address/view-parameters.js';
import { type EdgeKind, Net } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { AllDays } from '../parts/all-days.js';
import { Choice, type Option } from '../parts/choice.js';
import { DaysBar } from '../parts/days-bar.js';
import { Page } from '../shell/page.js';
import { useShownTable } from '../shell/shown-tables.js';
import { Answered, Empty } from '../shell/states.js';
import { SubjectsForm } from '../statements/subjects-form.js';
import { useNames } from '../statements/use-names.js';
import { NetView } from './net-view.js';
import type { Subnet } from './subnet.js';
import './net.css';

/** Choices for the number of subjects in a net. More are readable only when zoomed, so the reader has to choose them. */
const LIMITS = [50, 100, 200, 500];

/** The table for "Download": each edge of the net. */
function edgesTable({ nodes, edges }: Subnet) {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return {
    name: 'net',
    title: 'Edges',
    columns: ['from', 'from id', 'kind', 'to', 'to id', 'count', 'mean tone', 'first day', 'last day'],
    rows: edges.map(({ fromId, toId, kind, count, meanTone, firstDay, lastDay }) => [
      ...[names.get(fromId) ?? fromId, fromId, kind, names.get(toId) ?? toId, toId, count, meanTone, firstDay, lastDay],
    ]),
  };
}

const EDGES: readonly Option[] = [
  ['', 'of every kind'],
  ['STATED', 'who spoke of whom'],
  ['INTERACTED', 'who did what to whom'],
];

/** The fields for the kinds of edges that are shown, and for the number of subjects. */
const NetFields = ({ through, limit }: { through: readonly EdgeKind[]; limit: number }) => {
  const { change } = useAddress();
  return (
    <div className="row">
      <Choice
        label="Edges"
        value={through[0] ?? ''}
        options={EDGES}
        choose={(kind) => change({ through: kind || null, chosen: null })}
      />
      <Choice
        label="Subjects"
        value={String(limit)}
        options={[...LIMITS, limit].map((number) => [String(number), `at most ${number}`])}
        choose={(number) => change({ limit: number === String(LIMITS[0]) ? null : number })}
      />
    </div>
  );
};

/** Says that these edges join nothing in these days, and links to wider choices. */
const NothingJoined = ({ through, during }: { through: readonly EdgeKind[]; during: string | null }) => {
  const { addressOf } = useAddress();
  return (
    <Empty>
      No edges{through.length > 0 && ' of this kind'} are known{during && ' in these days'}.{' '}
      {through.length > 0 && <Link href={addressOf({ through: null })}>Show edges of every kind</Link>} <AllDays />
    </Empty>
  );
};

/** The net around some subjects, as a picture and as a list. */
export const NetPage = () => {
  const { params, change } = useAddress();
  const { saidOn: during = null, recordedBefore = null } = filterOf(params);
  const around = params.getAll('around');
  const kinds = params.getAll('through') as EdgeKind[];
  const limit = wholeNumber(params.get('limit')) ?? LIMITS[0]!;
  const days = params.get('slide');
  const slide = days !== null && areDays(days) ? days : null;
  const asked = { around, limit, through: kinds.length > 0 ? kinds : null, recordedBefore };
  const answer = useAnswer(Net, around.length === 0 ? null : { ...asked, during });
  const sliding = useAnswer(Net, around.length === 0 || slide === null ? null : { ...asked, during: slide });
  const net = answer.data?.neighborhood;
  useShownTable(net ? edgesTable(net) : null);
  const { names, present, missing } = useNames(around);
  const middle = net && around.filter((id) => !missing.includes(id)).map((id) => names.get(id) ?? id);
  return (
    <Page
      title={middle?.length ? `The net around ${middle.join(', ')}` : 'Net'}
      kicker="Net"
      counted={
        <p>
          An edge joins two subjects, one for each kind and direction; its number says how many statements or deeds it
          stands for. Roles, memberships and the like are those that are known now, also where statements and deeds are
          asked as they were recorded before a day.
        </p>
      }
    >
      <SubjectsForm
        title="Around whom"
        fields={[{ name: 'around', label: 'Around', ids: around }]}
        names={names}
        button="Show the net"
        choose={([ids = []]) => change({ around: ids, chosen: null, slide: null })}
      />
      <DaysBar />
      <NetFields through={kinds} limit={limit} />
      {around.length > 0 && (
        <Answered answer={answer} what="net" lines={16}>
          {({ neighborhood }) =>
            neighborhood && neighborhood.edges.length === 0 ? (
              <NothingJoined through={kinds} during={during} />
            ) : neighborhood ? (
              <NetView
                net={neighborhood}
                sliding={slide === null ? null : (sliding.data?.neighborhood ?? null)}
                around={around.map((id) => present.get(id) ?? id)}
                slide={slide}
                during={during}
                recordedBefore={recordedBefore}
              />
            ) : null
          }
        </Answered>
      )}
    </Page>
  );
};
