import { Ctx, Query, Resolver } from 'type-graphql';
import { hasRole, type Viewer } from '../../access/viewer.js';
import { DEFAULT_BOUNDS } from '../../bounds/bounds-config.js';
import type { RequestContext } from '../request-context.js';
import { rolesWithin, ViewerType } from './viewer.type.js';

/** The kind of credential of a viewer: an id begins with 'key/' or 'jwt/'. */
function kindOf({ id }: Viewer): string {
  if (id === null) return 'ANONYMOUS';
  return id.startsWith('key/') ? 'API_KEY' : 'TOKEN';
}

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerType, {
    description: 'Who sends the request, and what they may do, so that a page can show only what they may use.',
  })
  viewer(@Ctx() { viewer, spending }: RequestContext): ViewerType {
    const role = viewer.role === 'ANONYMOUS' ? null : viewer.role;
    // They are missing only if operations have no bounds.
    const { maxCost, maxDepth, maxListSize } = spending?.bounds ?? DEFAULT_BOUNDS;
    return {
      id: viewer.id ?? 'anonymous',
      kind: kindOf(viewer),
      name: viewer.id === null ? null : viewer.id.slice(viewer.id.indexOf('/') + 1),
      role,
      roles: rolesWithin(role),
      expiresAt: viewer.expiresAt === undefined ? null : new Date(viewer.expiresAt).toISOString(),
      // A viewer without permission is refused before any field is resolved.
      ...{ canRead: true, canExport: true, canSubscribe: true },
      canEdit: hasRole(viewer, 'EDITOR'),
      limits: { maxCost, maxDepth, maxPageSize: maxListSize, pointsPerMinute: spending?.limit ?? null },
    };
  }
}
