import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';

/** Where a view has nothing of the days that are chosen, the way to all of them. */
export const AllDays = () => {
  const { params, addressOf } = useAddress();
  if (!params.has('saidOn') && !params.has('recordedBefore')) return null;
  return <Link href={addressOf({ saidOn: null, recordedBefore: null, after: null })}>Show all days</Link>;
};
