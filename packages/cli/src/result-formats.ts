import type { PlainValue, QueryResult } from '@actograph/store';
import Table from 'cli-table3';

/** The ways in which a query's rows can be written. */
export const RESULT_FORMATS = { table, json, jsonl } as const;
export type ResultFormat = keyof typeof RESULT_FORMATS;

/** A table for people: as wide as its values, with Chinese characters counted as two columns. */
function* table({ columns, rows }: QueryResult): Generator<string> {
  const lines = new Table({ head: [...columns], style: { head: [], border: [] } });
  for (const row of rows) lines.push(row.map(cell));
  yield `${lines.toString()}\n${rows.length} ${rows.length === 1 ? 'row' : 'rows'}\n`;
}

/** One JSON array of objects. */
function* json(result: QueryResult): Generator<string> {
  yield `${JSON.stringify(records(result), null, 2)}\n`;
}

/** One JSON object a line. */
function* jsonl(result: QueryResult): Generator<string> {
  for (const record of records(result)) yield `${JSON.stringify(record)}\n`;
}

const records = ({ columns, rows }: QueryResult) =>
  rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));

/** Control characters (a terminal would obey them) are shown as their JSON escapes. */
function cell(value: PlainValue): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be made harmless
    /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
