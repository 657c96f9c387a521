import { z } from 'zod';
import type { Backend } from '../backend.js';
import { fetchRows } from '../cypher/stored.js';
import { EMPTY_DIGEST } from '../derive/digest.js';
import { NODE_NAMES } from '../schema.js';
import { lockDigest, saveDigest } from './digest.js';

/** A server keeps a transaction in memory, and may have little of it. */
const NODES_AT_ONCE = 5_000;

/**
 * Removes everything, documents first: should it be broken off, nothing that is left counts as stored, and
 * clearing again completes it.
 */
export async function clearAll(backend: Backend): Promise<void> {
  await backend.write(async (writer) => {
    await lockDigest(writer);
    await saveDigest(writer, EMPTY_DIGEST);
  });
  for (const table of NODE_NAMES) {
    let left = true;
    while (left) {
      await backend.write(async (writer) => {
        await lockDigest(writer);
        await writer.run(`MATCH (n:${table}) WITH n LIMIT ${NODES_AT_ONCE} DETACH DELETE n`);
        const [row] = await fetchRows(writer, countRowSchema, `MATCH (n:${table}) RETURN count(*) AS n`);
        left = row !== undefined && row.n > 0;
      });
    }
  }
}

const countRowSchema = z.object({ n: z.number() });
