import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from './lock.js';

/**
 * A store is a folder of generations, each a finished database that nobody writes to any more, and the file
 * `current` that names the one to read. A writer works on a copy and moves the name; readers never meet it.
 *
 *     current                        000007
 *     generations/000006/graph.lbug  for readers that still have it open
 *     generations/000007/graph.lbug
 *     lock                           while somebody writes
 */
const GRAPH_FILE = 'graph.lbug';

export const databaseFile = (folder: string, generation: string) =>
  join(folder, 'generations', generation, GRAPH_FILE);

/** The generation to read, or null where nothing has been written yet. */
export async function currentGeneration(folder: string): Promise<string | null> {
  try {
    return (await readFile(join(folder, 'current'), 'utf8')).trim();
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null;
    throw error;
  }
}

/** Makes the folder of the next generation, with a copy of the current database if there is one. */
export async function draftGeneration(folder: string, current: string | null): Promise<string> {
  await removeOthers(folder, [current]);
  const draft = String(Number(current ?? 0) + 1).padStart(6, '0');
  await mkdir(join(folder, 'generations', draft), { recursive: true });
  if (current !== null) {
    const copy = databaseFile(folder, draft);
    await copyFile(databaseFile(folder, current), copy, constants.COPYFILE_FICLONE);
  }
  return draft;
}

/** Makes a finished generation the current one, lastingly, and removes those before the previous one. */
export async function publishGeneration(
  folder: string,
  draft: string,
  previous: string | null,
): Promise<void> {
  await flush(databaseFile(folder, draft));
  await flush(join(folder, 'generations', draft));
  await flush(join(folder, 'generations'));
  const pointer = join(folder, 'current.next');
  await writeFile(pointer, `${draft}\n`, { flush: true });
  await rename(pointer, join(folder, 'current'));
  await flush(folder);
  await removeOthers(folder, [draft, previous]);
}

/** Removes what is no generation in use: older ones, and drafts that came to nothing. */
export async function removeOthers(folder: string, kept: readonly (string | null)[]): Promise<void> {
  const path = join(folder, 'generations');
  await mkdir(path, { recursive: true });
  for (const name of (await readdir(path)).filter((each) => /^\d{6,}$/.test(each))) {
    // Windows does not remove what a reader has open; the next writer tries again.
    if (!kept.includes(name)) await rm(join(path, name), { recursive: true, force: true }).catch(() => {});
  }
}

async function flush(path: string): Promise<void> {
  // Windows cannot open a folder, nor needs to.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
