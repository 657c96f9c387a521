import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture } from '../run.mjs';
import { awaitBolt } from './bolt.mjs';
import { neo4jClasspath } from './classpath.mjs';
import { requireJava } from './java.mjs';

/** @typedef {import('./bolt.mjs').Credentials} Credentials */

/**
 * Starts a Neo4j community server of our own in a temporary home, reachable from this machine only.
 *
 * @param {AbortSignal} signal
 * @returns {Promise<Credentials & { stop: () => Promise<void> }>} `stop` also removes all it stored
 */
export async function startCommunityServer(signal) {
  const java = await requireJava(signal);
  const classpath = await neo4jClasspath(signal);
  const home = await mkdtemp(join(tmpdir(), 'actograph-neo4j-'));
  const removeHome = () => rm(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    const port = await freePort();
    const password = randomBytes(18).toString('base64url');
    const env = { ...process.env, CLASSPATH: classpath, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
    for (const folder of ['conf', 'data', 'logs']) await mkdir(join(home, folder));
    await writeFile(join(home, 'conf', 'neo4j.conf'), configuration(port));
    await setInitialPassword(java, env, password, signal);
    const server = await spawnServer(java, env, home);
    const stop = async () => {
      // What it stored is thrown away, so it need not shut down in order, which takes it ten seconds.
      if (server.exitCode === null && server.signalCode === null && server.kill('SIGKILL')) {
        await once(server, 'exit');
      }
      await removeHome();
    };
    const credentials = { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password };
    try {
      await awaitBolt(credentials, signal, () => server.exitCode !== null);
    } catch (error) {
      const said = await lastWords(home);
      await stop();
      throw new Error(`Neo4j did not start. It said:\n${said}`, { cause: error });
    }
    return { ...credentials, stop };
  } catch (error) {
    await removeHome();
    throw error;
  }
}

/** @param {number} port */
const configuration = (port) => `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
db.logs.query.enabled=OFF
db.tx_log.preallocate=false
server.memory.pagecache.size=64m
`;

/**
 * @param {string} java
 * @param {NodeJS.ProcessEnv} env
 * @param {string} password
 * @param {AbortSignal} signal
 */
async function setInitialPassword(java, env, password, signal) {
  const command = ['org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  const answer = await capture(java, command, { env, signal });
  if (answer?.code !== 0) throw new Error(`Neo4j refused its initial password: ${answer?.output}`);
}

/**
 * @param {string} java
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 */
async function spawnServer(java, env, home) {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  const flags = [
    '-Xmx512m',
    '-XX:+UseSerialGC',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  ];
  const main = [
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
  const log = await open(join(home, 'logs', 'console.log'), 'a');
  const server = spawn(java, [...flags, ...main], { cwd: home, env, stdio: ['ignore', log.fd, log.fd] });
  await once(server, 'spawn');
  await log.close();
  return server;
}

/** A port that nobody listens on: given port 0, Neo4j takes one but tells nobody which. */
async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('this machine gives no TCP port');
  return address.port;
}

/** @param {string} home */
async function lastWords(home) {
  const logs = ['console.log', 'neo4j.log'].map((name) =>
    readFile(join(home, 'logs', name), 'utf8').catch(() => ''),
  );
  return (await Promise.all(logs)).join('').slice(-4000).trim() || '(nothing)';
}
