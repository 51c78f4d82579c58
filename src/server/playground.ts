import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const FOLDER = fileURLToPath(new URL('../../dist/playground', import.meta.url));

// Everything comes from this origin; the editor's workers are files of this origin, and it sets styles as it draws.
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'none'",
].join('; ');

/** Answers a browser that opens the address of GraphQL as a page: with the playground, where there is one. */
export function openPlayground(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if ('sendFile' in reply) return reply.sendFile('index.html');
  const message = 'GraphQL is here, for programs, by POST; there is no page to look at.';
  return (reply as FastifyReply).code(404).send({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
}

/** Serves the playground, GraphiQL built into this package, at /. Does nothing where it has not been built. */
export async function addPlayground(app: FastifyInstance): Promise<void> {
  if (!existsSync(FOLDER)) {
    app.log.warn('the playground is not built; run `npm run build:playground`');
    return;
  }
  await app.register(fastifyStatic, {
    root: FOLDER,
    cacheControl: false,
    // Beside most files are the same ones compressed, as the build has made them.
    preCompressed: true,
    setHeaders: (reply, path) => {
      // Assets carry a hash of their content in their names.
      const isAsset = /[\\/]assets[\\/]/.test(path);
      reply.setHeader('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
      reply.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
      reply.setHeader('x-content-type-options', 'nosniff');
      reply.setHeader('referrer-policy', 'no-referrer');
      // The page is at /graphql, too, where programs get something else.
      reply.setHeader('vary', isAsset ? 'Accept-Encoding' : 'Accept, Accept-Encoding');
    },
  });
}
