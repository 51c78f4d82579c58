import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';
import { unreadParameters } from '../address/view-parameters.js';

/** Says which parts of the address the view takes no notice of, so that nobody takes it for narrower than it is. */
export const UnreadParameters = () => {
  const { path, params, addressOf } = useAddress();
  const names = unreadParameters(path, params);
  if (names.length === 0) return null;
  return (
    <p className="unread" role="status">
      This view has no condition of the name {names.map((name) => `“${name}”`).join(' or ')}: it shows what it would
      without.{' '}
      <Link href={addressOf(Object.fromEntries(names.map((name) => [name, null])))}>Take it out of the address</Link>
    </p>
  );
};
