import { ActographError } from '@actograph/model';
import { Neo4jError } from 'neo4j-driver';

/** What went wrong at a server, as one of our codes with the way out. */
export function storeFailure(cause: unknown, url: string, username: string): ActographError {
  if (cause instanceof ActographError) return cause;
  if (!(cause instanceof Neo4jError)) {
    return new ActographError(
      'store-mismatch',
      `Neo4j at ${url} holds something unexpected: ${String(cause)}`,
      {
        cause,
      },
    );
  }
  const { code, message } = cause;
  const unreachable = (text: string) => new ActographError('store-unreachable', text, { cause });
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    return unreachable(`No Neo4j server answers at ${url}. Start it, or name another one. (${message})`);
  }
  if (code === 'Neo.ClientError.Security.Unauthorized') {
    return unreachable(
      `Neo4j at ${url} refuses user ${username} with this password. Set NEO4J_USERNAME and NEO4J_PASSWORD.`,
    );
  }
  if (code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return unreachable(`Neo4j at ${url} has seen too many wrong passwords; wait some seconds and try again.`);
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return unreachable(`Neo4j at ${url} does not allow user ${username} to do this: ${message}`);
  }
  return new ActographError('store-mismatch', `Neo4j at ${url} failed: ${message}`, { cause });
}

const TIMED_OUT = [
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
];

/** Whether a query was stopped because its time was up. */
export const isTimeout = (error: unknown): boolean =>
  error instanceof Neo4jError && TIMED_OUT.includes(error.code);

/** Whether a query tried to write. */
export const isWrite = (error: unknown): boolean =>
  error instanceof Neo4jError && error.code === 'Neo.ClientError.Statement.AccessMode';

/** Whether the query itself is wrong, not the server. */
export const isQueryFault = (error: unknown): error is Neo4jError =>
  error instanceof Neo4jError && /^Neo\.(ClientError|DatabaseError)\.(?!Security)/.test(error.code);
