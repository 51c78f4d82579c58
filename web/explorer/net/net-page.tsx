import { Link } from 'wouter';
import { filterOf, statementsAddress } from '../address/filter.js';
import { useAddress } from '../address/use-address.js';
import { type EdgeKind, Net, type NetQuery } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { DaysBar } from '../parts/days-bar.js';
import { ToneMark } from '../parts/tone-mark.js';
import { Page } from '../shell/page.js';
import { Answered, Empty } from '../shell/states.js';
import { counted } from '../words/numbers.js';
import { ChosenNode } from './chosen-node.js';
import { EDGE_WORDS } from './edge-words.js';
import { NetPicture } from './net-picture.js';
import './net.css';

/** More nodes than this are a tangle; the service gives those that are joined most strongly. */
const LIMIT = 50;

type Subgraph = NonNullable<NetQuery['neighborhood']>;

const keyOf = ({ from, kind, to }: Subgraph['edges'][number]) => `${from.id} ${kind} ${to.id}`;

/** What "Download" writes: each edge of the net. */
function edgesTable({ nodes, edges }: Subgraph) {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return {
    name: 'net',
    columns: ['from', 'from id', 'kind', 'to', 'to id', 'count', 'mean tone'],
    rows: edges.map(({ from, to, kind, count, meanTone }) => [
      ...[names.get(from.id) ?? from.id, from.id, kind, names.get(to.id) ?? to.id, to.id, count, meanTone],
    ]),
  };
}

/** The edges of a net as sentences, the strongest first: the same as the picture, by keyboard. */
const EdgeList = ({ net, during }: { net: Subgraph; during: string | null }) => {
  const { addressOf, params } = useAddress();
  const chosen = params.get('chosen');
  const names = new Map(net.nodes.map(({ id, name }) => [id, name]));
  const edges = [...net.edges]
    .sort((a, b) => b.count - a.count)
    .filter((edge) => !chosen || keyOf(edge) === chosen || edge.from.id === chosen || edge.to.id === chosen);
  return (
    <ul className="stack net-list">
      {edges.map((edge) => {
        const { from, to, kind, count, meanTone } = edge;
        const filter = { speaker: [from.id], about: [to.id], saidOn: during };
        return (
          <li key={keyOf(edge)} className="small">
            <Link href={addressOf({ chosen: from.id })}>{names.get(from.id)}</Link> {EDGE_WORDS[kind]}{' '}
            <Link href={addressOf({ chosen: to.id })}>{names.get(to.id)}</Link>
            {kind === 'STATED' && (
              <>
                {': '}
                <Link href={statementsAddress(filter)}>{counted(count, 'statement')}</Link>,{' '}
                <ToneMark tone={meanTone} />
              </>
            )}
            {kind !== 'STATED' && count > 1 && `: ${counted(count, 'time')}`}
          </li>
        );
      })}
    </ul>
  );
};

const NetView = ({ net, around, during }: { net: Subgraph; around: readonly string[]; during: string | null }) => {
  const { params, change, addressOf } = useAddress();
  const chosen = params.get('chosen');
  const node = net.nodes.find(({ id }) => id === chosen);
  return (
    <>
      <p className="soft">
        {counted(net.nodes.length, 'subject')}, {counted(net.edges.length, 'edge')}.
        {net.isTruncated && ` There are more: these are the ${LIMIT} that are nearest and joined most strongly.`} Width
        is how many, a dashed line is hostile in the mean, the arrow says who speaks of whom.
      </p>
      <div className="net">
        <NetPicture net={net} around={around} chosen={chosen} choose={(key) => change({ chosen: key })} />
        <section className="stack" aria-label="The same as a list">
          <div className="section-head">
            <h2>{node ? node.name : 'The same as a list'}</h2>
            {chosen && <Link href={addressOf({ chosen: null })}>All of them</Link>}
          </div>
          {node && <ChosenNode key={node.id} node={node} around={around} during={during} />}
          <EdgeList net={net} during={during} />
        </section>
      </div>
    </>
  );
};

/** Who is joined to whom around some subjects, as a picture and as a list. */
export const NetPage = () => {
  const { params, change } = useAddress();
  const { saidOn: during = null } = filterOf(params);
  const around = params.getAll('around');
  const through = params.getAll('through') as EdgeKind[];
  const variables = { around, limit: LIMIT, during, through: through.length > 0 ? through : null };
  const answer = useAnswer(Net, around.length === 0 ? null : variables);
  const net = answer.data?.neighborhood;
  const middle = net?.nodes
    .filter(({ id }) => around.includes(id))
    .map(({ name }) => name)
    .join(', ');
  return (
    <Page
      title={middle ? `The net around ${middle}` : 'Net'}
      kicker="Net"
      table={net ? edgesTable(net) : undefined}
      counted={
        <p>
          An edge joins two subjects, one for each kind and direction; its number says how many statements or deeds it
          stands for. These numbers tell what is known now: they know no “as recorded before”.
        </p>
      }
    >
      <DaysBar knowsRecordings={false} />
      <label className="row small">
        Edges
        <select
          value={through[0] ?? ''}
          onChange={(event) => change({ through: event.target.value || null, chosen: null })}
        >
          <option value="">of every kind</option>
          <option value="STATED">who spoke of whom</option>
          <option value="INTERACTED">who did what to whom</option>
        </select>
      </label>
      {around.length === 0 ? (
        <Empty>Open the page of a person or state, and from there its net.</Empty>
      ) : (
        <Answered answer={answer} what="net" lines={16}>
          {({ neighborhood }) => (neighborhood ? <NetView net={neighborhood} around={around} during={during} /> : null)}
        </Answered>
      )}
    </Page>
  );
};
