import { isUnchanged, load } from '@actograph/loader';
import type { Document, Extractor } from '@actograph/model';
import type { GraphStore } from '@actograph/store';
import type { Command } from 'commander';
import type { Finish } from '../exit-codes.js';
import { chineseExtractor } from '../extractors.js';
import { addInputs, type InputOptions, readInputs } from '../inputs.js';
import { type Loading, watchLoading } from '../loading.js';
import { withRun } from '../run.js';
import { withStore } from '../store-option.js';

/** How many documents are looked up in the store at a time. */
const LOOKUP_BATCH = 64;

export function addBuild(program: Command, finish: Finish): void {
  const command = program
    .command('build')
    .description('read texts, extract who did what to whom, and load it into the store (the main job)');
  addInputs(command)
    .addHelpText(
      'after',
      `
Documents that have not changed are skipped, so the same command can be run again at any time. To see the
graph: actograph serve

Examples:
  actograph build seeds/
  actograph build articles.csv notes/ --store bolt://localhost:7687`,
    )
    .action((paths: string[], options: InputOptions, self: Command) =>
      withRun('Building', finish, (run) =>
        withStore(self, 'write', async (store) => {
          const extractor = await chineseExtractor();
          const loading = watchLoading(run);
          const changed = changedDocuments(store, extractor, readInputs(paths, options, run), loading);
          return loading.summary(await load(store, changed, { onDocument: loading.onDocument }));
        }),
      ),
    );
}

type Input = { readonly document: Document; readonly origin: string };

/** The extractions of the documents that the store does not have in this form, in the order they came. */
async function* changedDocuments(
  store: GraphStore,
  extractor: Extractor,
  inputs: AsyncIterable<Input>,
  loading: Loading,
) {
  for await (const batch of batches(inputs, LOOKUP_BATCH)) {
    const known = await store.known(batch.map(({ document }) => document.id));
    for (const { document, origin } of batch) {
      const state = known.get(document.id);
      if (isUnchanged(state, document, extractor.id)) loading.onUnchanged();
      else {
        const extraction = await extractor.extract(document);
        loading.onRead(extraction.triples.length);
        yield { extraction, origin };
      }
    }
  }
}

async function* batches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
