import { sha256Hex } from '@actograph/model';

/** Bookkeeping of a document that decides whether the graph it gives is the same. */
export interface DigestedDocument {
  readonly id: string;
  readonly sha256: string;
  readonly extractor: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

const DIGITS = 32;

/** The digest of an empty store. */
export const EMPTY_DIGEST = '0'.repeat(DIGITS);

/**
 * The digest after documents came and went: an XOR over 128-bit hashes, so that equal contents have the
 * equal digest whatever the order they came in.
 */
export function digestAfter(
  digest: string,
  removed: Iterable<DigestedDocument>,
  added: Iterable<DigestedDocument>,
): string {
  let bits = BigInt(`0x${digest}`);
  for (const document of [...removed, ...added]) bits ^= hashOf(document);
  return bits.toString(16).padStart(DIGITS, '0');
}

function hashOf({ id, sha256, extractor, title, published, url }: DigestedDocument): bigint {
  const hex = sha256Hex(JSON.stringify([id, sha256, extractor, title, published, url]));
  return BigInt(`0x${hex.slice(0, DIGITS)}`);
}
