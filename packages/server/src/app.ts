import type { GraphStore } from '@actograph/store';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { createApi } from './api.js';
import { failure } from './failures.js';

export interface AppOptions {
  readonly store: GraphStore;
  readonly viewerDir: string;
  /** whether a `Host` header may be answered */
  readonly allows: (host: string | undefined) => boolean;
}

/** The whole server as one function of requests: guard, headers, API, viewer. */
export function createApp({ store, viewerDir, allows }: AppOptions): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      // Plain HTTP on the reader's own machine: to promise HTTPS would lock the address.
      strictTransportSecurity: false,
    }),
  );
  app.use(async (c, next) => {
    const host = c.req.header('host');
    const origin = c.req.header('origin');
    if (!allows(host))
      return failure(c, 403, 'forbidden', `this server does not answer to the host ${host ?? '(none)'}`);
    if (origin !== undefined && origin !== `http://${host}`) {
      return failure(c, 403, 'forbidden', `this server does not answer to pages of ${origin}`);
    }
    return next();
  });
  app.route('/api/v1', createApi(store));
  app.use(serveStatic({ root: viewerDir, onFound: (path, c) => c.header('Cache-Control', caching(path)) }));
  app.notFound((c) =>
    c.req.path === '/'
      ? c.text('The viewer is not built yet: run "pnpm build", then reload this page.\n', 503)
      : failure(c, 404, 'not-found', `there is nothing at ${c.req.path}`),
  );
  return app;
}

/** The bundler names assets by their contents, so only what refers to them has to be asked for again. */
const caching = (path: string): string =>
  /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
