import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { hashId } from '@actograph/model';

/** A file to read, with what its documents are called. */
export interface InputFile {
  /** as the user would name it */
  readonly path: string;
  /** id of its document, or first part of the ids of its rows */
  readonly id: string;
  readonly format: Format;
  /** hash of the real folder that was given, or that holds the file that was given */
  readonly origin: string;
}

export type Format = 'txt' | 'md' | 'jsonl' | 'csv';

export type InputResult =
  | ({ readonly ok: true } & InputFile)
  | { readonly ok: false; readonly path: string; readonly problem: string };

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['.txt', 'txt'],
  ['.md', 'md'],
  ['.jsonl', 'jsonl'],
  ['.csv', 'csv'],
]);

/**
 * The files that a path stands for: itself, or all below a folder that have a known extension, in the order of
 * their names' code points. Hidden files and links to folders (which may form a ring) are passed over.
 *
 * @param collection first part of the ids; else the name of the folder given, or of the one that holds the file
 */
export async function* findFiles(path: string, collection: string | undefined): AsyncGenerator<InputResult> {
  const kind = await kindOf(path);
  if (kind === 'file') {
    const folder = dirname(resolve(path));
    const format = formatOf(path);
    if (format === undefined) {
      const problem = `is in a format that is not read: give ${[...FORMATS.keys()].join(', ')}`;
      yield { ok: false, path, problem };
    } else {
      const id = `${collection ?? nameOf(folder)}/${basename(path)}`;
      yield { ok: true, path, id, format, origin: await originOf(folder) };
    }
  } else if (kind === 'folder') {
    const origin = await originOf(path);
    let found = false;
    for await (const result of walk(path, collection ?? nameOf(path), origin)) {
      found = true;
      yield result;
    }
    if (!found) yield { ok: false, path, problem: `holds no files of ${[...FORMATS.keys()].join(', ')}` };
  } else yield { ok: false, path, problem: kind };
}

async function* walk(folder: string, id: string, origin: string): AsyncGenerator<InputResult> {
  let entries: Awaited<ReturnType<typeof entriesOf>>;
  try {
    entries = await entriesOf(folder);
  } catch (error) {
    yield { ok: false, path: folder, problem: `cannot be listed: ${messageOf(error)}` };
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const format = formatOf(entry.name);
    if (entry.isDirectory()) yield* walk(path, `${id}/${entry.name}`, origin);
    else if (format !== undefined) {
      const kind = entry.isFile() ? 'file' : await kindOf(path);
      if (kind === 'file') yield { ok: true, path, id: `${id}/${entry.name}`, format, origin };
      else if (kind !== 'folder') yield { ok: false, path, problem: kind };
    }
  }
}

/** The entries of a folder; their UTF-8 bytes sort as their code points do. */
async function entriesOf(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}

/** `file`, `folder`, or why it is neither. */
async function kindOf(
  path: string,
): Promise<'file' | 'folder' | `${'does not' | 'is not' | 'cannot'} ${string}`> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'is not a file or a folder';
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? 'does not exist' : `cannot be opened: ${messageOf(error)}`;
  }
}

const formatOf = (path: string) => FORMATS.get(extname(path).toLowerCase());
const nameOf = (folder: string) => basename(resolve(folder)) || 'root';
const originOf = async (folder: string) => hashId(['folder', await realpath(folder)]);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
