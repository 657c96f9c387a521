import { ActographError, type ErrorCode, type ErrorResponse } from '@actograph/model';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const STATUS: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  'bad-input': 400,
  'bad-usage': 400,
  'not-found': 404,
  'store-busy': 503,
  'store-unreachable': 503,
  'store-mismatch': 500,
  'query-failed': 400,
  'query-limit': 504,
};

/** The answer to a request that cannot be served. */
export function failure(c: Context, status: ContentfulStatusCode, code: string, message: string): Response {
  return c.json({ error: { code, message } } satisfies ErrorResponse, status);
}

/** The answer to a request whose handling threw; what is not one of our errors is not told to the client. */
export function failureOf(c: Context, error: unknown): Response {
  if (error instanceof ActographError) return failure(c, STATUS[error.code], error.code, error.message);
  console.error(error);
  return failure(c, 500, 'internal', 'the server failed; its terminal says why');
}
