/** The permissions of a viewer: EDITOR includes READER, ADMIN includes EDITOR. */
export type Role = 'READER' | 'EDITOR' | 'ADMIN';

/** The sender of a request, and their permissions. */
export interface Viewer {
  /** 'key/…' with the name of an API key, 'jwt/…' with the subject of a token; null without a credential. */
  readonly id: string | null;
  readonly role: Role | 'ANONYMOUS';
  /** When the credential expires, in milliseconds since 1970; undefined if it does not. */
  readonly expiresAt?: number;
}

/** The roles in ascending order of permissions. */
export const ROLES: readonly Role[] = ['READER', 'EDITOR', 'ADMIN'];

/** The viewer of a request without a credential. */
export const ANONYMOUS: Viewer = Object.freeze({ id: null, role: 'ANONYMOUS' });

/** The role with that name, case-insensitive, or null if there is none. */
export function roleNamed(name: unknown): Role | null {
  return ROLES.find((role) => typeof name === 'string' && role === name.toUpperCase()) ?? null;
}

/** Whether a viewer has a role or a higher one. */
export function hasRole(viewer: Viewer, needed: Role): boolean {
  return viewer.role !== 'ANONYMOUS' && ROLES.indexOf(viewer.role) >= ROLES.indexOf(needed);
}
