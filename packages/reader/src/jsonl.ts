import { lines } from '@actograph/model';
import { z } from 'zod';
import type { RowResult } from './rows.js';

/** Further fields are passed over. */
const rowSchema = z.object({
  text: z.string(),
  title: z.string().nullish().default(null),
  date: z.string().nullish().default(null),
  url: z.string().nullish().default(null),
  id: z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .default(null),
});

/** The rows of a JSON-lines file: on each line an object with text and, where known, title, date, url and id. */
export async function* jsonlRows(chunks: AsyncIterable<string>): AsyncGenerator<RowResult> {
  let number = 0;
  for await (const line of lines(chunks)) {
    number += 1;
    const json = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (json.trim() !== '') yield readLine(json, number);
  }
}

function readLine(json: string, number: number): RowResult {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { ok: false, number, problem: `is not JSON: ${error instanceof Error ? error.message : error}` };
  }
  const parsed = rowSchema.safeParse(value);
  if (!parsed.success) return { ok: false, number, problem: z.prettifyError(parsed.error) };
  const { text, title, date, url, id } = parsed.data;
  return {
    ok: true,
    number,
    row: { text, title: title ?? null, date: date ?? null, url: url ?? null, id: id ?? null },
  };
}
