import { expect, test, vi } from 'vitest';

test('a machine without the engine is told what else to do', async () => {
  vi.resetModules();
  const { ladybug } = await import('./ladybug.js');
  expect(() => ladybug('sunos-x64')).toThrow(
    expect.objectContaining({
      code: 'store-unreachable',
      message:
        'The embedded store does not run on sunos-x64; use a Neo4j server instead (--store neo4j://…).',
    }),
  );
});
