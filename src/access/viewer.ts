/** What someone may do: an EDITOR also what a READER may, an ADMIN also what an EDITOR may. */
export type Role = 'READER' | 'EDITOR' | 'ADMIN';

/** Who sends a request, and what they may do. */
export interface Viewer {
  /** 'key/…' with the name of an API key, 'jwt/…' with the subject of a token; null for someone without a credential. */
  readonly id: string | null;
  readonly role: Role | 'ANONYMOUS';
  /** When the credential ends by itself, in milliseconds since 1970; undefined where it does not. */
  readonly expiresAt?: number;
}

/** The roles, from the one that may least to the one that may most. */
export const ROLES: readonly Role[] = ['READER', 'EDITOR', 'ADMIN'];

/** Someone who sends no credential. */
export const ANONYMOUS: Viewer = Object.freeze({ id: null, role: 'ANONYMOUS' });

/** The role of that name in any case, or null where there is none. */
export function roleNamed(name: unknown): Role | null {
  return ROLES.find((role) => typeof name === 'string' && role === name.toUpperCase()) ?? null;
}

/** Whether a viewer has a role, or a higher one that includes it. */
export function hasRole(viewer: Viewer, needed: Role): boolean {
  return viewer.role !== 'ANONYMOUS' && ROLES.indexOf(viewer.role) >= ROLES.indexOf(needed);
}
