import { createRequire } from 'node:module';
import { ActographError } from '@actograph/model';
import { z } from 'zod';

/** What we use of LadybugDB's Node binding (lbug.d.ts of its platform packages, 0.19.1). */
export interface LadybugResult {
  getAllSync(): Record<string, unknown>[];
  getNextSync(): Record<string, unknown> | null;
  hasNext(): boolean;
  getColumnNamesSync(): string[];
  getColumnDataTypesSync(): string[];
  close(): void;
}

export interface LadybugStatement {
  isSuccess(): boolean;
  isReadOnly(): boolean;
  getErrorMessage(): string;
}

export interface LadybugConnection {
  init(): Promise<void>;
  prepare(statement: string): Promise<LadybugStatement>;
  execute(
    statement: LadybugStatement,
    params: Record<string, unknown>,
  ): Promise<LadybugResult | LadybugResult[]>;
  setQueryTimeout(milliseconds: number): void;
  close(): Promise<void>;
}

export interface LadybugDatabase {
  init(): Promise<void>;
  close(): Promise<void>;
}

export interface Ladybug {
  readonly Database: new (
    path: string,
    bufferPoolBytes: number,
    enableCompression: boolean,
    readOnly: boolean,
  ) => LadybugDatabase;
  readonly Connection: new (database: LadybugDatabase) => LadybugConnection;
}

const ladybugSchema = z.custom<Ladybug>(
  (module) => typeof module === 'object' && module !== null && 'Database' in module && 'Connection' in module,
);

/** The version whose edges we measured and built around. */
const VERSION = '0.19.1';

/**
 * The engine comes complete in one package per platform. Its umbrella package is no way in: it needs an
 * install script, which pnpm does not run. Only the package for Linux on x64 is in our lock file: the registry that
 * made it has no other.
 */
const PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': '@ladybugdb/core-darwin-arm64',
  'darwin-x64': '@ladybugdb/core-darwin-x64',
  'linux-arm64': '@ladybugdb/core-linux-arm64',
  'linux-x64': '@ladybugdb/core-linux-x64',
  'win32-x64': '@ladybugdb/core-win32-x64',
};

let loaded: Ladybug | undefined;

/** The engine for this machine. Throws `store-unreachable` where there is none. */
export function ladybug(platform: string = `${process.platform}-${process.arch}`): Ladybug {
  if (loaded) return loaded;
  const name = PACKAGES[platform];
  const wayOut = 'use a Neo4j server instead (--store neo4j://…)';
  if (name === undefined) {
    throw new ActographError(
      'store-unreachable',
      `The embedded store does not run on ${platform}; ${wayOut}.`,
    );
  }
  try {
    loaded = ladybugSchema.parse(createRequire(import.meta.url)(name));
    return loaded;
  } catch (cause) {
    throw new ActographError(
      'store-unreachable',
      `The embedded store needs the package ${name}, which could not be loaded. ` +
        `Add it (npx pnpm --filter @actograph/store add ${name}@${VERSION}), or ${wayOut}.`,
      { cause },
    );
  }
}
