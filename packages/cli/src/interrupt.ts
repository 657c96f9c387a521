/**
 * A signal that is aborted by the first Ctrl-C (or SIGTERM), so that long work can stop between two documents
 * and keep what is finished. A second Ctrl-C ends the process at once. `release` hands the keys back.
 */
export function onInterrupt(): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const stop = () => {
    release();
    controller.abort();
  };
  const release = () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return { signal: controller.signal, release };
}
