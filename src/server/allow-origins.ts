import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { AllowedOrigins } from '../access/allowed-origins.js';

/** For how long a browser may remember that it may ask, in seconds; Chromium takes no more than two hours. */
const PREFLIGHT_SECONDS = 7_200;

/** The headers of a response that a page may read beside those that browsers always show it. */
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
 * Lets pages of other origins ask through a visitor's browser and read the answers. Nothing that a browser adds by itself,
 * such as a cookie, counts as a credential here: pages send `Authorization` themselves. Does nothing where none is allowed.
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
