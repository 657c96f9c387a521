/** What the process's exit status tells a script. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  /** done, but some inputs were skipped, each named on stderr */
  skipped: 3,
  /** stopped by Ctrl-C: what was finished is kept (128 + SIGINT, the shells' convention) */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** How a command tells with which code it ended, where that is not `done`. */
export type Finish = (code: ExitCode) => void;
