import type { LoadOptions, LoadReport } from '@actograph/loader';
import type { Run } from './run.js';

/** Follows a load: moves the progress line, names conflicts, and sums up at the end. */
export interface Loading {
  readonly onDocument: NonNullable<LoadOptions['onDocument']>;
  /** A document that need not be loaded, since the store has it as it is. */
  onUnchanged(): void;
  summary(report: LoadReport): string;
}

export function watchLoading(run: Run): Loading {
  let [documents, triples, skippedAhead] = [0, 0, 0];
  return {
    onDocument({ id, decision, triples: found }) {
      documents += 1;
      triples += found;
      run.progress.update(documents + skippedAhead, triples);
      if (decision === 'conflict') {
        run.skip(
          id,
          'another input with another text is stored under this id; give one of them a --collection',
        );
      }
    },
    onUnchanged() {
      skippedAhead += 1;
      run.progress.update(documents + skippedAhead, triples);
    },
    summary({ loaded, replaced, unchanged, duplicates }) {
      const counts = [
        `${loaded.length} new`,
        `${replaced.length} replaced`,
        `${unchanged.length + skippedAhead} unchanged`,
        `${duplicates.length} duplicates`,
      ];
      return `Documents: ${documents + skippedAhead} (${counts.join(', ')}). Triples found: ${triples}.`;
    },
  };
}
