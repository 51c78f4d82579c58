import { hash } from 'node:crypto';

/** The text as a slug of ids: lower-case letters and digits in runs joined by hyphens; empty where it has neither. */
export function slugOf(text: string, maxLength = 150): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug.length <= maxLength ? slug : slug.slice(0, maxLength).replace(/-$/, '');
}

/** A short hash of a text, in lower-case letters and digits. */
export function shortHash(text: string, length = 10): string {
  return hash('sha256', text, 'hex').slice(0, length);
}
