import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';

/** If days are chosen, a link that shows all of them, for a view that has nothing in the chosen ones. */
export const AllDays = () => {
  const { params, addressOf } = useAddress();
  if (!params.has('saidOn') && !params.has('recordedBefore')) return null;
  return <Link href={addressOf({ saidOn: null, recordedBefore: null, after: null })}>Show all days</Link>;
};
