import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';

/** @typedef {{ uri: string, username: string, password: string }} Credentials */

const START_TIMEOUT_MS = 120_000;

/**
 * Waits until a server that is starting answers over bolt.
 *
 * @param {Credentials} credentials
 * @param {AbortSignal} signal
 * @param {() => boolean} hasExited whether waiting on is pointless
 */
export async function awaitBolt(credentials, signal, hasExited) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      return await withDriver(credentials, (driver) => driver.verifyConnectivity());
    } catch (error) {
      signal.throwIfAborted();
      if (hasExited() || Date.now() > deadline) throw error;
    }
    await pause(200);
  }
}

/**
 * Marks a database as the tests' own, so that they may clear it.
 *
 * @param {Credentials} credentials
 * @throws {Error} where the database holds something and does not carry the mark
 */
export async function claim(credentials) {
  await withDriver(credentials, async (driver) => {
    await driver.verifyConnectivity().catch((error) => {
      throw new Error(`The Neo4j for the tests at ${credentials.uri} cannot be used: ${error.message}`, {
        cause: error,
      });
    });
    const { records } = await driver.executeQuery(
      'OPTIONAL MATCH (mark:ActographTest) WITH count(mark) AS marks OPTIONAL MATCH (n) RETURN marks, count(n) AS nodes',
    );
    const [marks, nodes] = ['marks', 'nodes'].map((name) => Number(records[0]?.get(name)));
    if (marks === 0 && nodes !== 0) {
      throw new Error(
        `${credentials.uri} holds ${nodes} nodes and does not carry the tests' mark: the tests clear their database, ` +
          'so they take only an empty one or one that they marked. Give them another one, or, if all of it may be ' +
          "deleted at every run, mark it yourself: CREATE (:ActographTest {id: 'owned'})",
      );
    }
    await driver.executeQuery("MERGE (:ActographTest {id: 'owned'})");
  });
}

/**
 * @template T
 * @param {Credentials} credentials
 * @param {(driver: import('neo4j-driver').Driver) => Promise<T>} work
 */
async function withDriver({ uri, username, password }, work) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { connectionTimeout: 5000 });
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}
