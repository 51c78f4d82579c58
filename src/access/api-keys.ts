import { createHash, randomBytes } from 'node:crypto';
import { refuseConfig, ServiceError } from '../errors/service-error.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { Queries } from '../query/query-types.generated.js';
import type { Role } from './viewer.js';

/** The prefix of every API key, by which people and scanners for leaked secrets recognize one. */
export const KEY_PREFIX = 'dmk_';

const KEY_BYTES = 32;
const KEY = /^dmk_[\w-]{43}$/;
const NAME = /^[a-z0-9][a-z0-9._-]{0,62}$/;

/** An API key as stored in the graph, without its hash. */
export type ApiKey = Queries['listApiKeys']['row'];

/**
 * The stored hash of a key. Plain SHA-256 suffices: a key is 256 random bits, so there is nothing to guess, and no need for a
 * salt or a slow hash to make guessing more expensive, as for a password.
 */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Whether a string has the format of an API key. */
export function isKey(text: string): boolean {
  return KEY.test(text);
}

function checkName(name: string): void {
  if (NAME.test(name)) return;
  refuseConfig(
    `${JSON.stringify(name)}: not a name for a key; give up to 63 small letters, digits, dots, dashes or underscores`,
  );
}

/**
 * Creates a key, stores its hash and returns the key, which cannot be retrieved again. A name is used once: changes are recorded
 * under it, and must remain those of one key. Errors: CONFIG_INVALID for the name, CONFLICT if it is taken.
 */
export async function addApiKey(runner: QueryRunner, name: string, role: Role, createdAt: Date): Promise<string> {
  checkName(name);
  const key = KEY_PREFIX + randomBytes(KEY_BYTES).toString('base64url');
  await runner.write(async (transaction) => {
    const [known] = await transaction.run('findApiKey', { id: name });
    if (known) {
      const state = known.revokedAt === null ? 'there is one already' : 'a revoked one keeps its name';
      throw new ServiceError('CONFLICT', `A key named ${name} cannot be added: ${state}; choose another name.`);
    }
    await transaction.run('addApiKey', { id: name, hash: hashOfKey(key), role, createdAt: createdAt.toISOString() });
  });
  return key;
}

/** All keys, including revoked ones, sorted by name. */
export function listApiKeys(runner: QueryRunner): Promise<ApiKey[]> {
  return runner.read('listApiKeys', {});
}

/** Revokes a key and returns when it was revoked; repeating it changes nothing. Errors: BAD_USER_INPUT if there is none. */
export async function revokeApiKey(runner: QueryRunner, name: string, revokedAt: Date): Promise<string> {
  checkName(name);
  const [revoked] = await runner.write((transaction) =>
    transaction.run('revokeApiKey', { id: name, revokedAt: revokedAt.toISOString() }),
  );
  if (!revoked)
    throw new ServiceError('BAD_USER_INPUT', `There is no key named ${name}; \`demarche keys list\` shows all.`);
  return revoked.revokedAt;
}
