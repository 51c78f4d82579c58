// Services that take tokens, asked with one.
import { expect } from '@jest/globals';
import type { JwtConfig } from '../../src/access/access-config.js';
import { EMBEDDED } from '../engines.js';
import { type Answer, TestService } from '../service.js';

export const QUESTION = '{ __typename }';
export const NEEDS_EDITOR = '{ audit(id: "state/iran", first: 1) { __typename } }';

export function start(jwt: JwtConfig, mode: 'open' | 'required' = 'open'): Promise<TestService> {
  return TestService.start(EMBEDDED, [], { mode, jwt });
}

export function ask(service: TestService, token: string, query = QUESTION): Promise<Answer> {
  return service.ask(query, undefined, { authorization: `Bearer ${token}` });
}

export function expectUnauthenticated({ data, errors, response }: Answer, message = /./): void {
  expect({ status: response.statusCode, data, errors }).toEqual({
    status: 401,
    data: undefined,
    errors: [{ message: expect.stringMatching(message), extensions: { code: 'UNAUTHENTICATED' } }],
  });
  expect(response.headers['www-authenticate']).toBe('Bearer realm="demarche", error="invalid_token"');
}
