import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { AllowedOrigins } from '../access/allowed-origins.js';

/** How long a browser may cache the result of a preflight, in seconds; Chromium caches it for two hours at most. */
const PREFLIGHT_SECONDS = 7_200;

/** The response headers that a page may read besides those that browsers always expose. */
const EXPOSED_HEADERS = [
  'content-disposition',
  'demarche-bookmark',
  'demarche-cost',
  'demarche-counting',
  'etag',
  'ratelimit',
  'ratelimit-policy',
  'retry-after',
  'server-timing',
  'www-authenticate',
  'x-request-id',
];

/**
 * Lets pages of the allowed origins send requests through a visitor's browser and read the answers; does nothing if there are
 * none. Nothing that a browser adds by itself, such as a cookie, counts as a credential: pages send `Authorization`.
 */
export async function allowOrigins(app: FastifyInstance, allowed: AllowedOrigins): Promise<void> {
  if (allowed === null) return;
  await app.register(cors, {
    origin: allowed === '*' ? '*' : [...allowed],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: PREFLIGHT_SECONDS,
  });
}
