import { filterOf } from '../address/filter.js';
import { useAddress } from '../address/use-address.js';
import type { Centrality } from '../api/operations.generated.js';
import { Choice, type Option } from '../parts/choice.js';
import { CountingField } from '../parts/counting-field.js';
import { DaysBar } from '../parts/days-bar.js';
import { Page } from '../shell/page.js';
import { countingOf } from '../words/countings.js';
import { CLASSES } from '../words/names.js';
import { Blocs } from './blocs.js';
import { Ranks } from './ranks.js';

const METRICS: readonly { name: Centrality; label: string; meaning: string }[] = [
  {
    name: 'WEIGHTED_DEGREE',
    label: 'In and out',
    meaning: 'how much an actor directs at others and others at the actor',
  },
  { name: 'DEGREE', label: 'Counterparts', meaning: 'with how many others an actor is joined' },
  {
    name: 'PAGERANK',
    label: 'PageRank',
    meaning: 'how much an actor is spoken of or acted upon by those of whom the same is true',
  },
  {
    name: 'EIGENVECTOR',
    label: 'Eigenvector',
    meaning: 'how well an actor is joined to those who are well joined themselves',
  },
  {
    name: 'BETWEENNESS',
    label: 'Bridges (betweenness)',
    meaning: 'how often an actor is on the shortest way between two others',
  },
  { name: 'CLOSENESS', label: 'Closeness', meaning: 'how near an actor is to all others' },
];

/** The ranking of actors by centrality, and the blocs. */
export const RankingPage = () => {
  const { params, change } = useAddress();
  const { saidOn, recordedBefore, quadClass } = filterOf(params);
  const filter = { saidOn, recordedBefore, quadClass };
  const counting = countingOf(params);
  const scope = { filter, counting };
  const metric = (params.get('metric') ?? 'WEIGHTED_DEGREE') as Centrality;
  return (
    <Page
      title="Ranking and blocs"
      exported={counting === 'INTERACTIONS' ? undefined : filter}
      counted={
        <>
          <p>
            Actors are joined where one speaks about the other, or acts towards the other where deeds are counted; what
            is about agreements, events and topics is left out. A statement about two actors counts at both.
          </p>
          <p>
            “Out” is how many statements or deeds of an actor meet others, “in” how many of others meet the actor. Blocs
            are groups that have more to do with each other than one would expect (Louvain’s method).
          </p>
        </>
      }
    >
      <DaysBar />
      <div className="row">
        <Choice
          label="Rank by"
          value={metric}
          options={METRICS.map(({ name, label }) => [name, label])}
          choose={(name) => change({ metric: name, after: null })}
        />
        <Choice
          label="Class"
          value={quadClass?.[0] ?? ''}
          options={[['', 'any'], ...CLASSES.map(({ name, label }): Option => [name, label])]}
          choose={(name) => change({ quadClass: name || null, after: null, blocsAfter: null })}
        />
        <CountingField />
      </div>
      <div className="columns ranking-columns">
        <section className="stack" aria-label="Ranking">
          <h2>Who is central</h2>
          <p className="soft">Ranked by {METRICS.find(({ name }) => name === metric)?.meaning ?? metric}.</p>
          <Ranks metric={metric} scope={scope} after={params.get('after')} />
        </section>
        <section className="stack" aria-label="Blocs">
          <h2>Blocs</h2>
          <p className="soft">Who has most to do with whom, in groups; the largest first.</p>
          <Blocs scope={scope} after={params.get('blocsAfter')} />
        </section>
      </div>
    </Page>
  );
};
