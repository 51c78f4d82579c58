import { Link } from '../address/link.js';
import { useCarriedAddress } from '../address/use-address.js';
import type { StatementFilter } from '../api/operations.generated.js';
import { isActor } from '../words/names.js';

interface Props {
  filter: StatementFilter;
  names: ReadonlyMap<string, string>;
}

/** If a filter has one speaker and one subject, both actors, a link to the view of the two. */
export const BetweenLink = ({ filter: { speaker, about }, names }: Props) => {
  const carried = useCarriedAddress();
  const pair = [...(speaker ?? []), ...(about ?? [])];
  const [one, other] = pair;
  if (pair.length !== 2 || speaker?.length !== 1 || !one || !other || one === other || !pair.every(isActor))
    return null;
  return (
    <Link href={carried(`/between/${one}/${other}`)}>
      What {names.get(one)} and {names.get(other)} said about each other and did to each other
    </Link>
  );
};
