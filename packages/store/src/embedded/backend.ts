import { mkdir } from 'node:fs/promises';
import { ActographError } from '@actograph/model';
import type { Backend } from '../backend.js';
import { execute, messageOf, type OpenDatabase, openDatabase, readerOf, writerOf } from './database.js';
import { generationReader } from './generation-reader.js';
import {
  currentGeneration,
  databaseFile,
  draftGeneration,
  publishGeneration,
  removeOthers,
} from './generations.js';
import type { LadybugConnection } from './ladybug.js';
import { takeLock } from './lock.js';
import { runQuery } from './query.js';

/** A draft of the next generation, which the writer alone sees until it is published. */
interface Draft {
  readonly name: string;
  readonly database: OpenDatabase;
  writes: number;
}

/**
 * The embedded store in a folder. Reading, it follows the current generation; writing, it holds the folder's
 * lock until it is closed, sees what it has written, and publishes that when it is closed.
 */
export async function embeddedBackend(folder: string, mode: 'read' | 'write'): Promise<Backend> {
  const reader = generationReader(folder);
  if (mode === 'write') await mkdir(folder, { recursive: true });
  const lock = mode === 'write' ? await takeLock(folder) : undefined;
  let draft: Draft | undefined;

  const connected = <T>(work: (connection: LadybugConnection) => Promise<T>): Promise<T> =>
    draft ? draft.database.connected(work) : reader.read((database) => database.connected(work));

  const openDraft = async (): Promise<Draft> => {
    if (!lock) {
      throw new ActographError('bad-usage', `The store in ${folder} is open for reading only.`);
    }
    if (!draft) {
      const current = await currentGeneration(folder);
      const name = await draftGeneration(folder, current);
      const database = await openDatabase(databaseFile(folder, name), {
        readOnly: false,
        create: current === null,
      });
      draft = { name, database, writes: 0 };
    }
    return draft;
  };

  const finish = async ({ name, database, writes }: Draft) => {
    if (writes > 0) {
      await database.connected(async (connection) => {
        await execute(connection, 'CHECKPOINT');
      });
    }
    await database.close();
    const previous = await currentGeneration(folder);
    if (writes > 0) await publishGeneration(folder, name, previous);
    else await removeOthers(folder, [previous]);
  };

  return {
    url: `embedded:${folder}`,
    async revision() {
      const current = await currentGeneration(folder);
      return draft ? `${draft.name}+${draft.writes}` : (current ?? 'empty');
    },
    read: (work) => translated(folder, () => connected((connection) => work(readerOf(connection)))),
    async write(work) {
      const { database } = await translated(folder, openDraft);
      await translated(folder, () =>
        database.connected((connection) => inTransaction(connection, () => work(writerOf(connection)))),
      );
      if (draft) draft.writes += 1;
    },
    query: (cypher, params, limits) =>
      translated(folder, () => connected((connection) => runQuery(connection, cypher, params, limits))),
    async close() {
      await reader.close();
      const last = draft;
      draft = undefined;
      try {
        if (last) await translated(folder, () => finish(last));
      } finally {
        await lock?.release();
      }
    },
  };
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

async function translated<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof ActographError) throw cause;
    throw new ActographError('store-mismatch', `The store in ${folder} failed: ${messageOf(cause)}`, {
      cause,
    });
  }
}
