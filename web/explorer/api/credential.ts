import { useSyncExternalStore } from 'react';

const KEY = 'demarche:credential';
const listeners = new Set<() => void>();
let refusal: string | null = null;
/** The credential in the tab's storage, read once: a browser may have to ask another process for it. */
let kept: string | null | undefined;

/** The credential that is sent with each request: an API key or a token, kept for this tab only; null without one. */
export function credential(): string | null {
  if (kept === undefined) kept = sessionStorage.getItem(KEY);
  return kept;
}

const SHOWN_LETTERS = 8;

/** The beginning of a credential: enough for its owner to recognize it, too little to use it. */
export function shortCredential(key: string): string {
  const kind = key.startsWith('dmk_') ? 'API key' : 'token';
  return `The ${kind} ${key.length > 2 * SHOWN_LETTERS ? `${key.slice(0, SHOWN_LETTERS)}…` : key}`;
}

/** Stores a credential until the tab is closed; null removes it. */
export function setCredential(value: string | null): void {
  refusal = null;
  kept = value;
  if (value === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, value);
  for (const listener of listeners) listener();
}

/** Records the message with which the service asks for a credential, or for another one. */
export function noteCredentialRefused(message: string): void {
  refusal = credential() === null ? message : `${shortCredential(credential()!)} is no longer accepted. ${message}`;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The credential of this tab; re-renders when it changes. */
export function useCredential(): string | null {
  return useSyncExternalStore(subscribe, credential);
}

/** The message with which the service asks for a credential; null while it asks for none. */
export function useCredentialRefusal(): string | null {
  return useSyncExternalStore(subscribe, () => refusal);
}
