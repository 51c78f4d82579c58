import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';

interface Props {
  /** The parameter of the address that holds the cursor. */
  parameter: string;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  /** How many a page has. */
  size: number;
}

/** The ways to the next page of a list, and back to the first one. */
export const MorePages = ({ parameter, pageInfo: { hasNextPage, endCursor }, size }: Props) => {
  const { params, addressOf } = useAddress();
  const isFirst = !params.has(parameter);
  if (isFirst && !hasNextPage) return null;
  return (
    <p className="row">
      {!isFirst && <Link href={addressOf({ [parameter]: null })}>Back to the first</Link>}
      {hasNextPage && <Link href={addressOf({ [parameter]: endCursor })}>The next {size}</Link>}
    </p>
  );
};
