import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { capture, run, TO_STDERR } from '../run.mjs';
import { awaitBolt } from './bolt.mjs';

const composeFile = fileURLToPath(new URL('../../docker-compose.yml', import.meta.url));

/**
 * Starts the Neo4j of docker-compose.yml as a project of its own: another port, another volume.
 *
 * @param {AbortSignal} signal
 * @returns {Promise<(import('./bolt.mjs').Credentials & { stop: () => Promise<void> }) | null>} null where no engine
 *   runs, or where the engine cannot start it
 */
export async function startWithDocker(signal) {
  for (const question of [['info'], ['compose', 'version']]) {
    if ((await capture('docker', question, { signal }))?.code !== 0) return null;
  }
  const name = `actograph-test-${randomBytes(4).toString('hex')}`;
  const password = randomBytes(18).toString('base64url');
  // Port 0 lets the engine choose a free one.
  const env = { ...process.env, NEO4J_PASSWORD: password, NEO4J_BOLT_PORT: '0', NEO4J_HTTP_PORT: '0' };
  const compose = ['compose', '--project-name', name, '--file', composeFile];
  const stop = async () => {
    await run('docker', [...compose, 'down', '--volumes', '--timeout', '0'], { env, stdio: TO_STDERR });
  };
  try {
    const up = await run('docker', [...compose, 'up', '--detach', '--wait', 'neo4j'], {
      env,
      stdio: TO_STDERR,
      signal,
    });
    const published = await capture('docker', [...compose, 'port', 'neo4j', '7687'], { env, signal });
    const address = /127\.0\.0\.1:\d+/.exec(published?.output ?? '')?.[0];
    if (up !== 0 || address === undefined) throw new Error('docker compose failed');
    const credentials = { uri: `bolt://${address}`, username: 'neo4j', password };
    await awaitBolt(credentials, signal, () => false);
    return { ...credentials, stop };
  } catch (error) {
    await stop();
    signal.throwIfAborted();
    process.stderr.write(`Docker cannot give a Neo4j (${error}); going on without it\n`);
    return null;
  }
}
