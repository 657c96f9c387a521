import { ActographError } from '@actograph/model';
import type { Session } from 'neo4j-driver';
import { EMPTY_DIGEST } from '../derive/digest.js';
import { NODE_NAMES, SCHEMA_VERSION } from '../schema.js';

const INDEXES = [
  ['Entity', 'name'],
  ['Event', 'type'],
  ['Event', 'dateFrom'],
  ['Document', 'sha256'],
] as const;

/**
 * Makes constraints, indexes and the store's own node where they are missing. Throws `store-mismatch` where
 * nodes of our labels are somebody else's: they would be taken for ours, and cleared.
 */
export async function layOut(session: Session, url: string): Promise<void> {
  await refuseStrangers(session, url);
  for (const label of [...NODE_NAMES, 'Store']) {
    await session.run(
      `CREATE CONSTRAINT actograph_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    );
  }
  for (const [label, property] of INDEXES) {
    await session.run(
      `CREATE INDEX actograph_${label.toLowerCase()}_${property.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
    );
  }
  await session.run('CALL db.awaitIndexes(60)');
  await session.executeWrite((transaction) =>
    transaction.run(
      "MERGE (s:Store {id: 'actograph'}) ON CREATE SET s.schema = $schema, s.digest = $digest",
      {
        schema: BigInt(SCHEMA_VERSION),
        digest: EMPTY_DIGEST,
      },
    ),
  );
}

async function refuseStrangers(session: Session, url: string): Promise<void> {
  const { records } = await session.executeRead((transaction) =>
    transaction.run(
      `MATCH (n:${NODE_NAMES.join('|')}) WHERE NOT EXISTS { (:Store {id: 'actograph'}) } RETURN labels(n)[0] AS label LIMIT 1`,
    ),
  );
  const label: unknown = records[0]?.get('label');
  if (label === undefined) return;
  throw new ActographError(
    'store-mismatch',
    `Neo4j at ${url} already holds ${String(label)} nodes that Actograph did not write. Use an empty database.`,
  );
}

/** Throws `store-mismatch` where another version made the graph; none at all is an empty store. */
export async function checkSchema(session: Session, url: string): Promise<void> {
  const { records } = await session.executeRead((transaction) =>
    transaction.run("MATCH (s:Store {id: 'actograph'}) RETURN s.schema AS schema"),
  );
  const version: unknown = records[0]?.get('schema');
  if (records.length === 0 || Number(version) === SCHEMA_VERSION) return;
  throw new ActographError(
    'store-mismatch',
    `Neo4j at ${url} has graph version ${String(version)}; this Actograph reads version ${SCHEMA_VERSION}. ` +
      'Use another database, or the Actograph that made it.',
  );
}
