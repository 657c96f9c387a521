import { ActographError } from '@actograph/model';

/** The oldest server that is supported: the long-term release of Neo4j 5. */
const OLDEST = [5, 26] as const;

/** Throws `store-mismatch` for a server that is too old, by how it introduces itself (`Neo4j/5.26.0`). */
export function refuseOldServer(agent: string, url: string): void {
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(agent) ?? [];
  if ((Number(major) - OLDEST[0] || Number(minor) - OLDEST[1]) >= 0) return;
  throw new ActographError(
    'store-mismatch',
    `${url} runs ${agent || 'an unknown server'}; Actograph needs Neo4j ${OLDEST.join('.')} or newer.`,
  );
}
