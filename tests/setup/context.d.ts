import 'vitest';

declare module 'vitest' {
  /** What `inject('…')` gives to a test of the integration project. */
  export interface ProvidedContext {
    /** A Neo4j that belongs to the tests, marked by (:ActographTest {id: 'owned'}). */
    neo4j: { uri: string; username: string; password: string };
    /** Path of a Chromium, for `chromium.launch({ executablePath })` of playwright-core. */
    chromium: string;
  }
}
