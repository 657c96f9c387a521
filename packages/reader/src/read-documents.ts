import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { hashId, sha256Hex } from '@actograph/model';
import { csvRows } from './csv.js';
import { decode, detectEncoding, type OpenBytes } from './encoding.js';
import { findFiles, type InputFile } from './inputs.js';
import { jsonlRows } from './jsonl.js';
import { type ReadResult, toDocument } from './result.js';
import { RowNames } from './row-names.js';
import { UnreadableRows } from './rows.js';

export interface ReadOptions {
  /** first part of the documents' ids, in place of the folder's name */
  readonly collection?: string;
  /** what `-` reads; the process's own by default */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/**
 * Reads documents from files (txt, md, jsonl, csv), folders of them, and `-`: standard input as one plain text.
 * What cannot be read is a result that names it, and reading goes on. Rows of jsonl and csv files come one by one,
 * however large the file is.
 *
 * A document's id is its collection, `/` and its path below the folder given; a row adds `#` and its id or number;
 * standard input, which has no name, gives the first digits of its text's hash.
 */
export async function* readDocuments(
  inputs: readonly string[],
  { collection, stdin = process.stdin }: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  for (const input of inputs) {
    if (input === '-') yield await readStandardInput(stdin, collection ?? 'stdin');
    else {
      for await (const file of findFiles(input, collection)) {
        if (file.ok) yield* readFileDocuments(file);
        else yield file;
      }
    }
  }
}

/** Standard input has no name: documents of different texts get different ids, and equal texts the same one. */
async function readStandardInput(
  stdin: AsyncIterable<Uint8Array | string>,
  collection: string,
): Promise<ReadResult> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  const read = await decodeWhole(Buffer.concat(chunks));
  const path = 'standard input';
  if (!read.ok) return { ok: false, path, problem: read.problem };
  const id = `${collection}/${sha256Hex(read.text).slice(0, 16)}`;
  return toDocument({ text: read.text }, { path, id, origin: hashId(['stdin']) });
}

async function* readFileDocuments(file: InputFile): AsyncGenerator<ReadResult> {
  try {
    if (file.format === 'jsonl' || file.format === 'csv') yield* readRows(file);
    else yield await readText(file);
  } catch (error) {
    if (!isReadFailure(error)) throw error;
    yield { ok: false, path: file.path, problem: error.message };
  }
}

async function readText(file: InputFile): Promise<ReadResult> {
  const read = await decodeWhole(await readFile(file.path));
  if (!read.ok) return { ok: false, path: file.path, problem: read.problem };
  // A heading of level one is a markdown document's title.
  const heading = file.format === 'md' ? /^\uFEFF?# +(.*\S)/m.exec(read.text)?.[1] : undefined;
  return toDocument({ text: read.text, title: heading ?? null }, file);
}

async function* readRows(file: InputFile): AsyncGenerator<ReadResult> {
  const open: OpenBytes = () => createReadStream(file.path);
  const detection = await detectEncoding(open);
  if (!detection.ok) {
    yield { ok: false, path: file.path, problem: detection.problem };
    return;
  }
  const names = new RowNames();
  const chunks = decode(open(), detection.encoding);
  let empty = true;
  for await (const result of file.format === 'csv' ? csvRows(chunks) : jsonlRows(chunks)) {
    empty = false;
    const numbered = `${file.path}#${result.number}`;
    if (!result.ok) {
      yield { ok: false, path: numbered, problem: result.problem };
      continue;
    }
    const name = names.take(result.number, result.row.id);
    if (name === undefined) {
      yield { ok: false, path: numbered, problem: `has the id ${result.row.id}, which an earlier row has` };
    } else {
      const place = { path: `${file.path}#${name}`, id: `${file.id}#${name}`, origin: file.origin };
      yield toDocument(result.row, place);
    }
  }
  if (empty) yield { ok: false, path: file.path, problem: 'is empty' };
}

type WholeText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

async function decodeWhole(bytes: Uint8Array): Promise<WholeText> {
  const open: OpenBytes = async function* () {
    yield bytes;
  };
  const detection = await detectEncoding(open);
  if (!detection.ok) return detection;
  let text = '';
  for await (const part of decode(open(), detection.encoding)) text += part;
  return { ok: true, text };
}

/** Failures of one file, after which the others are still read; anything else is a defect of ours. */
function isReadFailure(error: unknown): error is Error {
  if (error instanceof UnreadableRows) return true;
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return false;
  return 'syscall' in error || FILE_FAULTS.has(error.code);
}

/** Node's codes for what is too large for one piece, and for bytes that changed after their encoding was found. */
const FILE_FAULTS = new Set([
  'ERR_FS_FILE_TOO_LARGE',
  'ERR_BUFFER_TOO_LARGE',
  'ERR_STRING_TOO_LONG',
  'ERR_ENCODING_INVALID_ENCODED_DATA',
]);
