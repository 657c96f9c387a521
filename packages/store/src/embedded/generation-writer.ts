import { mkdir } from 'node:fs/promises';
import { ActographError } from '@actograph/model';
import { execute, messageOf, type OpenDatabase, openDatabase } from './database.js';
import {
  currentGeneration,
  databaseFile,
  draftGeneration,
  publishGeneration,
  removeOthers,
} from './generations.js';
import type { LadybugConnection } from './ladybug.js';
import { type Lock, takeLock } from './lock.js';

/** The next generation, which its writer alone sees until it is published. */
interface Draft {
  readonly name: string;
  readonly database: OpenDatabase;
  /** transactions that were committed */
  writes: number;
}

/** Writes the next generation of a store; holds the store's lock until it is closed. */
export interface GenerationWriter {
  /** The database being written, and a word that changes with each write; undefined before the first one. */
  draft(): { readonly database: OpenDatabase; readonly revision: string } | undefined;
  /** Runs work in a transaction of its own, one after another. */
  write(work: (connection: LadybugConnection) => Promise<void>): Promise<void>;
  /** Publishes what was committed, if anything was, and lets go of the lock. */
  close(): Promise<void>;
}

/** Throws `store-busy` when another process writes, `store-unreachable` when the folder cannot be used. */
export async function generationWriter(folder: string): Promise<GenerationWriter> {
  const lock = await lockFolder(folder);
  let draft: Draft | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const openDraft = async (): Promise<Draft> => {
    const current = await currentGeneration(folder);
    const name = await draftGeneration(folder, current);
    const create = current === null;
    const database = await openDatabase(databaseFile(folder, name), { readOnly: false, create });
    return { name, database, writes: 0 };
  };

  return {
    draft: () => draft && { database: draft.database, revision: `${draft.name}+${draft.writes}` },
    write(work) {
      const writing = queue.then(async () => {
        draft ??= await openDraft();
        await draft.database.connected((connection) => inTransaction(connection, () => work(connection)));
        draft.writes += 1;
      });
      queue = writing.catch(() => {});
      return writing;
    },
    async close() {
      await queue;
      const last = draft;
      draft = undefined;
      try {
        if (last) await finish(folder, last);
      } finally {
        await lock.release();
      }
    },
  };
}

async function lockFolder(folder: string): Promise<Lock> {
  try {
    await mkdir(folder, { recursive: true });
    return await takeLock(folder);
  } catch (cause) {
    if (cause instanceof ActographError) throw cause;
    throw new ActographError(
      'store-unreachable',
      `The store's folder ${folder} cannot be written to: ${messageOf(cause)}`,
      { cause },
    );
  }
}

async function inTransaction(connection: LadybugConnection, work: () => Promise<void>): Promise<void> {
  await execute(connection, 'BEGIN TRANSACTION');
  try {
    await work();
    await execute(connection, 'COMMIT');
  } catch (error) {
    // The engine has already rolled back when it was a statement that failed.
    await execute(connection, 'ROLLBACK').catch(() => {});
    throw error;
  }
}

async function finish(folder: string, { name, database, writes }: Draft): Promise<void> {
  if (writes > 0) {
    await database.connected(async (connection) => {
      await execute(connection, 'CHECKPOINT');
    });
  }
  await database.close();
  const previous = await currentGeneration(folder);
  if (writes > 0) await publishGeneration(folder, name, previous);
  else await removeOthers(folder, [previous]);
}
