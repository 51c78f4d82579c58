import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';
import { unreadParameters } from '../address/view-parameters.js';

/** Lists the parameters of the address that the view ignores, and why, so that nobody takes it for narrower than it is. */
export const UnreadParameters = () => {
  const { path, params, addressOf } = useAddress();
  const unread = unreadParameters(path, params);
  if (unread.length === 0) return null;
  return (
    <p className="unread" role="status">
      {unread.map(({ name, value, why }) => `“${name}=${value}” ${why}. `)}
      <Link href={addressOf(Object.fromEntries(unread.map(({ name }) => [name, null])))}>
        Remove {unread.length === 1 ? 'it' : 'them'}
      </Link>
    </p>
  );
};
