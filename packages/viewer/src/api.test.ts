import { describe, expect, test } from 'vitest';
import { ConnectionLost, createApi } from './api.js';

/** A fetch that answers this to whatever is asked, and notes what was. */
function answering(body: unknown, status = 200) {
  const asked: string[] = [];
  const fetcher: typeof fetch = async (input) => {
    asked.push(String(input));
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  return { api: createApi(fetcher), asked };
}

const EMPTY = { entities: [], relationships: [], total: { entities: 0, relationships: 0 } };

describe('the client of the API', () => {
  test('encodes whatever ids and texts hold', async () => {
    const { api, asked } = answering({ events: [], total: 0 });
    await api.events({ actor: 'a&b=c', target: '日本/x?', type: 'AID', limit: 5 });
    const url = new URL(asked[0] ?? '', 'http://host/');
    expect(url.pathname).toBe('/api/v1/events');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      actor: 'a&b=c',
      target: '日本/x?',
      type: 'AID',
      limit: '5',
    });
  });

  test('gives what the server answers', async () => {
    expect(await answering(EMPTY).api.graph({ top: 10 })).toEqual(EMPTY);
  });

  test('refuses an answer that is not what the API promises', async () => {
    await expect(answering({ ...EMPTY, total: 'many' }).api.graph({ top: 1 })).rejects.toThrow(
      'not understood',
    );
  });

  test('passes on what the server says is wrong', async () => {
    const { api } = answering({ error: { code: 'not-found', message: 'there is no document x' } }, 404);
    await expect(api.document('x')).rejects.toThrow('there is no document x');
    await expect(answering({}, 502).api.status()).rejects.toThrow('502');
  });

  test('tells a lost connection from a refusal', async () => {
    const gone = createApi(() => Promise.reject(new TypeError('fetch failed')));
    await expect(gone.status()).rejects.toBeInstanceOf(ConnectionLost);
    await expect(answering('<html>').api.status()).rejects.toBeInstanceOf(ConnectionLost);
    await expect(answering({}, 500).api.status()).rejects.not.toBeInstanceOf(ConnectionLost);
  });
});
