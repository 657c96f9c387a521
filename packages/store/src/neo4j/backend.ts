import { ActographError } from '@actograph/model';
import neo4j, { type ManagedTransaction, type Session } from 'neo4j-driver';
import { z } from 'zod';
import type { Backend, Reader, Writer } from '../backend.js';
import { fetchRows } from '../cypher/stored.js';
import { storeFailure } from './failures.js';
import { checkSchema, layOut } from './layout.js';
import { runQuery } from './query.js';
import { parameters, plainValue, typedRows } from './values.js';
import { refuseOldServer } from './version.js';

export interface Neo4jAddress {
  /** without user and password */
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

const CONNECTION_TIMEOUT_MS = 10_000;

/** A Neo4j server. Any number of writers may share it: the server makes them take turns. */
export async function neo4jBackend(
  { url, username, password }: Neo4jAddress,
  mode: 'read' | 'write',
): Promise<Backend> {
  const driver = neo4j.driver(url, neo4j.auth.basic(username, password), {
    useBigInt: true,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    userAgent: 'actograph',
  });
  const failing = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw storeFailure(cause, url, username);
    }
  };
  const inSession = <T>(access: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> =>
    failing(async () => {
      const session = driver.session({ defaultAccessMode: access });
      try {
        return await work(session);
      } finally {
        await session.close();
      }
    });
  const read: Backend['read'] = (work) =>
    inSession('READ', (session) => session.executeRead((transaction) => work(readerOf(transaction))));

  try {
    const { agent = '' } = await failing(() => driver.getServerInfo());
    refuseOldServer(agent, url);
    if (mode === 'write') await inSession('WRITE', (session) => layOut(session, url));
    await inSession('READ', (session) => checkSchema(session, url));
  } catch (error) {
    await driver.close();
    throw error;
  }

  return {
    url,
    revision: () =>
      read(async (reader) => {
        const [row] = await fetchRows(
          reader,
          z.object({ digest: z.string() }),
          "MATCH (s:Store {id: 'actograph'}) RETURN s.digest AS digest",
        );
        return row?.digest ?? 'empty';
      }),
    read,
    async write(work) {
      if (mode === 'read') {
        throw new ActographError('bad-usage', `The store at ${url} is open for reading only.`);
      }
      await inSession('WRITE', (session) =>
        session.executeWrite((transaction) => work(writerOf(transaction))),
      );
    },
    query: (cypher, params, limits) =>
      inSession('READ', (session) => runQuery(session, cypher, params, limits)),
    close: () => driver.close(),
  };
}

const readerOf = (transaction: ManagedTransaction): Reader => ({
  async run(statement, params = {}) {
    const { records } = await transaction.run(statement, parameters(params));
    return records.map((record) =>
      Object.fromEntries(record.keys.map((key) => [String(key), plainValue(record.get(key))])),
    );
  },
});

const writerOf = (transaction: ManagedTransaction): Writer => ({
  ...readerOf(transaction),
  async runRows(statement, columns, rows) {
    const cypher = statement((column) => `row.${column}`);
    await transaction.run(cypher, { rows: typedRows(columns, rows) });
  },
});
