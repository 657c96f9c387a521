import { describe, expect, it } from 'vitest';
import { csvRows } from './csv.js';
import { type RowResult, UnreadableRows } from './rows.js';

async function* chunks(text: string, size = 5): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function rows(text: string): Promise<RowResult[]> {
  const results: RowResult[] = [];
  for await (const result of csvRows(chunks(text))) results.push(result);
  return results;
}

describe('a csv file', () => {
  it('gives its columns in any order and case, and passes over others', async () => {
    expect(
      await rows('\uFEFFText,地点,TITLE,date,url\r\n甲国批评乙国。,丙,标题,2026-02-11,https://x.example\r\n'),
    ).toEqual([
      {
        ok: true,
        number: 1,
        row: {
          text: '甲国批评乙国。',
          title: '标题',
          date: '2026-02-11',
          url: 'https://x.example',
          id: null,
        },
      },
    ]);
  });

  it('keeps line ends, quotes and commas of a quoted text', async () => {
    const [result] = await rows('id,text\n甲1,"第一行,\r\n他说""好"""\n');
    expect(result).toMatchObject({ row: { id: '甲1', text: '第一行,\r\n他说"好"' } });
  });

  it('counts records from 1 below the header, without empty lines', async () => {
    const results = await rows('text\n\n甲\n\n乙\n');
    expect(results.map((result) => result.number)).toEqual([1, 2]);
  });

  it('names a row with more fields than columns, and reads on', async () => {
    expect(await rows('title,text\n标题,甲,乙\n标题,丙\n')).toMatchObject([
      { ok: false, number: 1, problem: expect.stringContaining('3 fields for 2 columns') },
      { ok: true, number: 2 },
    ]);
  });

  it('gives an empty text for a row that ends before it', async () => {
    expect(await rows('title,text\n标题\n')).toMatchObject([{ ok: true, row: { title: '标题', text: '' } }]);
  });

  it('wants a header that names the text', async () => {
    const failure = await rows('标题,正文\n甲,乙\n').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnreadableRows);
    expect(failure).toMatchObject({
      message: expect.stringMatching(/no column named text.*found: 标题, 正文/),
    });
  });

  it('says after which row a quote is never closed', async () => {
    await expect(rows('text\n甲\n"乙\n')).rejects.toThrow(/cannot be read as csv after row 1/);
  });
});
