import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState, useTransition } from 'react';
import type { BaseLocationHook } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { basePath } from './service-base.js';
import { nameTab, titleAt } from './tab-title.js';

/** The current location: the path and the search of the address. */
interface Place {
  path: string;
  search: string;
}

const placeNow = (): Place => ({ path: location.pathname, search: location.search });

/** The events that report a changed address: those of the browser, and those that wouter dispatches when a page changes it. */
const CHANGES = ['popstate', 'pushState', 'replaceState', 'hashchange'] as const;

const PlaceContext = createContext<Place>({ path: '/', search: '' });
const MovingContext = createContext(false);

/**
 * Follows the address without blocking the browser's painting: a pressed control reacts at once, and the next view is
 * rendered in pieces until it can replace the previous one.
 */
export const PlaceInView = ({ children }: { children: ReactNode }) => {
  const [place, setPlace] = useState(placeNow);
  const [isMoving, startMoving] = useTransition();
  const follow = useEffectEvent(() => {
    // The next view names the tab once it is shown, and may have to wait for an answer before that.
    if (location.pathname !== place.path) nameTab(titleAt(location.pathname.slice(basePath.length)));
    startMoving(() => setPlace(placeNow()));
  });
  useEffect(() => {
    for (const change of CHANGES) addEventListener(change, follow);
    return () => {
      for (const change of CHANGES) removeEventListener(change, follow);
    };
  }, []);
  return (
    <MovingContext value={isMoving}>
      <PlaceContext value={place}>{children}</PlaceContext>
    </MovingContext>
  );
};

/** The path of the current view, for wouter's router. */
export const usePath: BaseLocationHook = () => [useContext(PlaceContext).path, navigate];

/** The search of the current view, for wouter's router. */
export const useSearchText = (): string => useContext(PlaceContext).search;

/** Whether the next view is being rendered. */
export function useIsMoving(): boolean {
  return useContext(MovingContext);
}
