import neo4j from 'neo4j-driver';
import { openStore } from '../open.js';
import type { GraphStore } from '../types.js';

export interface Credentials {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/** Opens the tests' Neo4j. */
export const openNeo4j = (
  { uri, username, password }: Credentials,
  mode: 'read' | 'write' = 'write',
): Promise<GraphStore> =>
  openStore(uri, { mode, env: { NEO4J_USERNAME: username, NEO4J_PASSWORD: password } });

/**
 * Empties a database that carries the tests' mark, `(:ActographTest {id: 'owned'})`, all but the mark. Throws
 * for any other: it may hold somebody's work.
 */
export async function emptyOwned({ uri, username, password }: Credentials): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    const { records } = await driver.executeQuery(
      "MATCH (n:ActographTest {id: 'owned'}) RETURN count(n) AS marks",
    );
    if (Number(records[0]?.get('marks')) === 0) {
      throw new Error(`${uri} is not marked as a database of tests: it is left as it is`);
    }
    // In transactions of their own: a server for tests has little memory for one.
    const session = driver.session();
    await session.run(
      'MATCH (n) WHERE NOT n:ActographTest CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS',
    );
    await session.close();
  } finally {
    await driver.close();
  }
}
