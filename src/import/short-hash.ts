import { hash } from 'node:crypto';

/** A short hash of a text, in lower-case letters and digits. */
export function shortHash(text: string, length = 10): string {
  return hash('sha256', text, 'hex').slice(0, length);
}
