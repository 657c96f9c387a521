import { finished } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { type RowResult, UnreadableRows } from './rows.js';

const COLUMNS = ['title', 'text', 'date', 'url', 'id'] as const;
type Column = (typeof COLUMNS)[number];

/** A record longer than this (in bytes) is a quote that nobody closed, not a text. */
const LONGEST_RECORD = 64 * 1024 * 1024;

/**
 * The rows of a csv file with the columns title, text, date, url and id, in any order and case; only text must be
 * there, and further columns are passed over.
 *
 * @throws {UnreadableRows} where the header has no text, or the quoting breaks
 */
export async function* csvRows(chunks: AsyncIterable<string>): AsyncGenerator<RowResult> {
  let header: string[] | undefined;
  let number = 0;
  try {
    for await (const record of csvRecords(chunks)) {
      if (header === undefined) header = readHeader(record);
      else yield readRecord(record, header, ++number);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableRows(`cannot be read as csv after row ${number}: ${error.message}`, { cause: error });
  }
}

async function* csvRecords(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  // Records are taken as they are parsed: on an error the stream would throw away those not yet read from it.
  const records: string[][] = [];
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    on_record: (record: string[]) => {
      records.push(record);
      return null;
    },
  });
  const ended = finished(parser.resume());
  ended.catch(() => {});
  try {
    for await (const chunk of chunks) {
      parser.write(chunk);
      yield* records.splice(0);
      if (parser.errored) break;
    }
    parser.end();
    yield* records.splice(0);
    await ended;
  } finally {
    parser.destroy();
  }
}

function readHeader(record: readonly string[]): string[] {
  const names = record.map((name) => name.trim().toLowerCase());
  if (names.includes('text')) return names;
  throw new UnreadableRows(
    `has no column named text: its first line must name the columns title, text, date, url (found: ${record.join(', ')})`,
  );
}

function readRecord(record: readonly string[], header: readonly string[], number: number): RowResult {
  if (record.length > header.length) {
    const problem = `has ${record.length} fields for ${header.length} columns: put texts with commas into quotes`;
    return { ok: false, number, problem };
  }
  const field = (column: Column): string | null => record[header.indexOf(column)] || null;
  return {
    ok: true,
    number,
    row: {
      text: field('text') ?? '',
      title: field('title'),
      date: field('date'),
      url: field('url'),
      id: field('id'),
    },
  };
}
