/**
 * Gives the tests a real Neo4j: the one of ACTOGRAPH_TEST_NEO4J_URI (with ACTOGRAPH_TEST_NEO4J_USERNAME and
 * ACTOGRAPH_TEST_NEO4J_PASSWORD), else one from Docker, else the community server on this machine's Java.
 *
 * Prints `{"uri":…,"username":…,"password":…}` once it answers, and keeps it until standard input closes: whatever
 * becomes of the process at the other end, the server goes with it. By hand: `node scripts/neo4j.mjs`, Ctrl-C ends it.
 */
import { once } from 'node:events';
import { claim } from './neo4j/bolt.mjs';
import { startCommunityServer } from './neo4j/community.mjs';
import { startWithDocker } from './neo4j/docker.mjs';

const ending = new AbortController();
const end = () => ending.abort();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
process.stdin.resume().once('end', end).once('error', end);

let server;
try {
  server =
    external() ?? (await startWithDocker(ending.signal)) ?? (await startCommunityServer(ending.signal));
  const { uri, username, password } = server;
  await claim({ uri, username, password });
  if (!ending.signal.aborted) {
    process.stdout.write(`${JSON.stringify({ uri, username, password })}\n`);
    await once(ending.signal, 'abort');
  }
} catch (error) {
  if (!ending.signal.aborted) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
} finally {
  await server?.stop();
  process.stdin.destroy();
}

/** The server that the user names for tests. Never the one of NEO4J_URI: that one may hold somebody's work. */
function external() {
  const {
    ACTOGRAPH_TEST_NEO4J_URI: uri,
    ACTOGRAPH_TEST_NEO4J_USERNAME: username = 'neo4j',
    ACTOGRAPH_TEST_NEO4J_PASSWORD: password = '',
  } = process.env;
  return uri ? { uri, username, password, stop: async () => {} } : null;
}
