import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'type-graphql';
import { checkRole } from '../../src/access/check-role.js';
import { ANONYMOUS, ROLES, type Role, type Viewer } from '../../src/access/viewer.js';
import { ServiceError } from '../../src/errors/service-error.js';
import { createSchema } from '../../src/graphql/schema.js';

const INFO = { parentType: { name: 'Mutation' }, fieldName: 'recordStatement' };
const viewerWith = (role: Role): Viewer => ({ id: 'key/newsroom', role });

/** True, or the error if a viewer is refused at a field that requires one of these roles. */
async function answerTo(viewer: Viewer, ...needed: Role[]): Promise<unknown> {
  try {
    return await checkRole({ context: { viewer }, info: INFO, root: {}, args: {} } as never, needed);
  } catch (error) {
    return error;
  }
}

describe('the check of roles', () => {
  it.each(ROLES.flatMap((role) => ROLES.map((needed) => [role, needed] as const)))(
    'judges a viewer with the role %s where %s is needed',
    async (role, needed) => {
      const answer = await answerTo(viewerWith(role), needed);
      if (ROLES.indexOf(role) >= ROLES.indexOf(needed)) expect(answer).toBe(true);
      else expect(answer).toMatchObject({ code: 'FORBIDDEN' });
    },
  );

  it('names the field, the role that it needs and the role that the viewer has', async () => {
    const error = await answerTo(viewerWith('READER'), 'EDITOR');
    expect(error).toBeInstanceOf(ServiceError);
    expect((error as Error).message).toBe(
      'Mutation.recordStatement needs the role EDITOR; key/newsroom has the role READER.',
    );
  });

  it('asks someone without a credential for one, whatever the role', async () => {
    for (const needed of ROLES) {
      expect(await answerTo(ANONYMOUS, needed)).toMatchObject({
        code: 'UNAUTHENTICATED',
        message: expect.stringContaining(`needs the role ${needed}; send Authorization: Bearer`),
      });
    }
  });

  it('takes any credential where no role is named', async () => {
    expect(await answerTo(viewerWith('READER'))).toBe(true);
    expect(await answerTo(ANONYMOUS)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is an arrow function, since type-graphql would call a constructor otherwise', () => {
    expect(checkRole).not.toHaveProperty('prototype');
  });
});

describe('the schema', () => {
  it('guards every mutation', () => {
    const names = Object.keys(createSchema().getMutationType()?.getFields() ?? {});
    const { mutations } = getMetadataStorage();
    const guarded = mutations.filter(({ roles }) => roles?.some((role) => role === 'EDITOR' || role === 'ADMIN'));
    expect(guarded.map(({ schemaName }) => schemaName).sort()).toEqual(names.sort());
  });
});
