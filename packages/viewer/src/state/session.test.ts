import type { DocumentDetail, Entity, EventsResponse } from '@actograph/model';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Api, EventParameters } from '../api.js';
import { clearSearch, runSearch, typeSearch } from './search.js';
import { createSession, type Session } from './session.js';

const ENTITY: Entity = { id: 'jp', name: '日本', kind: 'country', aliases: [], wikidata: null };
const RELATIONSHIP = {
  kind: 'relationship',
  id: 'jp|AID|us',
  actor: 'jp',
  target: 'us',
  type: 'AID',
} as const;
const document = (id: string): DocumentDetail => ({
  id,
  title: null,
  published: null,
  url: null,
  lang: 'zh',
  text: '',
  extractor: 'zh@1',
  duplicateOf: null,
  events: [],
});

/** Answers that tests give when they want, in the order they want. */
let asked: {
  readonly parameters: EventParameters;
  answer(response: EventsResponse): void;
  fail(error: Error): void;
}[];
let documents: Map<string, (document: DocumentDetail) => void>;
let searches: Map<string, (entities: Entity[]) => void>;
let revision: string;
let session: Session;
const api: Api = {
  status: async () => ({
    revision,
    stats: { documents: 0, mentions: 0, events: 0, entities: 0, relationships: 0 },
  }),
  graph: async () => ({ entities: [ENTITY], relationships: [], total: { entities: 1, relationships: 0 } }),
  events: (parameters) =>
    new Promise((resolve, reject) => asked.push({ parameters, answer: resolve, fail: reject })),
  search: (text) => new Promise((resolve) => searches.set(text, (entities) => resolve({ entities }))),
  document: (id) => new Promise((resolve) => documents.set(id, resolve)),
};
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  asked = [];
  documents = new Map();
  searches = new Map();
  revision = 'r1';
  session = createSession(api, async () => new Map());
});

describe('picking', () => {
  test('asks for the events of a relationship or an entity', async () => {
    session.pick(RELATIONSHIP);
    expect(asked[0]?.parameters).toEqual({ actor: 'jp', target: 'us', type: 'AID', limit: 50 });
    expect(session.evidence.get().phase).toBe('loading');
    session.pick({ kind: 'entity', id: 'jp' });
    expect(asked[1]?.parameters).toEqual({ entity: 'jp', limit: 50 });
    asked[1]?.answer({ events: [], total: 3 });
    await settled();
    expect(session.evidence.get()).toEqual({ phase: 'ready', events: [], total: 3 });
  });

  test('drops an answer that comes after something else was picked', async () => {
    session.pick(RELATIONSHIP);
    session.pick({ kind: 'entity', id: 'jp' });
    asked[1]?.answer({ events: [], total: 2 });
    asked[0]?.answer({ events: [], total: 1 });
    await settled();
    expect(session.evidence.get()).toMatchObject({ total: 2 });
  });

  test('the same thing again asks nothing', () => {
    session.pick({ kind: 'entity', id: 'jp' });
    session.pick({ kind: 'entity', id: 'jp' });
    expect(asked).toHaveLength(1);
  });

  test('nothing closes the evidence, whatever is still on its way', async () => {
    session.pick(RELATIONSHIP);
    session.pick(null);
    asked[0]?.answer({ events: [], total: 1 });
    await settled();
    expect(session.evidence.get()).toEqual({ phase: 'none' });
  });

  test('more events are asked for together with those that are there', async () => {
    session.pick(RELATIONSHIP);
    asked[0]?.answer({ events: [], total: 120 });
    await settled();
    session.moreEvents();
    expect(asked[1]?.parameters.limit).toBe(100);
    expect(session.evidence.get().phase).toBe('ready');
  });

  test('a failure is shown', async () => {
    session.pick(RELATIONSHIP);
    asked[0]?.fail(new Error('the server does not answer'));
    await settled();
    expect(session.evidence.get()).toEqual({ phase: 'failed', message: 'the server does not answer' });
  });
});

describe('a live update', () => {
  test('loads the evidence again without letting go of what is shown', async () => {
    await session.refresh();
    session.pick(RELATIONSHIP);
    asked[0]?.answer({ events: [], total: 1 });
    await settled();
    revision = 'r2';
    await session.refresh();
    expect(session.focus.get()).toBe(RELATIONSHIP);
    expect(session.evidence.get()).toMatchObject({ phase: 'ready', total: 1 });
    asked[1]?.answer({ events: [], total: 2 });
    await settled();
    expect(session.evidence.get()).toMatchObject({ total: 2 });
  });

  test('that brings nothing new asks for no evidence', async () => {
    await session.refresh();
    session.pick(RELATIONSHIP);
    await session.refresh();
    expect(asked).toHaveLength(1);
  });
});

describe('documents', () => {
  test('open where the reader came for', async () => {
    const opening = session.open('a/b.txt', 40);
    expect(session.reading.get()).toEqual({ phase: 'loading', id: 'a/b.txt' });
    documents.get('a/b.txt')?.(document('a/b.txt'));
    await opening;
    expect(session.reading.get()).toMatchObject({ phase: 'open', start: 40 });
  });

  test('that were closed while loading stay closed', async () => {
    const opening = session.open('a', 0);
    session.closeDocument();
    documents.get('a')?.(document('a'));
    await opening;
    expect(session.reading.get()).toEqual({ phase: 'closed' });
  });
});

describe('searching', () => {
  test('finds what is typed, and drops answers to what was typed before', async () => {
    typeSearch(session.search, '日');
    const first = runSearch(session.search, api);
    typeSearch(session.search, '日本');
    const second = runSearch(session.search, api);
    searches.get('日本')?.([ENTITY]);
    searches.get('日')?.([]);
    await Promise.all([first, second]);
    expect(session.search.get()).toEqual({ text: '日本', found: [ENTITY], failed: false });
  });

  test('for nothing asks nothing', async () => {
    typeSearch(session.search, '  ');
    await runSearch(session.search, api);
    expect(searches.size).toBe(0);
    clearSearch(session.search);
    expect(session.search.get().text).toBe('');
  });

  test('that fails says so', async () => {
    typeSearch(session.search, '日');
    await runSearch(session.search, { ...api, search: () => Promise.reject(new Error('gone')) });
    expect(session.search.get()).toEqual({ text: '日', found: [], failed: true });
  });

  test('moves the map to what is found', () => {
    const seen: string[] = [];
    const stop = session.onLookAt((id) => seen.push(id));
    session.find(ENTITY);
    stop();
    session.find({ ...ENTITY, id: 'us' });
    expect(seen).toEqual(['jp']);
    expect(session.focus.get()).toMatchObject({ kind: 'entity', id: 'us' });
  });
});
