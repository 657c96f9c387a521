import type { Positions } from '@actograph/graph';
import type { Subgraph } from '@actograph/model';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Api, ConnectionLost } from '../api.js';
import { createMapStores, type MapStores, type Place, refresh } from './map.js';

const STATS = { documents: 1, mentions: 1, events: 1, entities: 1, relationships: 1 };
const subgraph = (...ids: string[]): Subgraph => ({
  entities: ids.map((id) => ({ id, name: id, kind: 'country', aliases: [], wikidata: null })),
  relationships: [],
  total: { entities: ids.length, relationships: 0 },
});
const unused = () => Promise.reject(new Error('not asked here'));

let stores: MapStores;
let revision: string;
let graph: () => Promise<Subgraph>;
let known: Positions[];
const place: Place = async ({ entities }, before) => {
  known.push(before);
  return new Map(entities.map(({ id }) => [id, before.get(id) ?? { x: 1, y: 1 }]));
};
const api: Api = {
  status: async () => ({ revision, stats: STATS }),
  graph: () => graph(),
  events: unused,
  search: unused,
  document: unused,
};

beforeEach(() => {
  stores = createMapStores();
  revision = 'r1';
  graph = async () => subgraph('a', 'b');
  known = [];
});

describe('refresh', () => {
  test('loads the map, and again only when the revision changes', async () => {
    await refresh(stores, api, place);
    const first = stores.map.get();
    expect(first).toMatchObject({ phase: 'ready', revision: 'r1' });
    await refresh(stores, api, place);
    expect(stores.map.get()).toBe(first);
    revision = 'r2';
    await refresh(stores, api, place);
    expect(stores.map.get()).toMatchObject({ phase: 'ready', revision: 'r2' });
    expect(known).toHaveLength(2);
  });

  test('keeps the places of what is still there', async () => {
    await refresh(stores, api, place);
    revision = 'r2';
    graph = async () => subgraph('a', 'b', 'c');
    await refresh(stores, api, place);
    expect([...(known[1]?.keys() ?? [])]).toEqual(['a', 'b']);
  });

  test('places all anew where most of the map is new', async () => {
    await refresh(stores, api, place);
    revision = 'r2';
    graph = async () => subgraph('a', 'b', 'c', 'd', 'e');
    await refresh(stores, api, place);
    expect(known[1]?.size).toBe(0);
  });

  test('keeps the map while the connection is lost, and finds back', async () => {
    await refresh(stores, api, place);
    const before = stores.map.get();
    const lost = { ...api, status: () => Promise.reject(new ConnectionLost('gone')) };
    await refresh(stores, lost, place);
    expect(stores.connection.get()).toBe('lost');
    expect(stores.map.get()).toBe(before);
    await refresh(stores, api, place);
    expect(stores.connection.get()).toBe('online');
  });

  test('says why there is no first map, and tries again', async () => {
    graph = () => Promise.reject(new Error('the store is broken'));
    await refresh(stores, api, place);
    expect(stores.map.get()).toEqual({ phase: 'failed', message: 'the store is broken' });
    graph = async () => subgraph('a');
    await refresh(stores, api, place);
    expect(stores.map.get().phase).toBe('ready');
  });

  test('a map that fails to update stays', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => log.mockRestore());
    await refresh(stores, api, place);
    revision = 'r2';
    graph = () => Promise.reject(new Error('broken'));
    await refresh(stores, api, place);
    expect(stores.map.get()).toMatchObject({ phase: 'ready', revision: 'r1' });
    expect(log).toHaveBeenCalledOnce();
  });
});
