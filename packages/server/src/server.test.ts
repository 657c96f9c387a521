import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ActographError,
  errorResponseSchema,
  everything,
  type Selection,
  subgraphSchema,
} from '@actograph/model';
import type { EventFilter, GraphStore, QueryLimits } from '@actograph/store';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type RunningServer, startServer } from './server.js';

const NAME = '<script>alert("日本")</script>\u202E\u0000';
const ENTITY = { id: 'jp', name: NAME, kind: 'country' as const, aliases: [], wikidata: null };
const EMPTY = { entities: [], relationships: [], total: { entities: 0, relationships: 0 } };

/** What was asked of the store, so that tests see that parameters arrive as the store wants them. */
const asked: (Selection | EventFilter | string | QueryLimits)[] = [];
let revision = 'r1';
const counted = vi.fn(async () => ({ documents: 0, mentions: 0, events: 0, entities: 0, relationships: 0 }));
const unused = () => Promise.reject(new Error('the server must not call this'));

const store: GraphStore = {
  url: 'test:',
  revision: async () => revision,
  stats: counted,
  select: async (selection) => {
    asked.push(selection);
    if (selection.actor.includes('nobody'))
      throw new ActographError('not-found', 'there is no entity nobody');
    if (selection.actor.includes('bug')) throw new TypeError('a secret of the server');
    return { ...EMPTY, entities: [ENTITY], total: { entities: 1, relationships: 0 } };
  },
  events: async (filter) => {
    asked.push(filter);
    return { events: [], total: 7 };
  },
  search: async (text) => (text === '日' ? [ENTITY] : []),
  document: async (id) => {
    asked.push(id);
    return null;
  },
  query: async (cypher, params, limits) => {
    asked.push(limits);
    if (cypher.includes('DELETE')) throw new ActographError('query-failed', 'the query writes');
    if (cypher.includes('slow')) throw new ActographError('query-limit', 'the query took too long');
    return { columns: ['p'], rows: [[params['p'] ?? null]], truncated: false };
  },
  known: unused,
  write: unused,
  dump: unused,
  clear: unused,
  close: unused,
};

let viewerDir: string;
let server: RunningServer;

beforeAll(async () => {
  viewerDir = await mkdtemp(join(tmpdir(), 'actograph-viewer-'));
  await mkdir(join(viewerDir, 'assets'));
  await writeFile(join(viewerDir, 'index.html'), '<!doctype html><title>viewer</title>');
  await writeFile(join(viewerDir, 'assets', 'index-abc.js'), 'export {};');
  server = await startServer({ store, port: 0, viewerDir });
});
afterAll(async () => {
  await server.close();
  await rm(viewerDir, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), init);
const api = async (path: string, init?: RequestInit) => (await get(`/api/v1/${path}`, init)).json();
const query = (body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  get('/api/v1/query', {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const failureOf = async (response: Response) => errorResponseSchema.parse(await response.json()).error;

/** The status of a request with any headers, also those that `fetch` sets by itself. */
const statusWith = (headers: Record<string, string>, path = '/api/v1/stats'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });

describe('the API', () => {
  test('selects by query parameters, and passes hostile names through as data', async () => {
    const graph = await api(
      `graph?${new URLSearchParams([
        ['actor', '日本'],
        ['actor', '美国'],
        ['top', '5'],
      ])}`,
    );
    expect(asked.at(-1)).toEqual({ ...everything(), actor: ['日本', '美国'], top: 5 });
    expect(subgraphSchema.parse(graph).entities[0]?.name).toBe(NAME);
  });

  test('gives events, entities found, and status', async () => {
    expect(await api('events?entity=jp&limit=5')).toEqual({ events: [], total: 7 });
    expect(asked.at(-1)).toEqual({ entity: 'jp', limit: 5 });
    expect(await api(`search?q=${encodeURIComponent('日')}`)).toEqual({ entities: [ENTITY] });
    expect(await api('search?q=%20')).toEqual({ entities: [] });
    expect(await api('stats')).toMatchObject({ revision: 'r1', stats: { documents: 0 } });
  });

  test('counts again only when the revision has changed', async () => {
    await api('stats');
    const before = counted.mock.calls.length;
    await api('stats');
    expect(counted.mock.calls).toHaveLength(before);
    revision = 'r2';
    expect(await api('stats')).toMatchObject({ revision: 'r2' });
    expect(counted.mock.calls).toHaveLength(before + 1);
  });

  test('takes document ids with slashes, spaces and Chinese', async () => {
    const id = '新闻/a b/../000?.txt';
    const response = await get(`/api/v1/documents?${new URLSearchParams({ id })}`);
    expect(asked.at(-1)).toBe(id);
    expect(response.status).toBe(404);
    expect(await failureOf(response)).toEqual({ code: 'not-found', message: expect.stringContaining(id) });
  });

  test('runs Cypher within limits', async () => {
    const response = await query({ cypher: 'RETURN $p AS p', params: { p: ['日本', 1, null] } });
    expect(await response.json()).toEqual({ columns: ['p'], rows: [[['日本', 1, null]]], truncated: false });
    expect(asked.at(-1)).toEqual({ limit: 1000, timeout: 10_000 });
  });

  test.each([
    ['a parameter that is wrong', () => get('/api/v1/graph?type=MURDER'), 400, 'bad-usage'],
    ['an entity that is not there', () => get('/api/v1/graph?actor=nobody'), 404, 'not-found'],
    ['a path that is not there', () => get('/api/v1/nothing'), 404, 'not-found'],
    ['a query that writes', () => query({ cypher: 'MATCH (n) DELETE n' }), 400, 'query-failed'],
    ['a query that is slow', () => query({ cypher: 'slow' }), 504, 'query-limit'],
    ['a body that is not JSON', () => query('{'), 400, 'bad-usage'],
    [
      'a body of another kind',
      () => query({ cypher: 'RETURN 1' }, { 'content-type': 'text/plain' }),
      400,
      'bad-usage',
    ],
    ['a body without a query', () => query({}), 400, 'bad-usage'],
    ['a body that is too long', () => query({ cypher: ' '.repeat(1024 * 1024) }), 413, 'bad-usage'],
  ])('answers %s with its code', async (_what, ask, status, code) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(await failureOf(response)).toMatchObject({ code });
  });

  test('does not tell the client what broke inside', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => log.mockRestore());
    const response = await get('/api/v1/graph?actor=bug');
    expect(response.status).toBe(500);
    expect(JSON.stringify(await response.json())).not.toContain('secret');
    expect(String(log.mock.calls[0]?.[0])).toContain('a secret of the server');
  });
});

