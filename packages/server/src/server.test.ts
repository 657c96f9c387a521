import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startServer } from './server.js';
import { serves } from './testing/serves.js';

const served = serves();

/** The status of a request with any headers, also those that `fetch` sets by itself. */
const statusWith = (headers: Record<string, string>, path = '/api/v1/stats'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: served().server.port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });

describe('who is answered', () => {
  test('requests to this machine by its name or address', async () => {
    expect(await statusWith({ host: `localhost:${served().server.port}` })).toBe(200);
    expect(
      await statusWith({
        host: `127.0.0.1:${served().server.port}`,
        origin: `http://127.0.0.1:${served().server.port}`,
      }),
    ).toBe(200);
  });

  test.each(['/api/v1/stats', '/', '/assets/index-abc.js'])(
    'a page that points its own name here is not: %s',
    async (path) => {
      expect(await statusWith({ host: `evil.example:${served().server.port}` }, path)).toBe(403);
      expect(await statusWith({ host: 'localhost:1' }, path)).toBe(403);
    },
  );

  test.each(['http://evil.example', 'null', 'https://localhost'])('a page of %s is not', async (origin) => {
    expect(await statusWith({ host: `localhost:${served().server.port}`, origin })).toBe(403);
  });
});

describe('the viewer', () => {
  test('is served with a policy that lets no foreign script run', async () => {
    const page = await served().get('/');
    expect(await page.text()).toContain('<title>viewer</title>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
    expect(page.headers.get('cache-control')).toBe('no-cache');
  });

  test('has assets that need not be asked for twice', async () => {
    const script = await served().get('/assets/index-abc.js');
    expect(script.headers.get('content-type')).toContain('javascript');
    expect(script.headers.get('cache-control')).toContain('immutable');
  });

  test.each(['/../package.json', '/..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd'])(
    'gives no file outside it: %s',
    async (path) => {
      expect(await statusWith({ host: `localhost:${served().server.port}` }, path)).toBe(404);
    },
  );

  test('that is not built says how to build it', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => log.mockRestore());
    const bare = await startServer({
      store: served().store,
      port: 0,
      viewerDir: join(served().viewerDir, 'nowhere'),
    });
    onTestFinished(bare.close);
    const response = await fetch(bare.url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('pnpm build');
  });
});

describe('the port', () => {
  test('is the next free one when it is taken', async () => {
    const second = await startServer({ ...served(), port: served().server.port });
    onTestFinished(second.close);
    expect(second.port).toBeGreaterThan(served().server.port);
    expect(second.url).toBe(`http://127.0.0.1:${second.port}/`);
    expect((await fetch(new URL('/api/v1/stats', second.url))).status).toBe(200);
  });

  test('is free again after close, also with a connection that is kept alive', async () => {
    const first = await startServer({ ...served(), port: 0 });
    await fetch(first.url);
    await first.close();
    const again = createServer();
    await new Promise<void>((resolve, reject) =>
      again.once('error', reject).listen(first.port, '127.0.0.1', resolve),
    );
    await new Promise((resolve) => again.close(resolve));
  });

  test('on an address that is not this machine’s is refused', async () => {
    await expect(startServer({ ...served(), host: '192.0.2.1', port: 0 })).rejects.toMatchObject({
      code: 'bad-usage',
      message: expect.stringContaining('192.0.2.1'),
    });
  });
});
