import neo4j from 'neo4j-driver';
import { inject } from 'vitest';

/**
 * Empties the tests' Neo4j but for the mark that makes it theirs. Throws, with the database untouched, when the
 * mark is missing: it is somebody's own then.
 */
export async function emptyNeo4j(): Promise<void> {
  const { uri, username, password } = inject('neo4j');
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    const { records } = await driver.executeQuery("MATCH (n:ActographTest {id: 'owned'}) RETURN n");
    if (records.length === 0) throw new Error(`${uri} does not carry the tests' mark; nothing was removed`);
    await driver.executeQuery('MATCH (n) WHERE NOT n:ActographTest DETACH DELETE n');
  } finally {
    await driver.close();
  }
}
