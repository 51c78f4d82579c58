import type { AuthCheckerFn } from 'type-graphql';
import { ServiceError } from '../errors/service-error.js';
import type { RequestContext } from '../graphql/request-context.js';
import { hasRole, type Role, type Viewer } from './viewer.js';

/**
 * Lets a viewer access a field guarded by `@Authorized('EDITOR')` if they have that role or a higher one; without a role,
 * `@Authorized()` requires any credential. Errors: UNAUTHENTICATED without a credential, FORBIDDEN if the role is too low.
 */
// An arrow function: type-graphql would take a function that has a prototype for a class.
export const checkRole: AuthCheckerFn<RequestContext, Role> = ({ context: { viewer }, info }, [role = 'READER']) => {
  requireRole(viewer, role, `${info.parentType.name}.${info.fieldName}`);
  return true;
};

/** Refuses a viewer who lacks a role. Errors: UNAUTHENTICATED, FORBIDDEN; `subject` names what requires it. */
export function requireRole(viewer: Viewer, needed: Role, subject: string): void {
  if (hasRole(viewer, needed)) return;
  const what = `${subject} needs the role ${needed}`;
  if (viewer.role === 'ANONYMOUS') {
    throw new ServiceError('UNAUTHENTICATED', `${what}; send Authorization: Bearer and a token or an API key.`);
  }
  throw new ServiceError('FORBIDDEN', `${what}; ${viewer.id} has the role ${viewer.role}.`);
}
