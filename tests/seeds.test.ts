import { join } from 'node:path';
import { openStore } from '@actograph/store';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { actograph, SEEDS, temporaryFolder } from './support/command.js';
import { emptyNeo4j } from './support/neo4j.js';

async function dump(url: string, env: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const store = await openStore(url, { mode: 'read', env });
  try {
    return await store.dump();
  } finally {
    await store.close();
  }
}

describe('the seeds, built twice', () => {
  beforeEach(emptyNeo4j);

  it('leave the same graph, in the embedded store and in Neo4j alike', async () => {
    const { uri, username, password } = inject('neo4j');
    const env = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    const embedded = `embedded:${join(await temporaryFolder(), 'graph')}`;
    const dumps: (readonly string[])[] = [];
    for (const store of [embedded, uri]) {
      for (const expected of [/5 new/, /5 unchanged/]) {
        const built = await actograph(['build', SEEDS, '--store', store], { env });
        expect(built.code, built.stderr).toBe(0);
        expect(built.stderr).toMatch(expected);
        dumps.push(await dump(store, env));
      }
    }
    expect(dumps[0]?.length).toBeGreaterThan(500);
    for (const again of dumps.slice(1)) expect(again).toEqual(dumps[0]);
  });
});
