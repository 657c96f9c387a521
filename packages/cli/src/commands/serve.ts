import { type Command, InvalidArgumentError } from 'commander';
import { onInterrupt } from '../interrupt.js';
import { say } from '../output.js';
import { withStore } from '../store-option.js';

const DEFAULT_PORT = 8474;

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly open: boolean;
}

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('show the graph in the browser; what other commands write appears by itself')
    .option('--port <port>', 'listen on this port, or the next free one', port, DEFAULT_PORT)
    .option(
      '--host <address>',
      'listen on this address; other than 127.0.0.1 lets other machines in',
      '127.0.0.1',
    )
    .option('--no-open', 'do not open a browser')
    .addHelpText('after', '\nExample:\n  actograph serve --port 9000 --no-open')
    .action((options: ServeOptions, self: Command) =>
      withStore(self, 'read', async (store) => {
        const { signal, release } = onInterrupt();
        const { startServer } = await import('@actograph/server');
        const server = await startServer({ store, host: options.host, port: options.port });
        try {
          if (options.port !== 0 && server.port !== options.port)
            say(`Port ${options.port} is taken; using ${server.port}.`);
          say(`Actograph is at ${server.url} (Ctrl-C stops it)`);
          if (options.open && hasDesktop()) await openBrowser(server.url);
          if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
        } finally {
          release();
          await server.close();
        }
      }),
    );
}

async function openBrowser(url: string): Promise<void> {
  const { default: open } = await import('open');
  await open(url);
}

const hasDesktop = () =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

function port(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65535) throw new InvalidArgumentError('write a number from 0 to 65535');
  return value;
}
