import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';
import { unreadParameters } from '../address/view-parameters.js';

/** Says which parts of the address the view takes no notice of, so that nobody takes it for narrower than it is. */
export const UnreadParameters = () => {
  const { path, params, addressOf } = useAddress();
  const unread = unreadParameters(path, params);
  if (unread.length === 0) return null;
  return (
    <p className="unread" role="status">
      This view takes no notice of {unread.map(([name, value]) => `“${name}=${value}”`).join(' and ')} in its address.{' '}
      <Link href={addressOf(Object.fromEntries(unread.map(([name]) => [name, null])))}>Take that out</Link>
    </p>
  );
};
