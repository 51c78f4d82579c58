import { actsAddress } from '../address/acts.js';
import { filterOf } from '../address/filter.js';
import { Link } from '../address/link.js';
import { useAddress, useCarriedAddress } from '../address/use-address.js';
import {
  BlocMembers,
  type MembersFragment,
  type StatementFilter,
  type SubjectKind,
  WhoToWhom,
  type WhoToWhomQuery,
} from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { CountingField } from '../parts/counting-field.js';
import { DaysBar } from '../parts/days-bar.js';
import { type Named, SubjectLink } from '../parts/subject-link.js';
import { ToneMark } from '../parts/tone-mark.js';
import { Page } from '../shell/page.js';
import { useShownTable } from '../shell/shown-tables.js';
import { Answered, Empty } from '../shell/states.js';
import { FilterChips } from '../statements/filter-chips.js';
import { useFilterInWords } from '../statements/filter-in-words.js';
import '../statements/statements.css';
import './who.css';
import { ACTS, actsCounted, countingOf } from '../words/countings.js';
import { isActor } from '../words/names.js';
import { counted, numberInWords } from '../words/numbers.js';

/** As many pairs as a view may ask for. */
const MOST_PAIRS = 400;
/** As many members of a bloc as a view may ask for. */
const MOST_MEMBERS = 250;
const ACTOR_KINDS: SubjectKind[] = ['PERSON', 'STATE', 'ORGANIZATION', 'GROUP'];

interface Pair {
  from: Named;
  to: Named;
  count: number;
  meanTone: number | null;
}

/** Pairs of two actors, of whom the second is among those asked for: what somebody says of himself joins nobody. */
function pairsOf(groups: NonNullable<WhoToWhomQuery['statementStats']>, about: readonly string[] | null): Pair[] {
  return groups.flatMap(({ count, meanTone, key }): Pair[] => {
    const [from, to] = [key[0]?.subject, key[1]?.subject];
    if (!from || !to || from.id === to.id || !isActor(to.id)) return [];
    return about && !about.includes(to.id) ? [] : [{ from, to, count, meanTone }];
  });
}

const Pairs = ({ filter }: { filter: StatementFilter }) => {
  const counting = countingOf(useAddress().params);
  const carried = useCarriedAddress();
  const asked = { ...filter, aboutKind: filter.aboutKind ?? ACTOR_KINDS };
  const answer = useAnswer(WhoToWhom, { filter: asked, counting, first: MOST_PAIRS });
  const pairs = pairsOf(answer.data?.statementStats ?? [], filter.about ?? null);
  useShownTable(
    answer.data
      ? {
          ...{ name: 'pairs', title: 'Pairs', columns: ['from id', 'from', 'to id', 'to', 'count', 'mean tone'] },
          rows: pairs.map(({ from, to, count, meanTone }) => [from.id, from.name, to.id, to.name, count, meanTone]),
        }
      : null,
  );
  return (
    <Answered answer={answer} what="pairs" lines={12}>
      {({ statementStats }) => {
        const sum = pairs.reduce((total, { count }) => total + count, 0);
        if (pairs.length === 0) return <Empty>Nobody is joined to anybody here.</Empty>;
        return (
          <>
            <h2>
              {actsCounted(sum, counting)}, {counted(pairs.length, 'pair')}
            </h2>
            {statementStats?.length === MOST_PAIRS && (
              <p className="soft">There are more: these are the pairs with the most.</p>
            )}
            <div className="scroll">
              <table className="wide-table pairs">
                <thead>
                  <tr>
                    <th>Who</th>
                    <th>{counting === 'STATEMENTS' ? 'About whom' : 'To whom'}</th>
                    <th className="number">{ACTS[counting].heading}</th>
                    <th>Mean tone</th>
                    <th>Both ways</th>
                  </tr>
                </thead>
                <tbody>
                  {pairs.map(({ from, to, count, meanTone }) => (
                    <tr key={`${from.id} ${to.id}`}>
                      <td>
                        <SubjectLink subject={from} />
                      </td>
                      <td>
                        <SubjectLink subject={to} />
                      </td>
                      <td className="number">
                        <Link href={actsAddress({ ...filter, speaker: [from.id], about: [to.id] }, counting)}>
                          {numberInWords(count)}
                        </Link>
                      </td>
                      <td>
                        <ToneMark tone={meanTone} />
                      </td>
                      <td>
                        <Link
                          href={carried(`/between/${from.id}/${to.id}`)}
                          aria-label={`compare ${from.name} and ${to.name}`}
                        >
                          compare
                        </Link>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        );
      }}
    </Answered>
  );
};

/** The pairs from one bloc to another, or within one. */
const PairsOfBlocs = ({ filter, from, to }: { filter: StatementFilter; from: MembersFragment; to: MembersFragment }) =>
  Math.max(from.size, to.size) > MOST_MEMBERS ? (
    <Empty>
      A bloc has {numberInWords(Math.max(from.size, to.size))} members, more than can be asked for at once. Choose fewer
      days.
    </Empty>
  ) : (
    <Pairs
      filter={{
        ...filter,
        speaker: from.members?.map(({ actor }) => actor.id) ?? [],
        about: to.members?.map(({ actor }) => actor.id) ?? [],
      }}
    />
  );

/** Between which two actors acts were counted, one by one: of a filter, or from the bloc of one actor to that of another. */
export const WhoPage = () => {
  const { params } = useAddress();
  const filter = filterOf(params);
  const counting = countingOf(params);
  const [from, to] = [params.get('fromBloc'), params.get('toBloc')];
  const words = useFilterInWords(filter, counting);
  const answer = useAnswer(BlocMembers, from && to ? { from, to, filter, counting } : null);
  const blocs = answer.data;
  const nameOf = (bloc: MembersFragment | null | undefined) => bloc?.members?.[0]?.actor.name ?? 'nobody';
  const title = !from || !to ? words.title : `From the bloc of ${nameOf(blocs?.from)} to that of ${nameOf(blocs?.to)}`;
  return (
    <Page
      title={from === to && from ? `Within the bloc of ${nameOf(blocs?.from)}` : title}
      kicker="Who and whom"
      counted={
        <p>
          Each pair counts the acts of the one towards the other: statements, deeds or both. A statement about two
          actors counts at both pairs, and what somebody says about themselves at none, so that the numbers add up to
          those of the ranking and of the blocs.
        </p>
      }
    >
      <FilterChips filter={filter} names={words.names} />
      <DaysBar />
      <div className="row">
        <CountingField />
      </div>
      <section className="stack" aria-label="The pairs">
        {!from || !to ? (
          <Pairs filter={filter} />
        ) : (
          <Answered answer={answer} what="blocs" lines={12}>
            {(found) =>
              found.from && found.to ? (
                <PairsOfBlocs filter={filter} from={found.from} to={found.to} />
              ) : (
                <Empty>They are not among those who are counted here.</Empty>
              )
            }
          </Answered>
        )}
      </section>
    </Page>
  );
};
