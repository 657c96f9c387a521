import cliProgress from 'cli-progress';

export interface Progress {
  /** Shows that so many documents are done and so many triples were found. */
  update(documents: number, triples: number): void;
  /** Prints a line that stays, above the moving one. */
  note(line: string): void;
  stop(): void;
}

/**
 * A line on stderr that tells how far a run has come, with its rate; only notes where stderr is no terminal.
 * The number of documents is not known ahead: files are read as they are found.
 */
export function showProgress(verb: string): Progress {
  const bar = new cliProgress.SingleBar({
    format: `${verb}: {value} documents, {triples} triples, {rate} documents/s, {elapsed} s`,
    stream: process.stderr,
    clearOnComplete: true,
    gracefulExit: false,
  });
  const started = Date.now();
  let [documents, triples] = [0, 0];
  const figures = () => {
    const seconds = (Date.now() - started) / 1000;
    return { triples, rate: (documents / Math.max(seconds, 0.001)).toFixed(1), elapsed: seconds.toFixed(0) };
  };
  const start = () => bar.start(0, documents, figures());
  start();
  return {
    update(documentsDone, triplesFound) {
      [documents, triples] = [documentsDone, triplesFound];
      bar.update(documents, figures());
    },
    note(line) {
      bar.stop();
      process.stderr.write(`${line}\n`);
      start();
    },
    stop: () => bar.stop(),
  };
}
