import { useSyncExternalStore } from 'react';

const KEY = 'demarche:credential';
const listeners = new Set<() => void>();

/** The credential that is sent with each request: an API key or a token, kept for this tab alone; null without one. */
export function credential(): string | null {
  return sessionStorage.getItem(KEY);
}

/** Keeps a credential until the tab is closed, or forgets it. */
export function setCredential(value: string | null): void {
  if (value === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, value);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The credential of this tab, followed as it changes. */
export function useCredential(): string | null {
  return useSyncExternalStore(subscribe, credential);
}
