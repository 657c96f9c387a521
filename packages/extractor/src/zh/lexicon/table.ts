import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ActographError } from '@actograph/model';

/** Where the data files of this language stand: beside the package's `src` and `dist`. */
export const DATA_DIRECTORY = fileURLToPath(new URL('../../../data/zh/', import.meta.url));

/**
 * The lines of a data file: columns parted by tabs, `#` lines left out. A missing column reads as ''.
 * Throws `bad-input` when the file cannot be read.
 */
export function readTable(directory: string, file: string): string[][] {
  let content: string;
  try {
    content = readFileSync(join(directory, file), 'utf8');
  } catch (cause) {
    throw new ActographError('bad-input', `lexicon file ${join(directory, file)} cannot be read`, { cause });
  }
  return content
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** The entries of a column that holds a list. */
export function listOf(column: string | undefined): string[] {
  return (column ?? '').split('|').filter((item) => item !== '');
}
