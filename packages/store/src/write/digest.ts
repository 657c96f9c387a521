import { z } from 'zod';
import type { Writer } from '../backend.js';
import { fetchRows } from '../cypher/stored.js';

const digestRowSchema = z.object({ digest: z.string() });

/**
 * The store's content digest, read after taking a lock on the node that carries it: writers that share a
 * server take turns here, and each sees what the one before it has written.
 */
export async function lockDigest(writer: Writer): Promise<string> {
  await writer.run("MATCH (s:Store {id: 'actograph'}) SET s.locked = true");
  const [row] = await fetchRows(
    writer,
    digestRowSchema,
    "MATCH (s:Store {id: 'actograph'}) RETURN s.digest AS digest",
  );
  if (!row) throw new Error('the store has lost its own node');
  return row.digest;
}

export async function saveDigest(writer: Writer, digest: string): Promise<void> {
  await writer.run("MATCH (s:Store {id: 'actograph'}) SET s.digest = $digest", { digest });
}
