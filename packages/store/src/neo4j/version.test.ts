import { expect, test } from 'vitest';
import { refuseOldServer } from './version.js';

test.each(['Neo4j/5.26.0', 'Neo4j/5.26.12', 'Neo4j/2025.03.0', 'Neo4j/6.0.1'])('%s will do', (agent) => {
  expect(() => refuseOldServer(agent, 'bolt://x')).not.toThrow();
});

test.each(['Neo4j/5.25.9', 'Neo4j/4.4.44', ''])('%j is refused', (agent) => {
  expect(() => refuseOldServer(agent, 'bolt://x')).toThrow(
    expect.objectContaining({
      code: 'store-mismatch',
      message: `bolt://x runs ${agent || 'an unknown server'}; Actograph needs Neo4j 5.26 or newer.`,
    }),
  );
});
