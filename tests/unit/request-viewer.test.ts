import { describe, expect, it, jest } from '@jest/globals';
import { ServiceError } from '../../src/errors/service-error.js';
import { viewerOf } from '../../src/server/request-viewer.js';

describe('a credential that was being looked up', () => {
  it.each([
    ['CANCELLED', 'when its client hung up', 499, 0],
    ['DEADLINE_EXCEEDED', 'for too long', 504, 0],
    ['SERVICE_UNAVAILABLE', 'while the database was away', 503, 1],
  ] as const)('answers %s, %s, with status %i, and logs %i errors', async (code, _, status, logged) => {
    const error = jest.fn();
    const refusing = async () => {
      throw new ServiceError(code, 'Not looked up.');
    };
    const request = { headers: { authorization: 'Bearer key' }, log: { error } };
    const refusal = await viewerOf(request as never, refusing, undefined as never).catch((reason) => reason);
    expect([refusal.extensions.http.status, error.mock.calls.length]).toEqual([status, logged]);
  });
});
