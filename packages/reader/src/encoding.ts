import chardet from 'chardet';
import { plausibility } from './plausibility.js';

/** The encodings that a document may have, by their names for `TextDecoder`. */
const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Opens the same bytes from their beginning, as often as it is called. */
export type OpenBytes = () => AsyncIterable<Uint8Array>;

export type Detection =
  | { readonly ok: true; readonly encoding: Encoding }
  | { readonly ok: false; readonly problem: string };

/** How much of a file is weighed to tell encodings apart; whether it can be decoded is tried on all of it. */
const HEAD_BYTES = 65_536;

/**
 * Below this share of everyday characters an encoding is taken for wrong. Of 1,400 news snippets of 20 characters in
 * each of GB18030 (both scripts), Big5 and UTF-16 without a mark, none was then taken for another encoding and one was
 * refused; EUC-JP, Shift_JIS and Western encodings stay below it.
 */
const PLAUSIBLE = 0.75;

/**
 * Other East Asian encodings whose texts can pass for one of ours, with the script that then fills their reading:
 * EUC-KR read as GB18030 gives everyday characters only.
 */
const FOREIGN = [
  { name: 'EUC-KR', script: /\p{Script=Hangul}/gu, share: 0.9 },
  { name: 'EUC-JP', script: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, share: 0.2 },
] as const;

/**
 * The encoding of a document: that of its byte order mark, else UTF-8 where the bytes are valid UTF-8, else the
 * one that can decode all bytes and reads most like Chinese. A detector alone errs on texts below 20 characters.
 * Bytes that no encoding fits, and binary files, give a problem. Memory holds a few chunks, however many there are.
 */
export async function detectEncoding(open: OpenBytes): Promise<Detection> {
  const head = await readHead(open);
  const marked = markedEncoding(head);
  if (marked !== undefined) {
    return (await isTextIn(open, marked)) ? { ok: true, encoding: marked } : damaged(marked);
  }
  if (await isTextIn(open, 'utf-8')) return { ok: true, encoding: 'utf-8' };
  if (isMostlyUtf8(head)) return head.includes(0) ? BINARY : damaged('utf-8');

  const likely = ENCODINGS.flatMap((encoding) => {
    const text = decodeHead(head, encoding);
    return text === undefined ? [] : [{ encoding, plausibility: plausibility(text) }];
  })
    .filter((candidate) => candidate.plausibility >= PLAUSIBLE)
    .sort((a, b) => b.plausibility - a.plausibility);
  const guesses = chardet.analyse(head);
  for (const { encoding } of likely) {
    const foreign = foreignEncoding(head, guesses, encoding);
    if (foreign !== undefined) return unknown(foreign);
    if (await isTextIn(open, encoding)) return { ok: true, encoding };
  }
  if (head.includes(0)) return BINARY;
  return unknown(guesses[0]?.name);
}

/**
 * The text of bytes, chunk by chunk, with its byte order mark and line ends as they stand.
 *
 * @throws {TypeError} where the bytes are not valid in the encoding
 */
export async function* decode(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function isTextIn(open: OpenBytes, encoding: Encoding): Promise<boolean> {
  try {
    for await (const text of decode(open(), encoding)) if (text.includes('\0')) return false;
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function readHead(open: OpenBytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of open()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD_BYTES);
}

function markedEncoding(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The head in an encoding, but for a character that its end may cut; undefined where it cannot be that encoding. */
function decodeHead(head: Uint8Array, encoding: Encoding): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(head, { stream: true });
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Whether most of what is not ASCII is valid UTF-8: none of 30,000 snippets in GB18030 or Big5 had three quarters. */
function isMostlyUtf8(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const multibyte = text.match(/[^\0-\x7f\uFFFD]/gu)?.length ?? 0;
  return multibyte > 3 * broken;
}

const BINARY: Detection = { ok: false, problem: 'is not a text file: it holds NUL bytes' };

function damaged(encoding: Encoding): Detection {
  const name = encoding.slice(0, 6).toUpperCase();
  return { ok: false, problem: `is ${name} with broken bytes, perhaps cut short: get or export it again` };
}

function unknown(guess: string | undefined): Detection {
  const perhaps = guess === undefined ? '' : ` (perhaps ${guess})`;
  return { ok: false, problem: `is not text in UTF-8, UTF-16, GB18030 or Big5${perhaps}: save it as UTF-8` };
}

/** The foreign encoding of which the detector is surer than of this one, and that reads as its own script. */
function foreignEncoding(
  head: Uint8Array,
  guesses: ReturnType<typeof chardet.analyse>,
  encoding: Encoding,
): string | undefined {
  if (encoding !== 'gb18030' && encoding !== 'big5') return undefined;
  const confidence = (name: string) =>
    guesses.find((guess) => guess.name.toLowerCase() === name.toLowerCase())?.confidence ?? 0;
  return FOREIGN.find(({ name, script, share }) => {
    if (confidence(name) <= confidence(encoding)) return false;
    const read = new TextDecoder(name).decode(head).replaceAll(/[\0-\x7f]/g, '');
    return (read.match(script)?.length ?? 0) >= share * read.length;
  })?.name;
}
