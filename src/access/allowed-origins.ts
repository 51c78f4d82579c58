import { refuseSetting } from '../settings/read-setting.js';

/** The origins whose pages may send requests through a visitor's browser: a list, `*` for all, or null for none. */
export type AllowedOrigins = readonly string[] | '*' | null;

const SETTING = 'DEMARCHE_CORS_ORIGINS';

/** An origin in the form that browsers send. */
function originOf(text: string, value: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    const right = 'is not an origin; give * or origins such as https://news.example.org';
    return refuseSetting(SETTING, value, `${JSON.stringify(text)} ${right}`);
  }
  // An origin with a path never equals what a browser sends, so the page would be refused without explanation.
  if (url.href !== `${url.origin}/`) {
    refuseSetting(SETTING, value, `${JSON.stringify(text)} is more than an origin; give ${JSON.stringify(url.origin)}`);
  }
  return url.origin;
}

/** Reads the origins in DEMARCHE_CORS_ORIGINS, separated by commas or spaces. Errors: CONFIG_INVALID. */
export function readAllowedOrigins(env: NodeJS.ProcessEnv): AllowedOrigins {
  const value = env[SETTING] ?? '';
  const texts = value.split(/[\s,]+/).filter((text) => text !== '');
  if (texts.length === 0) return null;
  if (!texts.includes('*')) return [...new Set(texts.map((text) => originOf(text, value)))];
  if (texts.length > 1) refuseSetting(SETTING, value, '* is given together with origins; give one or the other');
  return '*';
}

/** Whether pages of an origin may send requests. */
export function isAllowedOrigin(allowed: AllowedOrigins, origin: string): boolean {
  return allowed === '*' || (allowed?.includes(origin) ?? false);
}
