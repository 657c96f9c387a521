/** How often the page asks whether the store has changed, in milliseconds. */
const INTERVAL = 2000;

/** What tells whether the reader sees the page. */
export interface Page extends Pick<EventTarget, 'addEventListener' | 'removeEventListener'> {
  readonly visibilityState: DocumentVisibilityState;
}

/**
 * Does the task now, and again some time after it has ended, until the answer is called. A hidden page pauses, and
 * catches up as soon as it is seen.
 */
export function watch(task: () => Promise<void>, page: Page = document): () => void {
  let stopped = false;
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const round = async () => {
    if (stopped || running) return;
    clearTimeout(timer);
    running = true;
    try {
      if (page.visibilityState !== 'hidden') await task();
    } finally {
      running = false;
      if (!stopped) timer = setTimeout(round, INTERVAL);
    }
  };
  page.addEventListener('visibilitychange', round);
  void round();
  return () => {
    stopped = true;
    clearTimeout(timer);
    page.removeEventListener('visibilitychange', round);
  };
}
