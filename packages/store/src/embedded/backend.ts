import { ActographError } from '@actograph/model';
import type { Backend } from '../backend.js';
import { messageOf, readerOf, writerOf } from './database.js';
import { generationReader } from './generation-reader.js';
import { generationWriter } from './generation-writer.js';
import { currentGeneration } from './generations.js';
import type { LadybugConnection } from './ladybug.js';
import { runQuery } from './query.js';

/**
 * The embedded store in a folder. Reading, it follows the current generation; writing, it holds the folder's
 * lock until it is closed, sees what it has written, and publishes that when it is closed.
 */
export async function embeddedBackend(folder: string, mode: 'read' | 'write'): Promise<Backend> {
  const reader = generationReader(folder);
  const writer = mode === 'write' ? await generationWriter(folder) : undefined;
  const running = new Set<Promise<unknown>>();
  let closed = false;

  /** Every call goes through here: engine errors are translated, and closing waits for calls in flight. */
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) throw new ActographError('store-unreachable', `The store in ${folder} has been closed.`);
    const result = work();
    running.add(result);
    try {
      return await result;
    } catch (cause) {
      if (cause instanceof ActographError) throw cause;
      throw new ActographError('store-mismatch', `The store in ${folder} failed: ${messageOf(cause)}`, {
        cause,
      });
    } finally {
      running.delete(result);
    }
  };

  const connected = <T>(work: (connection: LadybugConnection) => Promise<T>): Promise<T> =>
    call(async () => {
      const draft = writer?.draft();
      return draft ? draft.database.connected(work) : reader.read((database) => database.connected(work));
    });

  return {
    url: `embedded:${folder}`,
    revision: () =>
      call(async () => writer?.draft()?.revision ?? (await currentGeneration(folder)) ?? 'empty'),
    read: (work) => connected((connection) => work(readerOf(connection))),
    write: (work) =>
      call(async () => {
        if (!writer) {
          throw new ActographError('bad-usage', `The store in ${folder} is open for reading only.`);
        }
        await writer.write((connection) => work(writerOf(connection)));
      }),
    query: (cypher, params, limits) =>
      connected((connection) => runQuery(connection, cypher, params, limits)),
    async close() {
      if (closed) return;
      closed = true;
      await Promise.allSettled(running);
      await reader.close();
      await writer?.close();
    },
  };
}
