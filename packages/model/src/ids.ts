import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EntityKind } from './kinds.js';

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits. A lone surrogate counts as U+FFFD, as in any encoder. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Length of the ids we make: 96 bits, so that 10^9 of them collide with a chance below 10^-10. */
const ID_DIGITS = 24;

/** An id made from parts that together name a thing; equal parts in equal order give the equal id. */
export function hashId(parts: readonly (string | number)[]): string {
  return sha256Hex(JSON.stringify(parts)).slice(0, ID_DIGITS);
}

/** The id of an entity that no gazetteer lists. */
export function entityId(name: string, kind: EntityKind): string {
  return hashId(['entity', name, kind]);
}
