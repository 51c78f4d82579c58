import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';
import { unreadParameters } from '../address/view-parameters.js';

/** Says which parts of the address the view does not read, so that nobody takes it for narrower than it is. */
export const UnreadParameters = () => {
  const { path, params, addressOf } = useAddress();
  const unread = unreadParameters(path, params);
  if (unread.length === 0) return null;
  const isOne = unread.length === 1;
  return (
    <p className="unread" role="status">
      {unread.map(([name, value]) => `“${name}=${value}”`).join(' and ')}{' '}
      {isOne ? 'is not a parameter' : 'are not parameters'} of this view.{' '}
      <Link href={addressOf(Object.fromEntries(unread.map(([name]) => [name, null])))}>
        Remove {isOne ? 'it' : 'them'}
      </Link>
    </p>
  );
};
