import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';
import { Refusal } from '../api/refusal.js';
import { CredentialForm } from './credential-form.js';

interface Props {
  error: Error;
  what: string;
  /** Whether it replaces a whole view. */
  isPage?: boolean;
  retry: () => void;
}

const TITLES: Record<string, string> = {
  FORBIDDEN: 'Your credential does not allow this',
  RATE_LIMITED: 'Too many requests in the last minute',
  OPERATION_TOO_LARGE: 'That is more than may be asked for at once',
  BAD_USER_INPUT: 'This address is not valid',
  SERVICE_UNAVAILABLE: 'The database does not answer at the moment',
  OFFLINE: 'The service does not answer',
  QUERY_NOT_IN_SAFELIST: 'This service does not run what these pages ask',
};

/** Counts down to a retry and then makes it; again if that is refused, too. */
const CountDown = ({ error, seconds, retry }: { error: Error; seconds: number; retry: () => void }) => {
  const [left, setLeft] = useState(seconds);
  const tryAgain = useEffectEvent(retry);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try was refused
  useEffect(() => setLeft(seconds), [error]);
  useEffect(() => {
    if (left <= 0) return tryAgain();
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  // A timer, so that the alert around it is not read out each second.
  return <p role="timer">Trying again in {Math.max(left, 0)} s.</p>;
};

/** The link out of a refused view whose address has no parameters. */
function wayOut(path: string): { href: string; label: string } {
  // Its two subjects are in the path.
  if (path.startsWith('/between/')) return { href: '/between', label: 'Name two others' };
  return { href: '/', label: 'To the start page' };
}

const TRY_AGAIN_MS = 10_000;

/** Retries a while after each transient failure. */
function useOtherTries(error: Error, retry: () => void): void {
  const tryAgain = useEffectEvent(retry);
  useEffect(() => {
    if (!(error instanceof Refusal && error.isPassing)) return;
    const timer = setTimeout(tryAgain, TRY_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [error]);
}

/** The reason why something is not shown, and what can be done about it. */
export const Refused = ({ error, what, isPage = false, retry }: Props) => {
  const Heading = isPage ? 'h1' : 'h2';
  const { path, params } = useAddress();
  useOtherTries(error, retry);
  const code = error instanceof Refusal ? error.code : 'INTERNAL_SERVER_ERROR';
  const after = error instanceof Refusal ? error.retryAfterSeconds : null;
  const { href, label } = params.size > 0 ? { href: path, label: 'Show it without filters' } : wayOut(path);
  const remedies: Record<string, ReactNode> = {
    FORBIDDEN: <CredentialForm />,
    ...(after !== null && { RATE_LIMITED: <CountDown error={error} seconds={after} retry={retry} /> }),
    OPERATION_TOO_LARGE: <p>Choose fewer days or add a filter, and it can be answered.</p>,
    // These pages belong to another version of the service; a reload gets the right ones.
    QUERY_NOT_IN_SAFELIST: (
      <button type="button" className="button" onClick={() => location.reload()}>
        Reload the page
      </button>
    ),
    BAD_USER_INPUT: (
      <Link href={href} className="button">
        {label}
      </Link>
    ),
  };
  return (
    <section className="refused" role="alert">
      <Heading>{TITLES[code] ?? `The ${what} could not be read`}</Heading>
      <p className="soft">{error.message}</p>
      {code in remedies ? (
        remedies[code]
      ) : (
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      )}
    </section>
  );
};
