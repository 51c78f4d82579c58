import { useSyncExternalStore } from 'react';

const KEY = 'demarche:credential';
const listeners = new Set<() => void>();
let refusal: string | null = null;

/** The credential that is sent with each request: an API key or a token, kept for this tab alone; null without one. */
export function credential(): string | null {
  return sessionStorage.getItem(KEY);
}

/** Keeps a credential until the tab is closed, or forgets it. */
export function setCredential(value: string | null): void {
  refusal = null;
  if (value === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, value);
  for (const listener of listeners) listener();
}

/** Notes that the service asks for a credential, or for another one, in its words. */
export function noteCredentialRefused(message: string): void {
  refusal = message;
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

/** What the service says of the credential that it asks for; null while it asks for none. */
export function useCredentialRefusal(): string | null {
  return useSyncExternalStore(subscribe, () => refusal);
}
