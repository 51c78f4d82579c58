import { useSyncExternalStore } from 'react';

const KEY = 'demarche:credential';
const listeners = new Set<() => void>();
let refusal: string | null = null;
/** What the tab keeps, read once: a browser may have to ask another process for it. */
let kept: string | null | undefined;

/** The credential that is sent with each request: an API key or a token, kept for this tab alone; null without one. */
export function credential(): string | null {
  if (kept === undefined) kept = sessionStorage.getItem(KEY);
  return kept;
}

const SHOWN_LETTERS = 8;

/** A credential by which its owner knows it, and which nobody can use: its beginning. */
export function shortCredential(key: string): string {
  const kind = key.startsWith('dmk_') ? 'API key' : 'token';
  return `The ${kind} ${key.length > 2 * SHOWN_LETTERS ? `${key.slice(0, SHOWN_LETTERS)}…` : key}`;
}

/** Keeps a credential until the tab is closed, or forgets it. */
export function setCredential(value: string | null): void {
  refusal = null;
  kept = value;
  if (value === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, value);
  for (const listener of listeners) listener();
}

/** Notes that the service asks for a credential, or for another one, in its words. */
export function noteCredentialRefused(message: string): void {
  refusal = credential() === null ? message : `${shortCredential(credential()!)} is no longer taken. ${message}`;
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
