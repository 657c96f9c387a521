import { createReadStream } from 'node:fs';
import { type LoadItem, load } from '@actograph/loader';
import { parseExtractions } from '@actograph/model';
import type { Command } from 'commander';
import type { Finish } from '../exit-codes.js';
import { type Loading, watchLoading } from '../loading.js';
import { isSystemError } from '../output.js';
import { type Run, withRun } from '../run.js';
import { withStore } from '../store-option.js';

export function addLoad(program: Command, finish: Finish): void {
  program
    .command('load')
    .description('load documents and triples (JSON lines, as `extract` writes them) into the store')
    .argument('<file...>', 'files, or - for standard input')
    .addHelpText(
      'after',
      `
Examples:
  actograph load triples.jsonl
  actograph extract seeds/ | actograph load -`,
    )
    .action((files: string[], _options: unknown, self: Command) =>
      withRun('Loading', finish, (run) =>
        withStore(self, 'write', async (store) => {
          const loading = watchLoading(run);
          return loading.summary(
            await load(store, extractions(files, run, loading), { onDocument: loading.onDocument }),
          );
        }),
      ),
    );
}

/**
 * The documents of the files. What cannot be used is skipped by name: a file, or a line with the document it
 * belongs to.
 */
async function* extractions(files: readonly string[], run: Run, loading: Loading): AsyncGenerator<LoadItem> {
  for (const file of files) {
    const name = file === '-' ? 'standard input' : file;
    try {
      for await (const result of parseExtractions(textOf(file))) {
        if (run.signal.aborted) return;
        if (result.ok) {
          loading.onRead(result.extraction.triples.length);
          yield { extraction: result.extraction, origin: null };
        } else run.skip(`${name}, line ${result.problem.line}`, result.problem.message);
      }
    } catch (error) {
      if (!isSystemError(error)) throw error;
      run.skip(name, `cannot be read (${error.message})`);
    }
  }
}

async function* textOf(file: string): AsyncGenerator<string> {
  const stream = file === '-' ? process.stdin : createReadStream(file);
  stream.setEncoding('utf8');
  for await (const chunk of stream) yield String(chunk);
}
