import { deedsAddress, deedsOf } from '../address/acts.js';
import { filterOf } from '../address/filter.js';
import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';
import { doesViewRead } from '../address/view-parameters.js';
import { Refusal } from '../api/refusal.js';
import { countingOf } from '../words/countings.js';

/** The number of acts of the other kind that pass, in the message of the service. */
const OTHERS = /but ([\d,]+) (?:statement|interaction)/;

/** Whether a request was refused because none of the acts that it counts pass the filter, but acts of the other kind do. */
export function isNothingCounted(error: Error): boolean {
  if (!(error instanceof Refusal) || error.code !== 'BAD_USER_INPUT') return false;
  const { fields } = error.details as { fields?: readonly { path: string }[] };
  return fields?.[0]?.path === 'counting';
}

/**
 * Says that nothing that is counted passes the conditions, and links to the acts of the other kind that do: counted in the same
 * view, or, from the list of statements, to the list of deeds.
 */
export const NothingCounted = ({ error }: { error: Error }) => {
  const { path, params, addressOf } = useAddress();
  const number = OTHERS.exec(error.message)?.[1];
  const isOfDeeds = countingOf(params) === 'INTERACTIONS';
  const [none, some] = isOfDeeds ? ['deed', 'statement'] : ['statement', 'deed'];
  const others = number === undefined ? `${some}s do` : `${number} ${some}${number === '1' ? ' does' : 's do'}`;
  return (
    <p className="empty">
      No {none} passes these conditions, but {others}.{' '}
      {doesViewRead(path, 'counting') ? (
        <Link href={addressOf({ counting: isOfDeeds ? null : 'INTERACTIONS', after: null })}>
          Count {isOfDeeds ? 'what was said' : 'what was done'}
        </Link>
      ) : (
        path === '/statements' && <Link href={deedsAddress(deedsOf(filterOf(params)))}>List what was done</Link>
      )}
    </p>
  );
};
