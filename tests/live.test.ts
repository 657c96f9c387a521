import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '@actograph/store';
import { describe, expect, it, onTestFinished } from 'vitest';
import { usesBrowser } from './support/browser.js';
import { actograph, serveStore, temporaryFolder } from './support/command.js';

const newPage = usesBrowser();

describe('a viewer that is being served', () => {
  it('shows within five seconds what another process builds, and lets others query', async () => {
    const folder = await temporaryFolder();
    const store = `embedded:${join(folder, 'graph')}`;
    const { url } = await serveStore(store);
    const page = await newPage();
    await page.goto(url);
    await page.getByText('actograph build').first().waitFor();

    for (const [name, text, entity] of [
      ['first.txt', '法国总统批评了德国。', 'country:DEU'],
      ['second.txt', '印度外长访问了埃及。', 'country:EGY'],
    ] as const) {
      await writeFile(join(folder, name), text);
      const built = await actograph(['build', join(folder, name), '--store', store]);
      expect(built.code, built.stderr).toBe(0);
      await page.waitForFunction((id) => window.actograph?.node(id), entity, { timeout: 5000 });
    }
    const { stdout } = await actograph([
      'query',
      'MATCH (d:Document) RETURN d.id ORDER BY d.id',
      '--format',
      'json',
      '--store',
      store,
    ]);
    const ids: unknown = JSON.parse(stdout);
    expect(ids).toHaveLength(2);
  });

  it('lets only one process write, and names the one that does', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'article.txt');
    const store = `embedded:${join(folder, 'graph')}`;
    await writeFile(file, '法国总统批评了德国。');
    const held = await openStore(store, { mode: 'write' });
    onTestFinished(() => held.close());
    const { code, stderr } = await actograph(['build', file, '--store', store]);
    expect(code).toBe(1);
    expect(stderr).toContain(String(process.pid));
  });
});
