import { expect, test } from 'vitest';
import { example, exampleCorpus } from './examples.js';
import { type OpenEmpty, withStore } from './with-store.js';

const LIMITS = { limit: 100, timeout: 10_000 };

/** A reader's own Cypher: plain values, limits, and no way to write. */
export function queryContract(open: OpenEmpty): void {
  const NEWS = example({
    id: 'a',
    published: null,
    reports: [{ actor: '美国', target: '日本', confidence: 1 }],
    aliases: { 美国: ['美方'] },
  });

  test('gives nodes, relationships and numbers in one plain form', () =>
    withStore(open, async (store) => {
      await store.write([NEWS]);
      const { columns, rows, truncated } = await store.query(
        'MATCH (a:Entity)-[r:ACTED_ON]->(b:Entity {name: $name}) ' +
          'RETURN a, r, b.name AS target, count(*) AS n, 0.5 AS half, [1, null] AS list, {x: 1} AS map',
        { name: '日本' },
        LIMITS,
      );
      expect(columns).toEqual(['a', 'r', 'target', 'n', 'half', 'list', 'map']);
      const [entity, edge, ...rest] = rows[0] ?? [];
      expect(entity).toEqual({
        labels: ['Entity'],
        properties: { id: NEWS.entities[0]?.id, name: '美国', kind: 'country', aliases: ['美方'] },
      });
      expect(edge).toMatchObject({
        type: 'ACTED_ON',
        properties: { type: 'ACCUSE', events: 1, verbs: ['批评'] },
      });
      expect(Object.keys(edge as object)).toEqual(['type', 'properties']);
      expect(rest).toEqual(['日本', 1, 0.5, [1, null], { x: 1 }]);
      expect(truncated).toBe(false);
    }));

  test('nodes without a label in the query show no properties of other kinds', () =>
    withStore(open, async (store) => {
      await store.write([NEWS]);
      const { rows } = await store.query("MATCH (n) WHERE n.name = '日本' RETURN n", {}, LIMITS);
      expect(rows.map(([node]) => Object.keys((node as { properties: object }).properties).sort())).toEqual([
        ['aliases', 'id', 'kind', 'name'],
      ]);
    }));

  test('takes every relationship of the model as it is written, and names columns as the query does', () =>
    withStore(open, async (store) => {
      await store.write([NEWS]);
      const { columns, rows } = await store.query(
        'MATCH (m:Mention)-[:IN]->(d:Document) MATCH (m)-[:OF]->(e:Event) RETURN d.id, count(*), e.type AS `the type`',
        {},
        LIMITS,
      );
      expect(columns).toEqual(['d.id', 'count(*)', 'the type']);
      expect(rows).toEqual([['a', 1, 'ACCUSE']]);
    }));

  test('stops at the limit and says so', () =>
    withStore(open, async (store) => {
      await store.write(exampleCorpus(5, 5));
      const query = (limit: number) =>
        store.query('MATCH (m:Mention) RETURN m.id AS id', {}, { ...LIMITS, limit });
      expect(await query(24)).toMatchObject({ truncated: true, rows: { length: 24 } });
      expect(await query(25)).toMatchObject({ truncated: false, rows: { length: 25 } });
    }));

  test('whole numbers can be parameters', () =>
    withStore(open, async (store) => {
      const { rows } = await store.query(
        'UNWIND $list AS x RETURN x + $one AS y',
        { list: [1, 2], one: 1 },
        LIMITS,
      );
      expect(rows).toEqual([[2], [3]]);
    }));

  test.each([
    "CREATE (:Entity {id: 'x'})",
    'MATCH (n:Entity) DETACH DELETE n',
    "MATCH (n:Entity) SET n.name = 'x'",
    "MATCH (n:Entity) WITH n MERGE (m:Entity {id: n.id + 'x'}) RETURN m",
    "COPY (MATCH (n:Entity) RETURN n.id) TO '/tmp/actograph-copy.csv'",
    "LOAD FROM '/etc/passwd' RETURN *",
    "UNWIND [1] AS x LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    'DROP TABLE Mention',
    'CALL threads=1',
    'CREATE INDEX x FOR (n:Entity) ON (n.kind)',
    'MATCH (n) RETURN n; MATCH (n) DETACH DELETE n',
    'MATCH (n RETURN',
    '',
  ])('refuses %s and leaves the graph as it was', (cypher) =>
    withStore(open, async (store) => {
      await store.write([NEWS]);
      const before = await store.dump();
      await expect(store.query(cypher, {}, LIMITS)).rejects.toMatchObject({ code: 'query-failed' });
      expect(await store.dump()).toEqual(before);
    }),
  );

  test('a word that writes is harmless in a text or a comment', () =>
    withStore(open, async (store) => {
      const { rows } = await store.query("RETURN 'COPY LOAD FROM' AS text // don't CREATE", {}, LIMITS);
      expect(rows).toEqual([['COPY LOAD FROM']]);
    }));

  test('a query that takes too long ends in time', () =>
    withStore(open, async (store) => {
      await store.write(exampleCorpus(10, 40));
      const started = performance.now();
      const endless =
        'MATCH (a:Mention) MATCH (b:Mention) MATCH (c:Mention) MATCH (d:Mention) ' +
        "WHERE a.text + b.text + c.text + d.text = 'x' RETURN count(*) AS n";
      await expect(store.query(endless, {}, { limit: 1, timeout: 300 })).rejects.toMatchObject({
        code: 'query-limit',
      });
      expect(performance.now() - started).toBeLessThan(3000);
      expect((await store.stats()).mentions).toBe(400);
    }));
}
