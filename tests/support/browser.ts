// Types of what the viewer tells its tests: window.actograph.
import type {} from '@actograph/viewer/test-hook';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';

/** Software WebGL, and nothing that calls out: the tests' Chromium sees this machine only. */
const ARGUMENTS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium for the tests of a file; the function it returns opens a page that closes with its test and fails it for any error on the console. */
export function usesBrowser(): () => Promise<Page> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: ARGUMENTS });
  });
  afterAll(() => browser.close());
  return async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') failures.push(message.text());
    });
    onTestFinished(async () => {
      await context.close();
      if (failures.length > 0) throw new Error(`the page reported errors:\n${failures.join('\n')}`);
    });
    return page;
  };
}

/** The colour of a screenshot's pixel, as [red, green, blue], read by a second page of the same browser. */
export async function pixelAt(page: Page, { x, y }: { x: number; y: number }): Promise<number[]> {
  const png = (
    await page.screenshot({ clip: { x: Math.round(x), y: Math.round(y), width: 1, height: 1 } })
  ).toString('base64');
  const reader = await page.context().newPage();
  try {
    return await reader.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      canvas?.drawImage(bitmap, 0, 0);
      return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
    }, png);
  } finally {
    await reader.close();
  }
}