describe('who is answered', () => {
  test('requests to this machine by its name or address', async () => {
    expect(await statusWith({ host: `localhost:${server.port}` })).toBe(200);
    expect(
      await statusWith({ host: `127.0.0.1:${server.port}`, origin: `http://127.0.0.1:${server.port}` }),
    ).toBe(200);
  });

  test.each(['/api/v1/stats', '/', '/assets/index-abc.js'])(
    'a page that points its own name here is not: %s',
    async (path) => {
      expect(await statusWith({ host: `evil.example:${server.port}` }, path)).toBe(403);
      expect(await statusWith({ host: 'localhost:1' }, path)).toBe(403);
    },
  );

  test.each(['http://evil.example', 'null', 'https://localhost'])('a page of %s is not', async (origin) => {
    expect(await statusWith({ host: `localhost:${server.port}`, origin })).toBe(403);
  });
});

describe('the viewer', () => {
  test('is served with a policy that lets no foreign script run', async () => {
    const page = await get('/');
    expect(await page.text()).toContain('<title>viewer</title>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
    expect(page.headers.get('cache-control')).toBe('no-cache');
  });

  test('has assets that need not be asked for twice', async () => {
    const script = await get('/assets/index-abc.js');
    expect(script.headers.get('content-type')).toContain('javascript');
    expect(script.headers.get('cache-control')).toContain('immutable');
  });

  test.each(['/../package.json', '/..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd'])(
    'gives no file outside it: %s',
    async (path) => {
      expect(await statusWith({ host: `localhost:${server.port}` }, path)).toBe(404);
    },
  );

  test('that is not built says how to build it', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => log.mockRestore());
    const bare = await startServer({ store, port: 0, viewerDir: join(viewerDir, 'nowhere') });
    onTestFinished(bare.close);
    const response = await fetch(bare.url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('pnpm build');
  });
});

describe('the port', () => {
  test('is the next free one when it is taken', async () => {
    const second = await startServer({ store, port: server.port, viewerDir });
    onTestFinished(second.close);
    expect(second.port).toBeGreaterThan(server.port);
    expect(second.url).toBe(`http://127.0.0.1:${second.port}/`);
    expect((await fetch(new URL('/api/v1/stats', second.url))).status).toBe(200);
  });

  test('is free again after close, also with a connection that is kept alive', async () => {
    const first = await startServer({ store, port: 0, viewerDir });
    await fetch(first.url);
    await first.close();
    const again = createServer();
    await new Promise<void>((resolve, reject) =>
      again.once('error', reject).listen(first.port, '127.0.0.1', resolve),
    );
    await new Promise((resolve) => again.close(resolve));
  });

  test('on an address that is not this machine’s is refused', async () => {
    await expect(startServer({ store, host: '192.0.2.1', port: 0, viewerDir })).rejects.toMatchObject({
      code: 'bad-usage',
      message: expect.stringContaining('192.0.2.1'),
    });
  });
});
