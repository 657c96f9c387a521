import { expect, it } from 'vitest';
import { jsonlRows } from './jsonl.js';
import type { RowResult } from './rows.js';

async function rows(...chunks: string[]): Promise<RowResult[]> {
  const results: RowResult[] = [];
  const stream = async function* () {
    yield* chunks;
  };
  for await (const result of jsonlRows(stream())) results.push(result);
  return results;
}

it('gives the fields it knows, with numbers for ids allowed', async () => {
  expect(
    await rows('\uFEFF{"text":"甲国","id":7,"source":"通讯社"}\r\n', '{"text":"乙', '国","title":"题"}'),
  ).toEqual([
    { ok: true, number: 1, row: { text: '甲国', title: null, date: null, url: null, id: '7' } },
    { ok: true, number: 2, row: { text: '乙国', title: '题', date: null, url: null, id: null } },
  ]);
});

it('counts lines, empty ones too, so that a problem can be found', async () => {
  const results = await rows('{"text":"甲"}\n\n{"text":\n{"title":"无"}\n{"text":"乙","date":null}\n');
  expect(results).toMatchObject([
    { ok: true, number: 1 },
    { ok: false, number: 3, problem: expect.stringContaining('is not JSON') },
    { ok: false, number: 4, problem: expect.stringContaining('text') },
    { ok: true, number: 5, row: { date: null } },
  ]);
});
