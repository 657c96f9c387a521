import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/**
 * Starts the tests' Neo4j in a process of its own, which ends it whenever this process ends, by whatever way.
 *
 * @returns {Promise<import('./bolt.mjs').Credentials & { stop: () => Promise<void> }>}
 */
export async function startNeo4j() {
  const script = fileURLToPath(new URL('../neo4j.mjs', import.meta.url));
  const keeper = spawn(process.execPath, [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Its own process group: Ctrl-C in the terminal must not kill it before it has stopped the server.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const exited = once(keeper, 'exit');
  const [line] = await Promise.race([once(createInterface({ input: keeper.stdout }), 'line'), exited]);
  if (typeof line !== 'string') throw new Error('There is no Neo4j for the tests; why is said above.');
  const stop = async () => {
    keeper.stdin.end();
    await exited;
  };
  return { ...JSON.parse(line), stop };
}
