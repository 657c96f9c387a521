import { access } from 'node:fs/promises';
import { type OpenDatabase, openDatabase } from './database.js';
import { currentGeneration, databaseFile } from './generations.js';

/** A database that is closed when it has been given up and the last call in it is done. */
interface SharedDatabase {
  readonly generation: string | null;
  readonly database: Promise<OpenDatabase>;
  users: number;
  givenUp: boolean;
}

/** Reads whatever generation is current when a call begins. */
export interface GenerationReader {
  read<T>(work: (database: OpenDatabase) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A store that does not exist yet reads as an empty one. */
export function generationReader(folder: string): GenerationReader {
  let shared: SharedDatabase | undefined;

  const giveUp = async (old: SharedDatabase) => {
    old.givenUp = true;
    if (shared === old) shared = undefined;
    if (old.users === 0) await closeQuietly(old);
  };

  const take = async (): Promise<SharedDatabase> => {
    const generation = await currentGeneration(folder);
    if (shared?.generation !== generation) {
      const old = shared;
      shared = { generation, database: openGeneration(folder, generation), users: 0, givenUp: false };
      if (old) void giveUp(old);
    }
    shared.users += 1;
    return shared;
  };

  return {
    async read(work) {
      const taken = await take();
      try {
        return await work(await taken.database);
      } finally {
        taken.users -= 1;
        if (taken.givenUp && taken.users === 0) await closeQuietly(taken);
      }
    },
    async close() {
      if (shared) await giveUp(shared);
    },
  };
}

/** Opens a generation, or the one after it when a writer has removed it in between. */
async function openGeneration(folder: string, generation: string | null): Promise<OpenDatabase> {
  if (generation === null) return openDatabase(':memory:', { readOnly: false, create: true });
  const path = databaseFile(folder, generation);
  try {
    return await openDatabase(path, { readOnly: true });
  } catch (error) {
    const removed = await access(path).then(
      () => false,
      () => true,
    );
    const next = removed ? await currentGeneration(folder) : generation;
    if (next === generation) throw error;
    return openGeneration(folder, next);
  }
}

async function closeQuietly({ database }: SharedDatabase): Promise<void> {
  const opened = await database.catch(() => undefined);
  await opened?.close();
}
