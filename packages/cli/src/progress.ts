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
  const [total, begin] = [0, 0];
  let shown: [number, number] = [0, 0];
  const pace = (documents: number) => {
    const seconds = (Date.now() - started) / 1000;
    return { rate: seconds > 0 ? (documents / seconds).toFixed(1) : '-', elapsed: seconds.toFixed(0) };
  };
  const start = () => bar.start(total, begin, { triples: 0, ...pace(begin) });
  const update = (documents: number, triples: number) => {
    shown = [documents, triples];
    bar.update(documents, { triples, ...pace(documents) });
  };
  start();
  return {
    update,
    note(line) {
      bar.stop();
      process.stderr.write(`${line}\n`);
      start();
      update(...shown);
    },
    stop: () => bar.stop(),
  };
}
