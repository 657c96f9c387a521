import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { capture } from '../run.mjs';
import { requireMaven } from './java.mjs';

/** The newest release of the 5.26 long-term line on Maven Central, checked 2026-11-20. */
const NEO4J_VERSION = '5.26.30';
const DEPENDENCY_PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';

/**
 * The jars of the Neo4j community server. Maven fetches them once, into its own local repository; where they lie
 * is kept in the user's cache folder, so that a later run asks nobody and does not start Maven.
 *
 * @param {AbortSignal} signal
 * @returns {Promise<string>} a Java class path
 */
export async function neo4jClasspath(signal) {
  const folder = join(cacheFolder(), 'actograph', `neo4j-${NEO4J_VERSION}`);
  const file = join(folder, 'classpath');
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined && (await allExist(known))) return known;

  await requireMaven(signal);
  process.stderr.write(`fetching Neo4j ${NEO4J_VERSION} from Maven Central, once (128 MB)\n`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'pom.xml'), pom);
  const resolved = `${file}.${process.pid}`;
  const goals = [`${DEPENDENCY_PLUGIN}:build-classpath`, `-Dmdep.outputFile=${resolved}`];
  const flags = ['--batch-mode', '--no-transfer-progress', '--quiet'];
  const maven = await capture('mvn', [...flags, ...goals, '-Dmdep.includeScope=runtime'], {
    cwd: folder,
    signal,
  });
  if (maven?.code !== 0) {
    throw new Error(
      `Maven could not fetch Neo4j. Check the network and run the tests again; behind a proxy, tell Maven of it in ` +
        `~/.m2/settings.xml. It said:\n${maven?.output.trim()}`,
    );
  }
  await rename(resolved, file);
  return readFile(file, 'utf8');
}

// `org.neo4j:neo4j` is the community edition as one dependency: `org.neo4j.app:neo4j-server`, the kernel, Cypher
// and, in 5.26, the entry point of the server (org.neo4j.server.CommunityEntryPoint).
const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.actograph</groupId>
  <artifactId>neo4j-for-tests</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${NEO4J_VERSION}</version>
    </dependency>
  </dependencies>
</project>
`;

function cacheFolder() {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: windows } = process.env;
  return xdg || windows || join(homedir(), '.cache');
}

/** @param {string} classpath */
async function allExist(classpath) {
  try {
    await Promise.all(classpath.split(delimiter).map((jar) => access(jar)));
    return true;
  } catch {
    return false;
  }
}
