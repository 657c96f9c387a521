import type { Stats } from '@actograph/model';
import { z } from 'zod';
import type { Reader } from '../backend.js';
import { fetchRows } from '../cypher/stored.js';

const countRowSchema = z.object({ n: z.number() });

/** How many of each there are. */
export async function countAll(reader: Reader): Promise<Stats> {
  const count = async (pattern: string) => {
    const [row] = await fetchRows(reader, countRowSchema, `MATCH ${pattern} RETURN count(*) AS n`);
    return row?.n ?? 0;
  };
  return {
    documents: await count('(:Document)'),
    mentions: await count('(:Mention)'),
    events: await count('(:Event)'),
    entities: await count('(:Entity)'),
    relationships: await count('(:Entity)-[:ACTED_ON]->(:Entity)'),
  };
}
