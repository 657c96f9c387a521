import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ActographError } from '@actograph/model';

/**
 * Writes chunks to a file, or to stdout where `file` is undefined. A file appears whole or not at all: it is
 * written under a temporary name beside its place and renamed. A reader that closes the pipe early (`| head`)
 * ends the writing without an error.
 */
export async function writeOutput(
  chunks: AsyncIterable<string> | Iterable<string>,
  file: string | undefined,
): Promise<void> {
  if (file === undefined) return writeStdout(chunks);
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await pipeline(Readable.from(chunks), createWriteStream(temporary));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    if (isSystemError(error)) {
      throw new ActographError('bad-usage', `cannot write ${file}: ${error.message}`, { cause: error });
    }
    throw error;
  }
}

async function writeStdout(chunks: AsyncIterable<string> | Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(chunks), process.stdout, { end: false });
  } catch (error) {
    if (!(isSystemError(error) && error.code === 'EPIPE')) throw error;
  }
}

/** Whether the operating system refused something: no such file, no permission, no space. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

/** Tells the person at the terminal something; stdout stays free for data. */
export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}
