import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { describe, expect, inject, test } from 'vitest';
import { openStore } from '../open.js';
import { storeContract } from '../testing/contract.js';
import { exampleCorpus } from '../testing/examples.js';
import { emptyOwned, openNeo4j } from '../testing/neo4j.js';

const server = inject('neo4j');
const openEmpty = async () => {
  await emptyOwned(server);
  return openNeo4j(server);
};

describe('the Neo4j store', () => {
  storeContract(openEmpty);

  test('holds the same graph as the embedded store', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'actograph-store-'));
    const stores = [await openStore(`embedded:${folder}`, { mode: 'write' }), await openEmpty()];
    const dumps: (readonly string[])[] = [];
    for (const store of stores) {
      await store.write(exampleCorpus(20, 12));
      await store.write(exampleCorpus(8, 12, 5));
      dumps.push(await store.dump());
      await store.close();
    }
    await rm(folder, { recursive: true });
    expect(dumps[0]?.length).toBeGreaterThan(800);
    expect(dumps[1]).toEqual(dumps[0]);
  });

  test('several writers take turns and lose nothing', async () => {
    const corpus = exampleCorpus(12, 10);
    const alone = await openEmpty();
    await alone.write(corpus);
    const expected = [await alone.dump(), await alone.revision()];
    await alone.close();
    await emptyOwned(server);
    const writers = await Promise.all([openNeo4j(server), openNeo4j(server), openNeo4j(server)]);
    await Promise.all(writers.map((store, i) => store.write(corpus.filter((_, d) => d % 3 !== i))));
    const [reader] = writers;
    expect([await reader?.dump(), await reader?.revision()]).toEqual(expected);
    await Promise.all(writers.map((store) => store.close()));
  });

  test('an empty database reads as an empty store, and reading leaves it empty', async () => {
    await emptyOwned(server);
    const store = await openNeo4j(server, 'read');
    expect(await store.dump()).toEqual([]);
    await expect(store.write(exampleCorpus(1, 1))).rejects.toMatchObject({ code: 'bad-usage' });
    const { rows } = await store.query(
      'MATCH (n) WHERE NOT n:ActographTest RETURN count(n) AS n',
      {},
      { limit: 1, timeout: 5000 },
    );
    expect(rows).toEqual([[0]]);
    await store.close();
  });

  test('a graph of another version is refused', async () => {
    await (await openEmpty()).close();
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
    await driver.executeQuery('MATCH (s:Store) SET s.schema = 99');
    await expect(openNeo4j(server, 'read')).rejects.toMatchObject({ code: 'store-mismatch' });
    await driver.close();
    await emptyOwned(server);
  });

  test("somebody else's nodes of the same label are neither taken for ours nor passed over", async () => {
    const store = await openEmpty();
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
    await emptyOwned(server);
    await driver.executeQuery("CREATE (:Entity {id: 'theirs'})");
    await driver.close();
    await expect(openNeo4j(server)).rejects.toMatchObject({
      code: 'store-mismatch',
      message: expect.stringContaining('already holds Entity nodes'),
    });
    await expect(store.search('日', 1)).rejects.toMatchObject({
      code: 'store-mismatch',
      message: expect.stringContaining('holds something unexpected'),
    });
    await store.close();
  });

  test('says what is wrong with the address or the password', async () => {
    const { uri, username } = server;
    await expect(openNeo4j({ uri, username, password: 'wrong' })).rejects.toThrow(
      /refuses user neo4j.*NEO4J_PASSWORD/,
    );
    await expect(openStore('bolt://127.0.0.1:1', { mode: 'read' })).rejects.toMatchObject({
      code: 'store-unreachable',
      message: expect.stringContaining('No Neo4j server answers at bolt://127.0.0.1:1'),
    });
  });

  test('tests leave a database alone that does not carry their mark', async () => {
    const store = await openEmpty();
    await store.write(exampleCorpus(1, 2));
    const before = await store.dump();
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
    await driver.executeQuery("MATCH (n:ActographTest) SET n.id = 'somebody else'");
    try {
      await expect(emptyOwned(server)).rejects.toThrow(/not marked/);
    } finally {
      await driver.executeQuery("MATCH (n:ActographTest) SET n.id = 'owned'");
      await driver.close();
    }
    expect(await store.dump()).toEqual(before);
    await store.clear();
    const { rows } = await store.query(
      'MATCH (n:ActographTest) RETURN n.id',
      {},
      { limit: 9, timeout: 5000 },
    );
    expect(rows).toEqual([['owned']]);
    await store.close();
  });
});
