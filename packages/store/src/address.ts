import { resolve } from 'node:path';
import { ActographError } from '@actograph/model';

/** The store that commands use unless they are told another. */
export const DEFAULT_STORE = 'embedded:.actograph/graph';

export type StoreAddress =
  | { readonly kind: 'embedded'; readonly folder: string }
  | {
      readonly kind: 'neo4j';
      /** without user and password */
      readonly url: string;
      readonly username: string;
      readonly password: string;
    };

const SCHEMES = ['bolt:', 'bolt+s:', 'neo4j:', 'neo4j+s:'];

/** What a store's URL means. Throws `bad-usage` for one that is none. */
export function parseAddress(url: string, env: Readonly<Record<string, string | undefined>>): StoreAddress {
  if (url.startsWith('embedded:')) {
    const path = url.slice('embedded:'.length);
    if (path === '') throw badUrl('embedded: without a path');
    return { kind: 'embedded', folder: resolve(path) };
  }
  if (!URL.canParse(url)) throw badUrl('not a URL');
  const parsed = new URL(url);
  if (!SCHEMES.includes(parsed.protocol)) throw badUrl(`unknown scheme ${parsed.protocol}//`);
  const username = decodeURIComponent(parsed.username) || env['NEO4J_USERNAME'] || 'neo4j';
  const password = decodeURIComponent(parsed.password) || env['NEO4J_PASSWORD'] || '';
  parsed.username = '';
  parsed.password = '';
  return { kind: 'neo4j', url: parsed.href, username, password };
}

/** The URL itself is not repeated: it may hold a password. */
const badUrl = (why: string) =>
  new ActographError(
    'bad-usage',
    `The store must be embedded:PATH, bolt://…, bolt+s://…, neo4j://… or neo4j+s://…; this one is ${why}.`,
  );
