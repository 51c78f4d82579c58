// The field viewer: the sender of a request, and their permissions.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addApiKey } from '../../src/access/api-keys.js';
import { describeOnEachEngine } from '../engines.js';
import { TestService } from '../service.js';
import { claims, signed, TOKENS_TAKEN } from './tokens.js';

const WHO = '{ viewer { id kind name role roles canRead canEdit canExport canSubscribe expiresAt } }';

describeOnEachEngine('the viewer', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [], TOKENS_TAKEN);
  });
  afterAll(() => service?.stop());

  const viewerBy = async (credential: string | null) => {
    const headers: Record<string, string> = credential === null ? {} : { authorization: `Bearer ${credential}` };
    return (await service.ask(WHO, {}, headers)).data.viewer;
  };

  it('without a credential is anonymous and may read', async () => {
    expect(await viewerBy(null)).toEqual({
      ...{ id: 'anonymous', kind: 'ANONYMOUS', name: null, role: null, roles: [], expiresAt: null },
      ...{ canRead: true, canEdit: false, canExport: true, canSubscribe: true },
    });
  });

  it('with a token is its subject, until it ends', async () => {
    const token = claims({ role: 'editor' }) as { sub: string; exp: number };
    expect(await viewerBy(await signed(token))).toMatchObject({
      ...{ id: `jwt/${token.sub}`, kind: 'TOKEN', name: token.sub, role: 'EDITOR', roles: ['READER', 'EDITOR'] },
      ...{ canEdit: true, expiresAt: new Date(token.exp * 1000).toISOString() },
    });
  });

  it('with an API key has its name', async () => {
    const key = await addApiKey(service.graph.runner, 'newsroom', 'READER', new Date());
    expect(await viewerBy(key)).toMatchObject({
      ...{ id: 'key/newsroom', kind: 'API_KEY', name: 'newsroom', role: 'READER', canEdit: false, expiresAt: null },
    });
  });

  it('is not remembered from one client to the next', async () => {
    const key = await signed(claims({ role: 'admin' }));
    const roles = [await viewerBy(null), await viewerBy(key), await viewerBy(null)].map(({ role }) => role);
    expect(roles).toEqual([null, 'ADMIN', null]);
  });

  it('learns the limits that hold', async () => {
    const { viewer } = await service.data('{ viewer { limits { maxCost maxDepth maxPageSize pointsPerMinute } } }');
    expect(viewer.limits).toMatchObject({ maxCost: 100_000, maxDepth: 15, maxPageSize: 500 });
  });
});
