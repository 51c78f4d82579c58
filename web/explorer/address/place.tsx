import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState, useTransition } from 'react';
import type { BaseLocationHook } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { basePath } from './service-base.js';
import { nameTab, titleAt } from './tab-title.js';

/** Where the reader is: the path and the search of the address. */
interface Place {
  path: string;
  search: string;
}

const placeNow = (): Place => ({ path: location.pathname, search: location.search });

/** What changes the address: the browser itself, and wouter, which tells of what a page does. */
const CHANGES = ['popstate', 'pushState', 'replaceState', 'hashchange'] as const;

const PlaceContext = createContext<Place>({ path: '/', search: '' });
const MovingContext = createContext(false);

/**
 * Follows the address without keeping the browser from painting: what was pressed shows that at once, and the next view is
 * drawn in pieces until it can take the place of the one before.
 */
export const PlaceInView = ({ children }: { children: ReactNode }) => {
  const [place, setPlace] = useState(placeNow);
  const [isMoving, startMoving] = useTransition();
  const follow = useEffectEvent(() => {
    // The next view names the tab when it is there, for which it may have to ask first.
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

/** The path in view, for wouter's router. */
export const usePath: BaseLocationHook = () => [useContext(PlaceContext).path, navigate];

/** The search in view, for wouter's router. */
export const useSearchText = (): string => useContext(PlaceContext).search;

/** Whether the next view is being drawn. */
export function useIsMoving(): boolean {
  return useContext(MovingContext);
}
