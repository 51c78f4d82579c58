import { useEffect, useEffectEvent, useState } from 'react';
import { addressInService } from '../address/service-base.js';
import { requestHeaders } from './ask.js';
import { useCredential } from './credential.js';
import type { Operation } from './operation.js';
import { readEvents } from './read-events.js';

const TRY_AGAIN_MS = 5_000;

/** Opens a subscription; resolves when it ends, to whether it should be opened again. */
async function follow(
  { text, name }: Operation<unknown, never>,
  signal: AbortSignal,
  opened: () => void,
  receive: (data: unknown) => void,
): Promise<boolean> {
  const response = await fetch(addressInService('graphql/stream'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...requestHeaders() },
    body: JSON.stringify({ query: text, operationName: name }),
    signal,
  });
  // A service that is starting, or a proxy in front of it, responds with 503 or 502 for a moment.
  if (!response.ok || !response.body) return response.status >= 500;
  opened();
  for await (const { event, data } of readEvents(response.body)) {
    if (event === 'complete') break;
    const answer = JSON.parse(data);
    if (answer.data) receive(answer.data);
  }
  return true;
}

/**
 * Follows a subscription while the tab is visible, and returns whether it is open. A browser has few connections to one
 * service, so a tab in the background must not keep one. A refused stream is not opened again, a broken one is. Events that
 * occur while it is closed are missed: `opened` is called each time it opens, so that the caller can request them.
 */
export function useEvents<T>(operation: Operation<T, never>, receive: (data: T) => void, opened: () => void): boolean {
  const key = useCredential();
  const [isOpen, setIsOpen] = useState(false);
  const received = useEffectEvent((data: unknown) => receive(data as T));
  const noteOpened = useEffectEvent(() => {
    setIsOpen(true);
    opened();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another credential opens another stream
  useEffect(() => {
    let stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      stop = new AbortController();
      const { signal } = stop;
      follow(operation as Operation<unknown, never>, signal, noteOpened, received)
        .catch(() => true)
        .then((mayReturn) => {
          setIsOpen(false);
          if (mayReturn && !signal.aborted) timer = setTimeout(open, TRY_AGAIN_MS);
        });
    };
    const close = () => {
      clearTimeout(timer);
      stop.abort();
    };
    const look = () => (document.hidden ? close() : open());
    if (!document.hidden) open();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      close();
    };
  }, [operation, key]);
  return isOpen;
}
