import {
  type DocumentDetail,
  documentDetailSchema,
  type EventsResponse,
  errorResponseSchema,
  eventsResponseSchema,
  type SearchResponse,
  type StatusResponse,
  type Subgraph,
  searchResponseSchema,
  statusResponseSchema,
  subgraphSchema,
} from '@actograph/model';
import { z } from 'zod';

/** A request that the server refused or answered with something else than it promises. */
class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
}

/** No answer: the server is stopped, or cannot be reached. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

type Parameters = Readonly<Record<string, string | number | undefined>>;

/** What the viewer asks the server. Every answer is checked against its schema. */
export interface Api {
  graph(parameters: { readonly top: number }): Promise<Subgraph>;
  events(parameters: EventParameters): Promise<EventsResponse>;
  search(text: string): Promise<SearchResponse>;
  document(id: string): Promise<DocumentDetail>;
  status(): Promise<StatusResponse>;
}

export type EventParameters = { readonly limit: number } & (
  | { readonly entity: string }
  | { readonly actor: string; readonly target: string; readonly type: string }
);

/** Asks the server that the page came from. */
export function createApi(fetcher: typeof fetch = fetch): Api {
  const get = async <T>(path: string, schema: z.ZodType<T>, parameters: Parameters = {}): Promise<T> => {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(parameters)) {
      if (value !== undefined) query.append(key, String(value));
    }
    const response = await answer(fetcher, `./api/v1/${path}?${query}`);
    const parsed = schema.safeParse(response);
    if (parsed.success) return parsed.data;
    throw new RequestFailed(
      `the server's answer to ${path} is not understood:\n${z.prettifyError(parsed.error)}`,
    );
  };
  return {
    graph: (parameters) => get('graph', subgraphSchema, parameters),
    events: (parameters) => get('events', eventsResponseSchema, { ...parameters }),
    search: (q) => get('search', searchResponseSchema, { q, limit: 12 }),
    document: (id) => get('documents', documentDetailSchema, { id }),
    status: () => get('stats', statusResponseSchema),
  };
}

/** Longer than any answer should take: an answer that never comes must not stop the page from asking again. */
const PATIENCE = 30_000;

async function answer(fetcher: typeof fetch, url: string): Promise<unknown> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetcher(url, { signal: AbortSignal.timeout(PATIENCE) });
    body = await response.json();
  } catch (error) {
    throw new ConnectionLost('the server does not answer', { cause: error });
  }
  if (response.ok) return body;
  const failure = errorResponseSchema.safeParse(body);
  throw new RequestFailed(
    failure.success ? failure.data.error.message : `the server answered ${response.status}`,
  );
}
