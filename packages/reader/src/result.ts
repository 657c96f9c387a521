import { type Document, sha256Hex } from '@actograph/model';
import { publishedDay } from './published.js';
import type { Row } from './rows.js';

export type ReadResult =
  | {
      readonly ok: true;
      readonly document: Document;
      /** tells inputs apart that give their documents the same id: a hash of the real folder, or of standard input */
      readonly origin: string;
    }
  | {
      readonly ok: false;
      /** the input as the user named it, with `#` and its name for a row */
      readonly path: string;
      readonly problem: string;
    };

/** What a document is called, and where it is from. */
export interface Place {
  readonly path: string;
  readonly id: string;
  readonly origin: string;
}

/** The document of a text with what is said of it; empty texts and such with NUL characters are problems. */
export function toDocument(
  { text: given, title = null, date = null, url = null }: Pick<Row, 'text'> & Partial<Row>,
  { path, id, origin }: Place,
): ReadResult {
  const text = wellFormed(given);
  if (text.trim() === '') return { ok: false, path, problem: 'is empty' };
  if (text.includes('\0')) return { ok: false, path, problem: 'holds NUL characters, so it is not a text' };
  const document = {
    id: wellFormed(id),
    sha256: sha256Hex(text),
    title: wellFormed(title ?? '').trim() || null,
    published: publishedDay(date ?? ''),
    url: webAddress(url ?? ''),
    text,
  };
  return { ok: true, document, origin };
}

/** JSON can escape half of a surrogate pair, which no store keeps; U+FFFD has the same length, so offsets hold. */
const wellFormed = (text: string) => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');

/** An address only where a browser may safely follow it. */
function webAddress(url: string): string | null {
  const address = url.trim();
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}
