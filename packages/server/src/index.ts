/**
 * The HTTP server: the viewer at `/`, and the API that it and other programs ask at `/api/v1`.
 *
 * @example
 * const server = await startServer({ store, port: 8474 });
 * console.log(server.url);
 * await server.close();
 */
export { type RunningServer, type ServerOptions, startServer } from './server.js';
