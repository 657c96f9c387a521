import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type Page, watch } from './watch.js';

class FakePage extends EventTarget implements Page {
  visibilityState: DocumentVisibilityState = 'visible';
  show(state: DocumentVisibilityState) {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
});

test('asks at once and every two seconds, until it is stopped', async () => {
  const task = vi.fn(async () => {});
  const stop = watch(task, new FakePage());
  expect(task).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(4100);
  expect(task).toHaveBeenCalledTimes(3);
  stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(task).toHaveBeenCalledTimes(3);
});

test('never asks twice at a time', async () => {
  let finish = () => {};
  const task = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const page = new FakePage();
  const stop = watch(task, page);
  await vi.advanceTimersByTimeAsync(60_000);
  page.show('visible');
  expect(task).toHaveBeenCalledTimes(1);
  finish();
  await vi.advanceTimersByTimeAsync(2100);
  expect(task).toHaveBeenCalledTimes(2);
  stop();
});

test('rests while the page is hidden, and catches up when it is seen', async () => {
  const task = vi.fn(async () => {});
  const page = new FakePage();
  page.visibilityState = 'hidden';
  const stop = watch(task, page);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(task).not.toHaveBeenCalled();
  page.show('visible');
  expect(task).toHaveBeenCalledTimes(1);
  stop();
});
