import type { LoadOptions, LoadReport } from '@actograph/loader';
import type { Run } from './run.js';

/** Follows a load: moves the progress line, names conflicts, and sums up at the end. */
export interface Loading {
  /** A document with so many triples is on its way into the store. */
  onRead(triples: number): void;
  /** A document need not be loaded: the store has it as it is. */
  onUnchanged(): void;
  readonly onDocument: NonNullable<LoadOptions['onDocument']>;
  summary(report: LoadReport): string;
}

export function watchLoading(run: Run): Loading {
  let [documents, triples, notLoaded] = [0, 0, 0];
  return {
    onRead(found) {
      documents += 1;
      triples += found;
      run.progress.update(documents, triples);
    },
    onUnchanged() {
      documents += 1;
      notLoaded += 1;
      run.progress.update(documents, triples);
    },
    onDocument({ id, decision }) {
      if (decision !== 'conflict') return;
      run.skip(
        id,
        'another input with another text is stored under this id; give one of them a --collection',
      );
    },
    summary({ loaded, replaced, unchanged, duplicates }) {
      const counts = [
        `${loaded.length} new`,
        `${replaced.length} replaced`,
        `${unchanged.length + notLoaded} unchanged`,
        `${duplicates.length} duplicates`,
      ];
      return `Documents: ${documents} (${counts.join(', ')}). Triples found: ${triples}.`;
    },
  };
}
