import { isIP, isIPv6 } from 'node:net';
import { hostname } from 'node:os';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];
const WILDCARDS = ['0.0.0.0', '::'];

/** Where a browser on this machine finds a server that listens on the address: host and port of its URL. */
export function authority(host: string, port: number): string {
  if (WILDCARDS.includes(host)) return `127.0.0.1:${port}`;
  return `${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

/**
 * Tells whether a `Host` header may be answered. A page of another site can point its own name at 127.0.0.1 and
 * then read whatever answers there (DNS rebinding); it cannot make the browser send another name than its own.
 * An address is never such a name, so a server open to all addresses answers to any of them.
 */
export function answersTo(host: string, port: number, header: string | undefined): boolean {
  const [, name = '', givenPort = '80'] =
    /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(header?.toLowerCase() ?? '') ?? [];
  if (Number(givenPort) !== port) return false;
  if (LOOPBACK_NAMES.includes(name) || name === (isIPv6(host) ? `[${host}]` : host).toLowerCase())
    return true;
  return (
    WILDCARDS.includes(host) &&
    (name === hostname().toLowerCase() || isIP(name.replace(/^\[|\]$/g, '')) !== 0)
  );
}
