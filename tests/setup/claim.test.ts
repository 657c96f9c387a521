import neo4j from 'neo4j-driver';
import { afterAll, afterEach, expect, inject, it } from 'vitest';
import { claim } from '../../scripts/neo4j/bolt.mjs';

const credentials = inject('neo4j');
const driver = neo4j.driver(credentials.uri, neo4j.auth.basic(credentials.username, credentials.password));
const run = async (cypher: string) => {
  const { records } = await driver.executeQuery(cypher);
  return records.map((record) => Number(record.get('n')));
};

afterEach(async () => {
  await run('MATCH (n) DETACH DELETE n');
  await claim(credentials);
});
afterAll(() => driver.close());

it("marks an empty database as the tests' own, once", async () => {
  await run('MATCH (n) DETACH DELETE n');
  await claim(credentials);
  await claim(credentials);
  expect(await run("MATCH (:ActographTest {id: 'owned'}) RETURN count(*) AS n")).toEqual([1]);
});

it('refuses a database that holds something and is not marked', async () => {
  await run('MATCH (mark:ActographTest) DELETE mark');
  await run("CREATE (:Person {name: '某人的工作'})");
  await expect(claim(credentials)).rejects.toThrow(/holds 1 nodes and does not carry the tests' mark/);
  expect(await run('MATCH (:ActographTest) RETURN count(*) AS n')).toEqual([0]);
});

it('takes a marked database again, whatever a failed run left in it', async () => {
  await run("CREATE (:Document {id: 'left'})");
  await expect(claim(credentials)).resolves.toBeUndefined();
});
