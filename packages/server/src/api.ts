import {
  ActographError,
  type EventsResponse,
  type SearchResponse,
  type StatusResponse,
  type Subgraph,
} from '@actograph/model';
import type { GraphStore } from '@actograph/store';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { failure, failureOf } from './failures.js';
import { parseDocumentId, parseEventFilter, parseSearch, parseSelection } from './parameters.js';
import { parseQuery } from './queries.js';
import { statusOf } from './status.js';

/** What a query may cost: rows of its answer, milliseconds. */
const QUERY_LIMITS = { limit: 1000, timeout: 10_000 };
const MAX_BODY_BYTES = 1024 * 1024;

/** The paths of the API, all of which only read. */
export function createApi(store: GraphStore): Hono {
  const api = new Hono();
  const status = statusOf(store);

  api.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    await next();
  });
  api.get('/graph', async (c) =>
    c.json((await store.select(parseSelection(c.req.queries()))) satisfies Subgraph),
  );
  api.get('/events', async (c) => {
    const { events, total } = await store.events(parseEventFilter(c.req.queries()));
    return c.json({ events: [...events], total } satisfies EventsResponse);
  });
  api.get('/search', async (c) => {
    const { q, limit } = parseSearch(c.req.queries());
    const entities = q.trim() === '' ? [] : [...(await store.search(q, limit))];
    return c.json({ entities } satisfies SearchResponse);
  });
  // Document ids hold slashes, which proxies and routers decode each in their own way when they stand in a path.
  api.get('/documents', async (c) => {
    const id = parseDocumentId(c.req.queries());
    const document = await store.document(id);
    if (!document) throw new ActographError('not-found', `there is no document ${id} in the store`);
    return c.json(document);
  });
  api.get('/stats', async (c) => c.json((await status()) satisfies StatusResponse));
  api.post(
    '/query',
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (c) => {
        // The rest of the body is never read, so the connection cannot carry another request.
        c.header('Connection', 'close');
        return failure(c, 413, 'bad-usage', 'the query is larger than 1 MB');
      },
    }),
    async (c) => {
      const { cypher, params } = parseQuery(await jsonBody(c));
      return c.json(await store.query(cypher, params, QUERY_LIMITS));
    },
  );
  api.onError((error, c) => failureOf(c, error));
  return api;
}

/** Only a declared JSON body is read: another site's page cannot send one without being asked for its origin. */
async function jsonBody(c: Context): Promise<unknown> {
  if (!c.req.header('content-type')?.toLowerCase().startsWith('application/json')) {
    throw new ActographError('bad-usage', 'send the query as JSON, with content-type: application/json');
  }
  try {
    return await c.req.json();
  } catch (error) {
    throw new ActographError('bad-usage', 'the body is not JSON', { cause: error });
  }
}
