import { createServer, type Server } from 'node:http';
import { ActographError } from '@actograph/model';
import type { GraphStore } from '@actograph/store';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.js';
import { answersTo, authority } from './hosts.js';
import { builtViewer } from './viewer.js';

export interface ServerOptions {
  /** Stays the caller's: closing the server does not close it. */
  readonly store: GraphStore;
  /** Address to listen on; 127.0.0.1 keeps other machines out. */
  readonly host?: string;
  /** The next free one is used when it is taken; 0 takes any. */
  readonly port: number;
  /** Folder of the built viewer, when it is not the one of `@actograph/viewer`. */
  readonly viewerDir?: string;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}

/** How many ports are tried, the first included. */
const PORTS_TRIED = 50;
const LAST_PORT = 65535;

/**
 * Serves the store's graph on the first free port from `port` on. Throws `bad-usage` when none of fifty is free,
 * or the address is not one of this machine's.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { store, port: first, host = '127.0.0.1', viewerDir = builtViewer() } = options;
  const last = first === 0 ? 0 : Math.min(first + PORTS_TRIED - 1, LAST_PORT);
  let bound = first;
  const app = createApp({ store, viewerDir, allows: (header) => answersTo(host, bound, header) });
  for (let candidate = first; candidate <= last; candidate += 1) {
    const server = createServer(getRequestListener(app.fetch));
    const outcome = await listen(server, host, candidate);
    if (outcome === 'taken') continue;
    bound = outcome;
    return { url: `http://${authority(host, bound)}/`, port: bound, close: () => close(server) };
  }
  throw new ActographError('bad-usage', `no free port from ${first} to ${last}: name another with --port`);
}

function listen(server: Server, host: string, port: number): Promise<number | 'taken'> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') return resolve('taken');
      const message = `cannot listen on ${host} port ${port} (${error.code ?? error.message}): choose another --host or --port`;
      return reject(new ActographError('bad-usage', message, { cause: error }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
