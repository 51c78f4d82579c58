import { hash } from 'node:crypto';

/** A hash that identifies a text: 22 letters, digits, '-' and '_', of SHA-256. */
export function fingerprintOfText(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
