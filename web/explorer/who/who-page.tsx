import { filterOf } from '../address/filter.js';
import { useAddress } from '../address/use-address.js';
import { type StatementFilter, WhoToWhom, type WhoToWhomQuery } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { AllDays } from '../parts/all-days.js';
import { CountingField } from '../parts/counting-field.js';
import { DaysBar } from '../parts/days-bar.js';
import { Page } from '../shell/page.js';
import { useShownTable } from '../shell/shown-tables.js';
import { Answered, Empty } from '../shell/states.js';
import { FilterChips } from '../statements/filter-chips.js';
import { useFilterInWords } from '../statements/filter-in-words.js';
import { NotActors } from '../statements/not-actors.js';
import { actsCounted, countingOf } from '../words/countings.js';
import { ACTOR_KINDS, isActor } from '../words/names.js';
import { counted } from '../words/numbers.js';
import { BlocPairs, blocPairsTitle, useBlocPairs } from './bloc-pairs.js';
import { type Pair, PairsTable, tableOfPairs } from './pairs-table.js';
import './who.css';

/** The maximum number of pairs that the page requests. */
const MOST_PAIRS = 400;

/** The pairs of two different actors, since acts towards oneself join nobody; the second is among `about`, if that is given. */
function pairsOf(groups: NonNullable<WhoToWhomQuery['statementStats']>, about: readonly string[] | null): Pair[] {
  return groups.flatMap(({ count, meanTone, key }): Pair[] => {
    const [from, to] = [key[0]?.subject, key[1]?.subject];
    if (!from || !to || from.id === to.id || !isActor(to.id)) return [];
    return about && !about.includes(to.id) ? [] : [{ from, to, count, meanTone }];
  });
}

const Pairs = ({ filter }: { filter: StatementFilter }) => {
  const counting = countingOf(useAddress().params);
  const asked = { ...filter, aboutKind: filter.aboutKind ?? ACTOR_KINDS };
  const answer = useAnswer(WhoToWhom, { filter: asked, counting, first: MOST_PAIRS });
  const pairs = pairsOf(answer.data?.statementStats ?? [], filter.about ?? null);
  useShownTable(answer.data ? tableOfPairs(pairs) : null);
  return (
    <Answered answer={answer} what="pairs" lines={12}>
      {({ statementStats }) => {
        const sum = pairs.reduce((total, { count }) => total + count, 0);
        if (pairs.length === 0)
          return (
            <Empty>
              Nobody is joined to anybody here. <AllDays />
            </Empty>
          );
        const numbers = `${actsCounted(sum, counting)}, ${counted(pairs.length, 'pair')}`;
        const isCut = statementStats?.length === MOST_PAIRS;
        return (
          <>
            <h2>{isCut ? `The pairs with the most: ${numbers}` : numbers}</h2>
            {isCut && <p className="soft">There are more pairs, which these numbers leave out.</p>}
            <PairsTable pairs={pairs} filter={filter} counting={counting} />
          </>
        );
      }}
    </Answered>
  );
};

/** A list of pairs of actors with their acts: of a filter, or from the bloc of one actor to that of another. */
export const WhoPage = () => {
  const { params } = useAddress();
  const filter = filterOf(params);
  const counting = countingOf(params);
  const [from, to] = [params.get('fromBloc'), params.get('toBloc')];
  const words = useFilterInWords(filter, counting);
  const isWhole = Object.keys(filter).length === 0;
  const ofBlocs = from !== null && to !== null;
  const answer = useBlocPairs(from, to, filter);
  return (
    <Page
      title={ofBlocs ? blocPairsTitle(answer.data, from === to) : isWhole ? 'All pairs of actors' : words.title}
      kicker="Who and whom"
      counted={
        <p>
          Each pair counts the acts of the one towards the other: statements, deeds or both. A statement about two
          actors counts at both pairs, and what somebody says about themselves at none, so that the numbers add up to
          those of the ranking and of the blocs.
        </p>
      }
    >
      <FilterChips filter={filter} names={words.names} missing={words.missing} />
      <NotActors
        ids={(filter.about ?? []).filter((id) => !words.missing.includes(id))}
        names={words.names}
        what="are in these pairs"
      />
      <DaysBar />
      <div className="row">
        <CountingField />
      </div>
      <section className="stack" aria-label="The pairs">
        {ofBlocs ? <BlocPairs answer={answer} filter={filter} /> : <Pairs filter={filter} />}
      </section>
    </Page>
  );
};
