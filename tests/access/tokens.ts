// Tokens as issued by legitimate signers, and as forged by attackers.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { AccessConfig } from '../../src/access/access-config.js';

/** The secret of the services under test. */
export const SECRET = 'a secret of the tests, which is longer than 32 bytes';

/** Services under test with these settings are open to everyone, and grant a signed token the permissions of its role. */
export const TOKENS_TAKEN: AccessConfig = {
  mode: 'open',
  jwt: { key: { kind: 'secret', secret: SECRET }, issuer: null, audience: null },
};

/** The claims of a token valid for ten minutes; `given` overrides them, and undefined removes one. */
export function claims(given: JWTPayload = {}): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return { sub: 'ada', role: 'reader', iat: now, exp: now + 600, ...given };
}

/** A token signed with a secret. */
export function signed(payload: JWTPayload, secret = SECRET, alg = 'HS256'): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg, typ: 'JWT' }).sign(new TextEncoder().encode(secret));
}

/** The authorization header with a token that has these claims in addition to the usual ones. */
export async function bearer(given: JWTPayload = {}): Promise<string> {
  return `Bearer ${await signed(claims(given))}`;
}

/** A token assembled from these parts unchanged: JSON, JSON and the text of a signature. */
export function assembled(header: object, payload: object, signature: string): string {
  const encoded = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  return [...encoded, signature].join('.');
}

/** A token issuer on this machine, whose key set is served over HTTP. */
export class LocalIssuer {
  readonly #server: Server;
  #keys: { kid: string | undefined; publicKey: CryptoKey; privateKey: CryptoKey }[] = [];
  isBroken = false;

  private constructor() {
    this.#server = createServer(async (_request, response) => {
      const keys = await Promise.all(
        this.#keys.map(async ({ kid, publicKey }) => ({ ...(await exportJWK(publicKey)), alg: 'RS256', kid })),
      );
      response.writeHead(this.isBroken ? 500 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ keys }));
    });
  }

  static async start(): Promise<LocalIssuer> {
    const issuer = new LocalIssuer();
    await new Promise<void>((resolve) => issuer.#server.listen(0, '127.0.0.1', resolve));
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/jwks.json`;
  }

  /** The newest public key as JSON. */
  async publicKeyText(): Promise<string> {
    return JSON.stringify(await exportJWK(this.#keys.at(-1)!.publicKey));
  }

  async addKey(kid?: string): Promise<void> {
    this.#keys.push({ kid, ...(await generateKeyPair('RS256', { extractable: true })) });
  }

  /** A token signed with the newest key, or another. */
  sign(payload: JWTPayload, index = this.#keys.length - 1): Promise<string> {
    const { kid, privateKey } = this.#keys[index]!;
    return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
