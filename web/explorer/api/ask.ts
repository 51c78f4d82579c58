import { addressInService } from '../address/service-base.js';
import { credential, noteCredentialRefused } from './credential.js';
import type { Operation } from './operation.js';
import { Refusal, refusalIn } from './refusal.js';

/** The headers of a request, with the credential of this tab, if there is one, or with another one. */
export function requestHeaders(key = credential()): Record<string, string> {
  return key === null ? {} : { authorization: `Bearer ${key}` };
}

/**
 * Sends an operation with the credential of this tab or with another one, and returns its answer. Errors: Refusal, also if
 * only a part of the answer failed.
 */
export async function ask<Answer, Variables>(
  { text, name }: Operation<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  key = credential(),
): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(addressInService('graphql'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...requestHeaders(key) },
      body: JSON.stringify({ query: text, operationName: name, variables }),
      signal,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refusal('The service cannot be reached from here.', 'OFFLINE');
  }
  const body = await response.json().catch(() => null);
  const refusal = refusalIn(response, body);
  if (refusal?.code === 'UNAUTHENTICATED' && key === credential()) noteCredentialRefused(refusal.message);
  if (refusal) throw refusal;
  return body.data;
}
