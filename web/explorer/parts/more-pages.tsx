import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';

interface Props {
  /** The parameter of the address that contains the cursor. */
  parameter: string;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  /** The number of items on a page. */
  size: number;
}

/** Links to the next page of a list, and back to the first one. */
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
