import { relationshipSchema } from '@actograph/model';
import { expect, test } from 'vitest';
import type { Contribution } from '../types.js';
import { country, example, exampleCorpus } from './examples.js';
import { type OpenEmpty, withStore } from './with-store.js';

/** Writing: what goes in, in whatever order and however often, gives the same graph. */
export function writeContract(open: OpenEmpty): void {
  const dumpAfter = (...writes: Contribution[][]) =>
    withStore(open, async (store) => {
      for (const write of writes) await store.write(write);
      return store.dump();
    });
  const corpus = exampleCorpus(24, 8);

  test('the same documents twice leave the same graph', async () => {
    const [once, twice] = await withStore(open, async (store) => {
      await store.write(corpus);
      const first = await store.dump();
      await store.write(corpus);
      return [first, await store.dump()];
    });
    expect(once.length).toBeGreaterThan(500);
    expect(twice).toEqual(once);
  });

  test('another order and overlapping halves leave the same graph', async () => {
    const expected = await dumpAfter(corpus);
    expect(await dumpAfter([...corpus].reverse())).toEqual(expected);
    expect(await dumpAfter(...[...corpus].reverse().map((one) => [one]))).toEqual(expected);
    expect(await dumpAfter(corpus.slice(0, 15), corpus.slice(9))).toEqual(expected);
  });

  test('a replaced document leaves nothing of its old contribution', async () => {
    const changed = example({
      id: corpus[3]?.document.id ?? '',
      reports: [{ actor: '日本', target: '美国', lemma: '道歉', type: 'CONCEDE' }],
    });
    const expected = await dumpAfter(corpus.map((one, i) => (i === 3 ? changed : one)));
    expect(await dumpAfter(corpus, [changed])).toEqual(expected);
    const emptied = example({ id: changed.document.id, text: '无事。', reports: [] });
    expect(await dumpAfter(corpus, [emptied])).toEqual(
      await dumpAfter(corpus.map((one, i) => (i === 3 ? emptied : one))),
    );
  });

  test.each([1, 2, 3])(
    'whatever came and went before, only what stands last counts (history %i)',
    async (seed) => {
      const versions = [seed, seed + 10, seed + 20].map((each) => exampleCorpus(10, 4, each));
      const last = new Map<string, Contribution>();
      const history = Array.from({ length: 8 }, (_, step) => {
        const version = versions[(step + seed) % 3] ?? [];
        const written = version.filter((_, d) => (d * 7 + step * seed * 5) % 4 === 0 || step === 0);
        for (const one of written) last.set(one.document.id, one);
        return written;
      });
      expect(last.size).toBe(10);
      expect(await dumpAfter(...history)).toEqual(await dumpAfter([...last.values()]));
    },
  );

  test('a document that alone named an entity takes it along', async () => {
    const lone = (target: string) => example({ id: 'a', reports: [{ actor: '日本', target }] });
    const dump = await dumpAfter([lone('瑙鲁')], [lone('帕劳')]);
    expect(dump.join('\n')).not.toContain('瑙鲁');
    expect(dump).toEqual(await dumpAfter([lone('帕劳')]));
  });

  test('a text under another id is no second report, whichever comes first', async () => {
    const reports = [{ actor: '美国', target: '日本' }];
    const a = example({ id: 'a', reports });
    const b = example({ id: 'b', reports });
    const c = example({ id: 'c', reports });
    const expected = await dumpAfter([a, b, c]);
    expect(await dumpAfter([c], [b], [a])).toEqual(expected);
    await withStore(open, async (store) => {
      await store.write([c, b]);
      await store.write([a]);
      const known = await store.known(['a', 'b', 'c', 'd']);
      expect([...known].map(([id, { duplicateOf }]) => [id, duplicateOf]).sort()).toEqual([
        ['a', null],
        ['b', 'a'],
        ['c', 'a'],
      ]);
      expect(await store.stats()).toEqual({
        documents: 3,
        mentions: 3,
        events: 1,
        entities: 2,
        relationships: 1,
      });
      const { events } = await store.events({ limit: 5 });
      expect(events.flatMap(({ mentions }) => mentions.map(({ document }) => document.id))).toEqual(['a']);
    });
  });

  test('when the first of equal texts changes, the next one counts in its place', async () => {
    const reports = [{ actor: '美国', target: '日本' }];
    const [a, b, c] = ['a', 'b', 'c'].map((id) => example({ id, reports, published: null })) as [
      Contribution,
      Contribution,
      Contribution,
    ];
    const changed = example({ id: 'a', reports: [{ actor: '中国', target: '日本' }] });
    expect(await dumpAfter([a, b, c], [changed])).toEqual(await dumpAfter([b, c, changed]));
  });

  test('five reports of one happening are one event; plans, demands and denials are no facts', async () => {
    const day = '2025-11-17';
    const about = { actor: '美国', target: '日本', day };
    const edge = await withStore(open, async (store) => {
      await store.write([
        example({ id: 'a', text: 'a', reports: [about, about, { ...about, lemma: '谴责' }] }),
        example({ id: 'b', text: 'b', reports: [about, { ...about, polarity: 'negated' }] }),
        example({
          id: 'c',
          text: 'c',
          published: day,
          reports: [{ actor: '美国', target: '日本', confidence: 0.9 }],
        }),
        example({
          id: 'd',
          text: 'd',
          reports: [
            { ...about, modality: 'planned' },
            { ...about, day: '2025-11-18' },
          ],
        }),
        example({
          id: 'e',
          text: 'e',
          reports: [{ ...about, modality: 'demanded', polarity: 'negated', day: '2025-11-01' }],
        }),
      ]);
      const { events } = await store.events({ actor: country('美国'), target: country('日本'), limit: 50 });
      const reported = events.find(({ mentions }) => mentions.length > 1);
      expect(reported).toMatchObject({ verb: '批评', confidence: 0.9, datePrecision: 'day', dateFrom: day });
      expect(reported?.mentions).toHaveLength(5);
      return (await store.dump())
        .map((line) => JSON.parse(line))
        .find(({ relationship }) => relationship === 'ACTED_ON');
    });
    expect(edge).toMatchObject({
      type: 'ACCUSE',
      events: 2,
      planned: 1,
      possible: 0,
      demanded: 0,
      negated: 2,
      first: '2025-11-01',
      last: '2025-11-18',
      verbs: ['批评'],
    });
    expect(relationshipSchema.shape.verbs.parse(edge.verbs)).toEqual(['批评']);
  });

  test('names, kinds and aliases are what most documents say, and all they say', async () => {
    const say = (id: string, name: string, aliases: string[]) => {
      const made = example({ id, reports: [{ actor: '美国', target: '日本' }] });
      return {
        ...made,
        entities: made.entities.map((entity) =>
          entity.id === country('美国') ? { ...entity, name, aliases } : entity,
        ),
      };
    };
    const texts = [say('a', '美国', ['美方']), say('b', '美利坚', ['USA']), say('c', '美国', [])];
    const found = await withStore(open, async (store) => {
      await store.write(texts.slice(0, 2));
      await store.write(texts.slice(2));
      return store.search('美国', 1);
    });
    expect(found).toMatchObject([{ name: '美国', aliases: ['USA', '美利坚', '美方'] }]);
  });

  test('undated reports of documents without a day stay apart', async () => {
    const undated = (id: string) =>
      example({
        id,
        published: null,
        text: `${id}美国批评日本。`,
        reports: [{ actor: '美国', target: '日本' }],
      });
    await withStore(open, async (store) => {
      await store.write([undated('a'), undated('b')]);
      const { events } = await store.events({ limit: 5 });
      expect(events.map(({ datePrecision, dateFrom }) => [datePrecision, dateFrom])).toEqual([
        ['none', null],
        ['none', null],
      ]);
    });
  });

  test('five thousand mentions in one write lose nothing', async () => {
    const many = exampleCorpus(20, 250, 7);
    const stats = await withStore(open, async (store) => {
      await store.write(many);
      return store.stats();
    });
    expect(stats).toMatchObject({ documents: 20, mentions: 5000 });
  });

  test('names that look like Cypher, and odd characters, are only names', async () => {
    const odd = [
      "a'}) DETACH DELETE (n) //",
      '"; MATCH (n) DETACH DELETE n',
      '`x`\\',
      '𠀀\n行\u2028',
      '$rows',
    ];
    const [first = ''] = odd;
    const written = example({
      id: "doc'}) DETACH DELETE d //",
      reports: odd.map((name) => ({ actor: name, target: '日本', lemma: name, place: name, source: name })),
      aliases: { [first]: odd },
    });
    await withStore(open, async (store) => {
      await store.write([written]);
      expect(await store.stats()).toMatchObject({
        documents: 1,
        mentions: odd.length,
        entities: odd.length + 1,
      });
      const detail = await store.document(written.document.id);
      expect(detail?.text).toBe(written.document.text);
      expect(new Set(detail?.events.map(({ actor }) => actor.name))).toEqual(new Set(odd));
    });
  });

  test('numbers at the edges keep their value: a confidence of exactly 1 among fractions', async () => {
    const confidences = [0.25, 1, 0, 0.5];
    const reports = confidences.map((confidence, i) => ({
      actor: '美国',
      target: '日本',
      day: `2025-11-0${i + 1}`,
      confidence,
    }));
    await withStore(open, async (store) => {
      await store.write([example({ id: 'a', reports })]);
      const { events } = await store.events({ limit: 9 });
      expect(events.map(({ confidence }) => confidence)).toEqual([...confidences].reverse());
    });
  });

  test('refuses what could not be stored, and keeps nothing of it', async () => {
    const good = example({ id: 'a', reports: [{ actor: '美国', target: '日本' }] });
    await withStore(open, async (store) => {
      await expect(store.write([good, { ...good, entities: [] }])).rejects.toMatchObject({
        code: 'bad-input',
      });
      await expect(
        store.write([good, { ...good, document: { ...good.document, id: 'b' } }]),
      ).rejects.toMatchObject({
        code: 'bad-input',
      });
      await store.write([good]);
      const before = await store.dump();
      const stolen = { ...good, document: { ...good.document, id: 'b' } };
      await expect(store.write([stolen])).rejects.toMatchObject({ code: 'store-mismatch' });
      expect(await store.dump()).toEqual(before);
    });
  });

  test('clear removes everything and changes the revision, as every write does', async () => {
    await withStore(open, async (store) => {
      const revisions = [await store.revision()];
      await store.write(corpus.slice(0, 3));
      revisions.push(await store.revision());
      await store.write(corpus.slice(3, 4));
      revisions.push(await store.revision());
      expect(new Set(revisions).size).toBe(3);
      await store.clear();
      expect(await store.revision()).not.toBe(revisions[2]);
      expect(await store.dump()).toEqual([]);
    });
  });
}
