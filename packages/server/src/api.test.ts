import { join } from 'node:path';
import {
  ActographError,
  documentDetailSchema,
  errorResponseSchema,
  eventsResponseSchema,
  searchResponseSchema,
  statusResponseSchema,
  subgraphSchema,
} from '@actograph/model';
import { openStore } from '@actograph/store';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { saying } from './testing/saying.js';
import { serves, write } from './testing/serves.js';

const HOSTILE = '<script>alert("美国")</script>\u202E';
const DOCUMENT = '新闻/a b/../000?.txt';

const served = serves(saying(DOCUMENT, HOSTILE));

const get = (path: string, init?: RequestInit) => served().get(path, init);
const api = async (path: string): Promise<unknown> => (await get(`/api/v1/${path}`)).json();
const query = (body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  get('/api/v1/query', {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const failureOf = async (response: Response) => errorResponseSchema.parse(await response.json()).error;

describe('the API', () => {
  test('gives the map, or what is selected of it, with hostile names as they are', async () => {
    const map = subgraphSchema.parse(await api('graph'));
    expect(map.relationships).toMatchObject([{ actor: 'jp', target: HOSTILE, type: 'ACCUSE', events: 1 }]);
    expect(map.entities.map(({ name }) => name).sort()).toEqual([HOSTILE, '日本'].sort());
    const selected = new URLSearchParams([
      ['actor', '日方'],
      ['actor', '美国'],
      ['type', 'AID'],
      ['type', 'STATE'],
    ]);
    expect(subgraphSchema.parse(await api(`graph?${selected}`)).relationships).toEqual([]);
  });

  test('gives the events of a relationship and of an entity', async () => {
    const relationship = new URLSearchParams({ actor: 'jp', target: HOSTILE, type: 'ACCUSE', limit: '5' });
    const { events, total } = eventsResponseSchema.parse(await api(`events?${relationship}`));
    expect(total).toBe(1);
    expect(events[0]?.mentions[0]).toMatchObject({
      verb: '批评',
      document: { id: DOCUMENT, title: HOSTILE },
    });
    expect(eventsResponseSchema.parse(await api('events?entity=jp')).events).toEqual(events);
    expect(eventsResponseSchema.parse(await api('events?actor=jp&target=jp'))).toEqual({
      events: [],
      total: 0,
    });
  });

  test('finds entities by name and alias, and nothing for nothing', async () => {
    const found = async (q: string) =>
      searchResponseSchema
        .parse(await api(`search?${new URLSearchParams({ q })}`))
        .entities.map(({ id }) => id);
    expect(await found('日方')).toEqual(['jp']);
    expect(await found(' ')).toEqual([]);
  });

  test('gives a document whose id holds slashes, spaces and a question mark', async () => {
    const document = await api(`documents?${new URLSearchParams({ id: DOCUMENT })}`);
    expect(documentDetailSchema.parse(document)).toMatchObject({
      id: DOCUMENT,
      text: `日本批评${HOSTILE}。`,
    });
  });

  test('runs Cypher within limits', async () => {
    const named = await query({
      cypher: 'MATCH (e:Entity {id: $id}) RETURN e.name AS name',
      params: { id: 'jp' },
    });
    expect(await named.json()).toEqual({ columns: ['name'], rows: [['日本']], truncated: false });
    const many = await (await query({ cypher: 'UNWIND range(1, 2000) AS i RETURN i' })).json();
    expect(many).toMatchObject({ truncated: true, rows: { length: 1000 } });
  });

  test('sees what another process writes, and counts again only then', async () => {
    const live = `embedded:${join(served().folder, 'live')}`;
    await write(live, saying('a', '美国'));
    const reader = await openStore(live, { mode: 'read' });
    onTestFinished(() => reader.close());
    const stats = vi.fn(reader.stats);
    const { url } = await served().where({ ...reader, stats });
    const status = async () => statusResponseSchema.parse(await (await fetch(`${url}api/v1/stats`)).json());
    const before = await status();
    expect(await status()).toEqual(before);
    expect(stats).toHaveBeenCalledTimes(1);
    await write(live, saying('b', '中国'));
    const after = await status();
    expect(after.revision).not.toBe(before.revision);
    expect(after.stats.documents).toBe(2);
    expect(stats).toHaveBeenCalledTimes(2);
  });

  test('gives an empty map of an empty store', async () => {
    const nothing = `embedded:${join(served().folder, 'nothing')}`;
    await write(nothing);
    const reader = await openStore(nothing, { mode: 'read' });
    onTestFinished(() => reader.close());
    const { url } = await served().where(reader);
    const map = subgraphSchema.parse(await (await fetch(`${url}api/v1/graph`)).json());
    expect(map).toEqual({ entities: [], relationships: [], total: { entities: 0, relationships: 0 } });
  });

  test.each([
    ['a parameter that is wrong', () => get('/api/v1/graph?type=MURDER'), 400, 'bad-usage'],
    ['a document that is not there', () => get('/api/v1/documents?id=nowhere'), 404, 'not-found'],
    ['a path that is not there', () => get('/api/v1/nothing'), 404, 'not-found'],
    ['a query that writes', () => query({ cypher: 'MATCH (n) DETACH DELETE n' }), 400, 'query-failed'],
    ['a query that is wrong', () => query({ cypher: 'MATCH (n' }), 400, 'query-failed'],
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

  test.each([
    ['query-limit', 504],
    ['store-unreachable', 503],
    ['store-busy', 503],
    ['store-mismatch', 500],
  ] as const)('answers a store that fails with %s by %i', async (code, status) => {
    const { url } = await served().where({
      select: () => Promise.reject(new ActographError(code, 'what to do')),
    });
    const response = await fetch(`${url}api/v1/graph`);
    expect(response.status).toBe(status);
    expect(await failureOf(response)).toEqual({ code, message: 'what to do' });
  });

  test('does not tell the client what broke inside', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => log.mockRestore());
    const { url } = await served().where({
      select: () => Promise.reject(new TypeError('a secret of the server')),
    });
    const response = await fetch(`${url}api/v1/graph`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(String(log.mock.calls[0]?.[0])).toContain('a secret of the server');
  });
});
