import { filterOf } from '../address/filter.js';
import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';
import { Bloc } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { AllDays } from '../parts/all-days.js';
import { CountingField } from '../parts/counting-field.js';
import { DaysBar } from '../parts/days-bar.js';
import { MorePages } from '../parts/more-pages.js';
import { SubjectLink } from '../parts/subject-link.js';
import { Page } from '../shell/page.js';
import { useShownTable } from '../shell/shown-tables.js';
import { Answered, Empty } from '../shell/states.js';
import { FilterChips } from '../statements/filter-chips.js';
import { useFilterInWords } from '../statements/filter-in-words.js';
import { countingOf } from '../words/countings.js';
import { counted } from '../words/numbers.js';
import { ActorWeights, addressIn } from './actor-weights.js';

const FIRST = 100;

/** All members of the bloc of an actor, page by page. */
export const BlocPage = () => {
  const { params } = useAddress();
  const { actor, ...filter } = { ...filterOf(params), actor: params.get('actor') };
  const counting = countingOf(params);
  const scope = { filter, counting };
  const { names, missing } = useFilterInWords(filter, counting);
  const after = params.get('after');
  const answer = useAnswer(Bloc, actor === null ? null : { actor, ...scope, first: FIRST, after });
  const bloc = answer.data?.communityOf;
  const members = bloc?.memberPages?.nodes ?? [];
  useShownTable(
    bloc
      ? {
          ...{ name: 'bloc', title: 'Members', columns: ['id', 'name', 'out', 'in'] },
          rows: members.map(({ actor: { id, name }, weightOut, weightIn }) => [id, name, weightOut, weightIn]),
        }
      : null,
  );
  return (
    <Page
      title={bloc ? `Bloc ${bloc.rank}` : 'A bloc'}
      kicker="Ranking and blocs"
      counted={
        <p>
          A bloc is a group that speaks about each other, or acts towards each other, more than one would expect
          (Louvain’s method). “Out” is how much a member directs at other actors, within and without the bloc, “in” how
          much they direct at the member.
        </p>
      }
    >
      <FilterChips filter={filter} names={names} missing={missing} />
      <DaysBar />
      <div className="row">
        <CountingField />
      </div>
      {actor === null ? (
        <Empty>
          <Link href={addressIn('/ranking', scope)}>Open a bloc from the ranking</Link>.
        </Empty>
      ) : (
        <Answered answer={answer} what="bloc" lines={12}>
          {({ communityOf }) =>
            communityOf ? (
              <section className="stack" aria-label="Members">
                <h2>{counted(communityOf.size, 'member')}</h2>
                <div className="scroll">
                  <table className="wide-table">
                    <thead>
                      <tr>
                        <th>Who</th>
                        <th className="number">Out</th>
                        <th className="number">In</th>
                      </tr>
                    </thead>
                    <tbody>
                      {members.map(({ actor: member, weightOut, weightIn }) => (
                        <tr key={member.id}>
                          <td>
                            <SubjectLink subject={member} />
                          </td>
                          <ActorWeights id={member.id} weightOut={weightOut} weightIn={weightIn} scope={scope} />
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
                {communityOf.memberPages && (
                  <MorePages parameter="after" pageInfo={communityOf.memberPages.pageInfo} size={FIRST} />
                )}
              </section>
            ) : (
              <Empty>
                {actor} is not among those who are counted here.{' '}
                <Link href={addressIn('/ranking', scope)}>Open another bloc from the ranking</Link> <AllDays />
              </Empty>
            )
          }
        </Answered>
      )}
    </Page>
  );
};
