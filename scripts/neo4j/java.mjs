import { join } from 'node:path';
import { aptInstall, capture } from '../run.mjs';

/** Neo4j 5.26 runs on Java 17 and later. */
const OLDEST_JAVA = 17;

/**
 * The Java that runs Neo4j: JAVA_HOME's, else the PATH's, else one that apt-get installs.
 *
 * @param {AbortSignal} signal
 * @returns {Promise<string>} what to call
 * @throws {Error} that names the command to run
 */
export async function requireJava(signal) {
  const found = await findJava(signal);
  if (found !== undefined) return found;
  // Which release a distribution carries differs: Debian 12 has 17, Debian 13 has 21.
  for (const version of ['17', '21']) {
    if (await aptInstall([`openjdk-${version}-jre-headless`], signal)) {
      return (await findJava(signal)) ?? 'java';
    }
  }
  throw new Error(`The tests' Neo4j needs Java ${OLDEST_JAVA} or later. ${howToInstall}`);
}

/**
 * The Maven that fetches Neo4j: the PATH's, else one that apt-get installs.
 *
 * @param {AbortSignal} signal
 * @throws {Error} that names the command to run
 */
export async function requireMaven(signal) {
  if ((await capture('mvn', ['--version'], { signal }))?.code === 0) return;
  if (await aptInstall(['maven'], signal)) return;
  throw new Error(`The tests fetch Neo4j with Maven, which is not here. ${howToInstall}`);
}

const howToInstall = `Install both and run the tests again:
  Debian, Ubuntu   sudo apt-get install -y openjdk-17-jre-headless maven
  macOS            brew install openjdk@17 maven
  Windows          winget install EclipseAdoptium.Temurin.17.JDK, and Maven from https://maven.apache.org
or start Docker, or set ACTOGRAPH_TEST_NEO4J_URI to an empty Neo4j 5 of your own.`;

/** @param {AbortSignal} signal */
async function findJava(signal) {
  const home = process.env['JAVA_HOME'];
  for (const java of [...(home ? [join(home, 'bin', 'java')] : []), 'java']) {
    const answer = await capture(java, ['-version'], { signal });
    const version = /version "(\d+)/.exec(answer?.output ?? '')?.[1];
    if (version !== undefined && Number(version) >= OLDEST_JAVA) return java;
  }
  return undefined;
}
