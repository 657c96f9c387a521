import { defineConfig } from 'vitest/config';

// Tests never see a user's own database. What gives them one of their own: scripts/neo4j.mjs.
for (const name of ['NEO4J_URI', 'NEO4J_USERNAME', 'NEO4J_PASSWORD', 'ACTOGRAPH_STORE'])
  delete process.env[name];

// Workspace packages are read from their sources, so that no test runs a stale build.
const sources = {
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
};

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        ...sources,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.{ts,tsx}'],
          exclude: ['**/*.neo4j.test.ts'],
        },
      },
      {
        ...sources,
        test: {
          name: 'integration',
          include: ['packages/*/src/**/*.neo4j.test.ts', 'tests/**/*.test.ts'],
          globalSetup: ['tests/setup/services.ts'],
          // They share one database, so one file runs after another, and after the unit tests.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
