import { EXIT, type Finish } from './exit-codes.js';
import { onInterrupt } from './interrupt.js';
import { say } from './output.js';
import { type Progress, showProgress } from './progress.js';

/** A piece of long work over many inputs, as its command sees it. */
export interface Run {
  readonly progress: Progress;
  /** aborted by Ctrl-C; the work then ends after the document it is at */
  readonly signal: AbortSignal;
  /** Names an input that cannot be used; the run goes on and ends with exit code 3. */
  skip(input: string, problem: string): void;
}

/**
 * Runs long work with progress on stderr, and ends it with a summary (what `work` returns) and the exit code:
 * interrupted, done with inputs skipped, or done.
 */
export async function withRun(
  verb: string,
  finish: Finish,
  work: (run: Run) => Promise<string>,
): Promise<void> {
  const { signal, release } = onInterrupt();
  const progress = showProgress(verb);
  let skipped = 0;
  const skip = (input: string, problem: string) => {
    skipped += 1;
    progress.note(`skipped ${input}: ${problem}`);
  };
  let summary: string;
  try {
    summary = await work({ progress, signal, skip });
  } finally {
    progress.stop();
    release();
  }
  say(skipped > 0 ? `${summary} Skipped: ${skipped}.` : summary);
  if (signal.aborted) {
    say('Interrupted: what was finished is kept. Run the same command again to go on.');
    finish(EXIT.interrupted);
  } else if (skipped > 0) finish(EXIT.skipped);
}
