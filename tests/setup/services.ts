import type { TestProject } from 'vitest/node';
import { requireChromium } from '../../scripts/chromium.mjs';
import { startNeo4j } from '../../scripts/neo4j/client.mjs';

/** Starts what the integration tests need, once for all of them, and returns what stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromium', await requireChromium());
  const { uri, username, password, stop } = await startNeo4j();
  project.provide('neo4j', { uri, username, password });
  return stop;
}
