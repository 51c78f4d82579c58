import { useAddress } from '../address/use-address.js';
import {
  BlocPairs as BlocPairsOperation,
  type BlocPairsQuery,
  type StatementFilter,
} from '../api/operations.generated.js';
import { type Answer, useAnswer } from '../api/use-answer.js';
import { AllDays } from '../parts/all-days.js';
import { MorePages } from '../parts/more-pages.js';
import { useShownTable } from '../shell/shown-tables.js';
import { Answered, Empty } from '../shell/states.js';
import { actsCounted, countingOf } from '../words/countings.js';
import { counted } from '../words/numbers.js';
import { PairsTable, tableOfPairs } from './pairs-table.js';

const FIRST = 100;

type Found = BlocPairsQuery;

/** A page of the pairs from the bloc of one actor to that of another; without both, nothing is requested. */
export function useBlocPairs(from: string | null, to: string | null, filter: StatementFilter): Answer<Found> {
  const { params } = useAddress();
  const asked = { filter, counting: countingOf(params), first: FIRST, after: params.get('after') };
  return useAnswer(BlocPairsOperation, from && to ? { from, to, isWithin: from === to, ...asked } : null);
}

const nameOf = (bloc: Found['to']) => bloc?.members?.[0]?.actor.name ?? 'nobody';

/** The title of the pairs. */
export function blocPairsTitle(found: Found | undefined, isWithin: boolean): string {
  const from = nameOf(found?.from);
  return isWithin ? `Within the bloc of ${from}` : `From the bloc of ${from} to that of ${nameOf(found?.to)}`;
}

/** The total number of acts of all pairs, from the matrix; null if the two blocs are connected too weakly to be in it. */
function actsOf({ from, to }: Found): number | null {
  if (!from) return null;
  if (!to || to.rank === from.rank) return from.weightInside;
  return from.bridges?.find(({ rank }) => rank === to.rank)?.weightOut ?? null;
}

interface Props {
  answer: Answer<Found>;
  filter: StatementFilter;
}

/** The pairs from one bloc to another, or within one, page by page. */
export const BlocPairs = ({ answer, filter }: Props) => {
  const counting = countingOf(useAddress().params);
  const shown = answer.data?.from?.pairs?.nodes ?? [];
  useShownTable(shown.length > 0 ? tableOfPairs(shown) : null);
  return (
    <Answered answer={answer} what="blocs" lines={12}>
      {(found) => {
        const pairs = found.from?.pairs;
        if (!pairs || pairs.totalCount === 0)
          return (
            <Empty>
              Nobody of the one is joined to anybody of the other. <AllDays />
            </Empty>
          );
        const acts = actsOf(found);
        return (
          <>
            <h2>
              {acts !== null && `${actsCounted(acts, counting)}, `}
              {counted(pairs.totalCount, 'pair')}
            </h2>
            <PairsTable pairs={pairs.nodes} filter={filter} counting={counting} />
            <MorePages parameter="after" pageInfo={pairs.pageInfo} size={FIRST} />
          </>
        );
      }}
    </Answered>
  );
};
