import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { listedOperations } from '../trusted-operations/operation-manifest.js';
import type { TrustedOperations } from '../trusted-operations/trusted-operations.js';
import { errorBody } from './error-body.js';
import { pathOf, searchOf } from './operation-request.js';

const FOLDER = fileURLToPath(new URL('../../dist/web', import.meta.url));
const EXPLORER_OPERATIONS = fileURLToPath(new URL('../../schema/explorer-operations.json', import.meta.url));

/** The addresses of the explorer: its views, and the kinds of nodes that have a page. */
const VIEWS = [
  '/',
  '/search',
  '/statements',
  '/time',
  '/deeds',
  '/acts',
  '/who',
  '/net',
  '/paths',
  '/ranking',
  '/bloc',
  '/between',
  '/between/*',
  '/review',
  '/review/:run',
];
const KINDS = [
  ...['person', 'state', 'organization', 'group', 'agreement', 'event', 'topic'],
  ...['statement', 'interaction', 'source'],
];

// Everything comes from this origin, and pages have no inline scripts or styles.
const EXPLORER_POLICY = [
  "default-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'none'",
].join('; ');

// The editor of GraphiQL sets inline styles and embeds its fonts in its style sheet.
const PLAYGROUND_POLICY = [
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

type PageName = 'explorer' | 'playground';

function textOf(name: PageName): string | null {
  const file = join(FOLDER, name, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** The HTML of a page as served at a path: relative addresses are resolved from there. */
function textAt(text: string, name: PageName, path: string): string {
  const up = '../'.repeat(path.split('/').length - 2);
  return text.replace(/(src|href)="\.\//g, `$1="${up || './'}${name}/`);
}

function setHeaders(reply: FastifyReply, policy: string): FastifyReply {
  return reply.headers({
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
}

/** Answers a browser that opens the address of GraphQL as a page: with the playground, if there is one. */
export function openPlayground(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const page = reply.server.hasDecorator('playground') ? textOf('playground') : null;
  if (page === null) {
    const message = 'GraphQL is here, for programs, by POST; there is no page to look at.';
    return reply.code(404).send(errorBody(message, 'NOT_FOUND'));
  }
  return setHeaders(reply, PLAYGROUND_POLICY)
    .headers({ 'cache-control': 'no-cache', vary: 'Accept' })
    .type('text/html; charset=utf-8')
    .send(textAt(page, 'playground', pathOf(request)));
}

/** Whether all operations of the explorer would run: the service is not locked, or has them among its trusted ones. */
function runsExplorer(trusted: TrustedOperations): boolean {
  if (!trusted.isLocked) return true;
  return listedOperations(readFileSync(EXPLORER_OPERATIONS, 'utf8')).every(({ body }) => trusted.hasText(body));
}

function addExplorer(app: FastifyInstance, page: string, isLocked: boolean): void {
  const text = isLocked ? page.replace('data-locked="false"', 'data-locked="true"') : page;
  const show = (request: FastifyRequest, reply: FastifyReply) =>
    setHeaders(reply, EXPLORER_POLICY)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(textAt(text, 'explorer', pathOf(request)));
  for (const url of [...VIEWS, ...KINDS.map((kind) => `/${kind}/:slug`)]) app.get(url, show);
  // The id of a run, as commands print it, by itself and behind the address of the queue; relative, as below.
  for (const [at, up] of [
    ['/run/:run', '../review/'],
    ['/review/run/:run', '../'],
  ] as const) {
    app.get(at, (request, reply) => reply.redirect(`${up}${pathOf(request).split('/').at(-1)}`, 308));
  }
  app.decorate('showExplorer', show);
}

/** An address with a trailing slash. */
const SLASH_AT_END = /^(?:\/[^/]+)*\/([^/]+)\/$/;

/**
 * Answers a browser that opens an unknown address with 404 and the explorer, which says so and offers links; redirects an address
 * with a trailing slash to that without it. Null if there is no explorer, or the client is not a browser.
 */
export function showNoPage(request: FastifyRequest, reply: FastifyReply): FastifyReply | null {
  const { server } = reply;
  const isOpened = request.method === 'GET' && request.headers.accept?.includes('text/html');
  if (!isOpened || !server.hasDecorator('showExplorer')) return null;
  const [, word] = SLASH_AT_END.exec(pathOf(request)) ?? [];
  // Relative, since a proxy may serve this under a path of its own.
  if (word !== undefined) return reply.redirect(`../${word}${searchOf(request)}`, 308);
  const show = server.getDecorator<(request: FastifyRequest, reply: FastifyReply) => FastifyReply>('showExplorer');
  return show(request, reply.code(404).header('vary', 'Accept'));
}

/**
 * Serves the explorer at / and at the ids of nodes that have a page, and the playground at /graphql. A locked service has no
 * playground, and the explorer only if its operations are trusted. Pages that have not been built are left out.
 */
export async function addPages(app: FastifyInstance, trusted: TrustedOperations): Promise<void> {
  const explorer = textOf('explorer');
  const hasPlayground = textOf('playground') !== null && !trusted.isLocked;
  if (explorer === null) app.log.warn('the pages are not built; run `npm run build:web`');
  const hasExplorer = explorer !== null && runsExplorer(trusted);
  // It sends introspection and ad hoc operations, neither of which a locked service answers.
  if (hasPlayground) app.decorate('playground', true);
  if (hasExplorer) addExplorer(app, explorer, trusted.isLocked);
  if (!hasExplorer && !hasPlayground) return;
  await app.register(fastifyStatic, {
    root: FOLDER,
    index: false,
    cacheControl: false,
    // The build has put compressed copies next to most files.
    preCompressed: true,
    setHeaders: (reply, path) => {
      // The names of assets contain a hash of their content.
      const isAsset = /[\\/]assets[\\/]/.test(path);
      reply.setHeader('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
      reply.setHeader('content-security-policy', /[\\/]explorer[\\/]/.test(path) ? EXPLORER_POLICY : PLAYGROUND_POLICY);
      reply.setHeader('x-content-type-options', 'nosniff');
      reply.setHeader('referrer-policy', 'no-referrer');
      reply.setHeader('vary', 'Accept-Encoding');
    },
  });
}
