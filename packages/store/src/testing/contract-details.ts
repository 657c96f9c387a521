import {
  documentDetailSchema,
  eventDetailSchema,
  everything,
  type Selection,
  subgraphSchema,
} from '@actograph/model';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { GraphStore } from '../types.js';
import { country, example, exampleCorpus } from './examples.js';
import { type OpenEmpty, withStore } from './with-store.js';

/** 美国→日本 is reported most; 中国 says some of it; 法国 hangs on 日本 by one edge. */
const NEWS = [
  example({
    id: 'news/1',
    published: '2025-11-01',
    reports: [
      { actor: '美国', target: '日本', day: '2025-11-01' },
      { actor: '美国', target: '日本', day: '2025-11-05', source: '中国', confidence: 0.9 },
      { actor: '中国', target: '美国', type: 'CONSULT', lemma: '会晤' },
    ],
    aliases: { 美国: ['美方', '美國'] },
  }),
  example({
    id: 'news/2',
    published: '2025-11-20',
    reports: [
      { actor: '美国', target: '日本' },
      { actor: '日本', target: '法国', type: 'AID', lemma: '援助', modality: 'planned' },
      { actor: '中国', target: '美国', polarity: 'negated', contentOf: 0 },
    ],
  }),
];

/** Reading what was written: selections, events, documents, search. */
export function detailContract(open: OpenEmpty): void {
  const reading = (work: (store: GraphStore) => Promise<void>) =>
    withStore(open, async (store) => {
      await store.write(NEWS);
      await work(store);
    });

  const edges = async (store: GraphStore, wanted: Partial<Selection>) => {
    const found = subgraphSchema.parse(await store.select({ ...everything(), ...wanted }));
    const names = new Map(found.entities.map(({ id, name }) => [id, name]));
    expect(names.size).toBe(found.entities.length);
    return found.relationships.map(
      ({ actor, target, type, events }) => `${names.get(actor)} ${type} ${names.get(target)} ${events}`,
    );
  };

  const cases: readonly (readonly [what: string, wanted: Partial<Selection>, expected: string[]])[] = [
    [
      'nothing in particular',
      {},
      ['美国 ACCUSE 日本 3', '中国 CONSULT 美国 1', '日本 AID 法国 0', '中国 ACCUSE 美国 0'],
    ],
    ['the heaviest', { top: 1 }, ['美国 ACCUSE 日本 3']],
    ['an alias in another script', { actor: ['美國'], type: ['CONSULT'] }, ['中国 CONSULT 美国 1']],
    ['a neighbourhood', { actor: ['法国'] }, ['日本 AID 法国 0']],
    ['a wider neighbourhood', { actor: ['法国'], hops: 2 }, ['美国 ACCUSE 日本 3', '日本 AID 法国 0']],
    ['nobody we know', { actor: ['火星'] }, []],
    ['a quad class', { quad: ['material-cooperation'] }, ['日本 AID 法国 0']],
    ['a type outside its quad class', { quad: ['neutral'], type: ['AID'] }, []],
    ['plans', { modality: ['planned'] }, ['日本 AID 法国 0']],
    ['denials', { polarity: ['negated'] }, ['中国 ACCUSE 美国 0']],
    ['a time', { from: '2025-11-02', to: '2025-11-06' }, ['美国 ACCUSE 日本 1']],
    ['a document', { doc: ['news/1'] }, ['美国 ACCUSE 日本 2', '中国 CONSULT 美国 1']],
    ['a source', { source: ['中国'] }, ['美国 ACCUSE 日本 1']],
    ['what is sure', { minConfidence: 0.8 }, ['美国 ACCUSE 日本 1']],
    ['what happened', { minEvents: 1 }, ['美国 ACCUSE 日本 3', '中国 CONSULT 美国 1']],
    [
      'a neighbourhood in a document',
      { actor: ['法国'], hops: 3, doc: ['news/2'] },
      ['美国 ACCUSE 日本 1', '日本 AID 法国 0', '中国 ACCUSE 美国 0'],
    ],
  ];
  test('selections give what they say', () =>
    reading(async (store) => {
      for (const [what, wanted, expected] of cases) {
        expect((await edges(store, wanted)).sort(), what).toEqual([...expected].sort());
      }
    }));

  test('a selection that every mention passes equals the whole map, before and after its cut', () =>
    withStore(open, async (store) => {
      await store.write(exampleCorpus(30, 10));
      const whole = await store.select({ ...everything(), top: 25 });
      expect(whole.relationships).toHaveLength(25);
      expect(whole.total.relationships).toBeGreaterThan(25);
      const all = ['actual', 'planned', 'possible', 'demanded', 'hypothetical'] as const;
      expect(await store.select({ ...everything(), modality: [...all], top: 25 })).toEqual(whole);
    }));

  test('events come newest first with their mentions, in the shape of the model', () =>
    reading(async (store) => {
      const { events, total } = await store.events({
        actor: country('美国'),
        target: country('日本'),
        limit: 2,
      });
      expect(total).toBe(3);
      expect(
        z
          .array(eventDetailSchema)
          .parse(events)
          .map(({ dateFrom }) => dateFrom),
      ).toEqual(['2025-11-20', '2025-11-05']);
      expect(events[1]?.mentions).toMatchObject([
        {
          document: { id: 'news/1', published: '2025-11-01' },
          evidence: { text: '美国批评日本。' },
          source: { id: country('中国'), name: '中国' },
          spans: [[9, 11]],
        },
      ]);
      expect((await store.events({ entity: country('美国'), limit: 9 })).total).toBe(5);
      expect((await store.events({ entity: country('美国'), type: 'CONSULT', limit: 9 })).total).toBe(1);
      expect((await store.events({ entity: country('火星'), limit: 9 })).total).toBe(0);
    }));

  test('a document comes with its events, also when it repeats another', () =>
    reading(async (store) => {
      const [original] = NEWS;
      if (!original) throw new Error('no news');
      const twin = { ...original, document: { ...original.document, id: 'news/9' } };
      const renamed = twin.mentions.map((mention) => ({ ...mention, id: `9${mention.id}` }));
      await store.write([{ ...twin, mentions: renamed }]);
      const first = documentDetailSchema.parse(await store.document('news/1'));
      const second = documentDetailSchema.parse(await store.document('news/9'));
      expect(second.duplicateOf).toBe('news/1');
      expect(second.events.map(({ id }) => id)).toEqual(first.events.map(({ id }) => id));
      expect(first.events).toHaveLength(3);
      expect(await store.document('news/0')).toBeNull();
    }));

  test('names are found by any part, by alias and in the other script', () =>
    reading(async (store) => {
      const names = async (text: string) => (await store.search(text, 5)).map(({ name }) => name);
      expect(await names('美')).toEqual(['美国']);
      expect(await names('国')).toEqual(
        ['中国', '法国', '美国'].sort((a, b) => (country(a) < country(b) ? -1 : 1)),
      );
      expect(await names('美國')).toEqual(['美国']);
      expect(await names('美方')).toEqual(['美国']);
      expect(await names('日本')).toEqual(['日本']);
      expect(await names('本日')).toEqual([]);
      expect(await names('  ')).toEqual([]);
    }));
}
