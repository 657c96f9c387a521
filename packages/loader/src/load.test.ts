import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Extraction, quadOf, sha256Hex, type Triple, tripleId } from '@actograph/model';
import { type GraphStore, openStore } from '@actograph/store';
import { expect, onTestFinished, test } from 'vitest';
import { type DocumentOutcome, type LoadItem, load } from './load.js';

async function openEmpty(): Promise<GraphStore> {
  const folder = await mkdtemp(join(tmpdir(), 'actograph-load-'));
  const store = await openStore(`embedded:${folder}`, { mode: 'write' });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  return store;
}

/** A document that says its sentence so many times: 美国批评日本。 */
function item(id: string, sentences: number, origin: string | null = null, note = ''): LoadItem {
  const text = '美国批评日本。'.repeat(sentences) + note;
  const triples = Array.from({ length: sentences }, (_, i): Triple => {
    const at = i * 7;
    const role = (name: string, start: number) => ({
      id: name,
      name,
      kind: 'country' as const,
      mention: name,
      start,
      end: start + 2,
      implicit: false,
    });
    const made = {
      doc: id,
      actor: role('美国', at),
      action: {
        verb: '批评',
        lemma: '批评',
        type: 'ACCUSE' as const,
        quad: quadOf('ACCUSE'),
        spans: [[at + 2, at + 4] as [number, number]],
      },
      target: role('日本', at + 4),
    };
    return {
      id: tripleId(made),
      ...made,
      polarity: 'affirmed',
      modality: 'actual',
      source: null,
      date: null,
      place: null,
      contentOf: null,
      evidence: { start: at, end: at + 7, text: '美国批评日本。' },
      confidence: 0.5,
      rule: 'test',
    };
  });
  const document: Extraction['document'] = {
    id,
    sha256: sha256Hex(text),
    title: null,
    published: '2025-11-19',
    url: null,
    text,
    lang: 'zh',
    extractor: 'zh@1',
    triples: triples.length,
  };
  return { extraction: { document, triples }, origin };
}

async function* stream(...items: LoadItem[]): AsyncGenerator<LoadItem> {
  yield* items;
}

test('what is new is loaded, what is there is left, what changed is replaced, each named', async () => {
  const store = await openEmpty();
  const first = await load(store, stream(item('a', 1), item('b', 2)));
  expect(first).toEqual({ loaded: ['a', 'b'], replaced: [], unchanged: [], duplicates: [], conflicts: [] });
  const revision = await store.revision();
  const again = await load(store, stream(item('b', 2), item('a', 1)));
  expect(again).toMatchObject({ loaded: [], replaced: [], unchanged: ['b', 'a'] });
  expect(await store.revision()).toBe(revision);
  const changed = await load(store, stream(item('a', 0, null, '无事。'), item('b', 2), item('c', 3)));
  expect(changed).toMatchObject({ loaded: ['c'], replaced: ['a'], unchanged: ['b'] });
  expect(await store.stats()).toMatchObject({ documents: 3, mentions: 5, events: 1 });
});

test('another input with the same id is reported and not written', async () => {
  const store = await openEmpty();
  await load(store, stream(item('a', 1, 'here')));
  const dump = await store.dump();
  const report = await load(store, stream(item('a', 2, 'there')));
  expect(report).toEqual({ loaded: [], replaced: [], unchanged: [], duplicates: [], conflicts: ['a'] });
  expect(await store.dump()).toEqual(dump);
});

test('two inputs with the same id in one load: the second is the conflict', async () => {
  const store = await openEmpty();
  const report = await load(store, stream(item('a', 1, 'here'), item('b', 1, 'here'), item('a', 2, 'there')));
  expect(report).toMatchObject({ loaded: ['a', 'b'], conflicts: ['a'] });
  expect((await store.document('a'))?.events[0]?.mentions).toHaveLength(1);
});

test('equal texts under several ids are named as duplicates of the first', async () => {
  const store = await openEmpty();
  const report = await load(store, stream(item('c', 1), item('b', 1), item('d', 2)));
  expect(report.duplicates).toEqual([{ id: 'c', duplicateOf: 'b' }]);
  const later = await load(store, stream(item('a', 1), item('c', 1)));
  expect(later).toMatchObject({
    loaded: ['a'],
    unchanged: ['c'],
    duplicates: [{ id: 'c', duplicateOf: 'a' }],
  });
});

test('documents are written in transactions of whole documents and told one by one', async () => {
  const store = await openEmpty();
  const sizes: number[] = [];
  const counting: GraphStore = {
    ...store,
    write: async (contributions) => {
      sizes.push(contributions.length);
      await store.write(contributions);
    },
  };
  const told: DocumentOutcome[] = [];
  const items = [item('a', 2400), item('b', 2400), item('c', 300), item('d', 0)];
  await load(counting, stream(...items), { onDocument: (outcome) => told.push(outcome) });
  expect(sizes).toEqual([2, 2]);
  expect(told).toEqual([
    { id: 'a', decision: 'load', triples: 2400 },
    { id: 'b', decision: 'load', triples: 2400 },
    { id: 'c', decision: 'load', triples: 300 },
    { id: 'd', decision: 'load', triples: 0 },
  ]);
  expect((await store.stats()).mentions).toBe(5100);
}, 30_000);
