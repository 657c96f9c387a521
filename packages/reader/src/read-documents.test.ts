import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { documentSchema, sha256Hex } from '@actograph/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadOptions, type ReadResult, readDocuments } from './index.js';

let base: string;
beforeAll(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'actograph-reader-')));
});
afterAll(() => rm(base, { recursive: true }));

/** Writes files below a new folder of that name and returns the folder's path. */
async function folderOf(name: string, files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = join(await mkdtemp(join(base, 'case-')), name);
  await mkdir(folder);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

async function read(inputs: string[], options?: ReadOptions): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readDocuments(inputs, options)) results.push(result);
  return results;
}

/** Ids of what was read, and the problems of what was not. */
const summary = (results: ReadResult[]) =>
  results.map((result) => (result.ok ? result.document.id : `${result.path}: ${result.problem}`));

describe('a folder', () => {
  it('gives all files of known formats below it by code point, under its own name', async () => {
    const folder = await folderOf('news', {
      'b.txt': '乙',
      'B.TXT': '乙二',
      'a/z.md': '甲',
      'a.txt': '甲一',
      '\u{20000}.txt': '最后',
      '\uFF21.txt': '倒数第二',
      '.hidden.txt': '不读',
      '.git/x.txt': '不读',
      'picture.png': '不读',
    });
    expect(summary(await read([`${folder}/`]))).toEqual([
      'news/B.TXT',
      'news/a/z.md',
      'news/a.txt',
      'news/b.txt',
      'news/\uFF21.txt',
      'news/\u{20000}.txt',
    ]);
  });

  it('gives a file the same id and origin whether the folder is named or the file', async () => {
    const folder = await folderOf('news', { '1.txt': '甲国批评乙国。' });
    expect(await read([join(folder, '1.txt')])).toEqual(await read([folder]));
  });

  it('differs in origin from another of the same name, also through a link', async () => {
    const [one, two] = [await folderOf('news', { '1.txt': '甲' }), await folderOf('news', { '1.txt': '乙' })];
    const link = join(base, 'news');
    await symlink(one, link);
    const results = await read([one, two, link]);
    expect(summary(results)).toEqual(['news/1.txt', 'news/1.txt', 'news/1.txt']);
    const origins = results.map((result) => (result.ok ? result.origin : undefined));
    expect(origins[0]).not.toBe(origins[1]);
    expect(origins[2]).toBe(origins[0]);
  });

  it('takes another collection for the first part of the ids', async () => {
    const folder = await folderOf('news', { 'a/1.txt': '甲' });
    expect(summary(await read([folder, join(folder, 'a/1.txt')], { collection: '2026' }))).toEqual([
      '2026/a/1.txt',
      '2026/1.txt',
    ]);
  });

  it('follows links to files, passes over links to folders and names broken ones', async () => {
    const folder = await folderOf('news', { 'a/1.txt': '甲' });
    await symlink(folder, join(folder, 'a', 'ring.txt'));
    await symlink(join(folder, 'a', '1.txt'), join(folder, 'b.txt'));
    await symlink(join(folder, 'gone'), join(folder, 'c.txt'));
    expect(summary(await read([folder]))).toEqual([
      'news/a/1.txt',
      'news/b.txt',
      `${join(folder, 'c.txt')}: does not exist`,
    ]);
  });

  it('without anything to read is a problem', async () => {
    const folder = await folderOf('empty', { 'x.png': '' });
    expect(summary(await read([folder]))).toEqual([`${folder}: holds no files of .txt, .md, .jsonl, .csv`]);
  });
});

describe('a text file', () => {
  it('is kept exactly, with byte order mark and line ends', async () => {
    const text = '\uFEFF 甲国\r\n批评乙国。\n\n';
    const folder = await folderOf('news', { '1.txt': text });
    const [result] = await read([folder]);
    expect(result).toMatchObject({
      ok: true,
      document: { text, sha256: sha256Hex(text), title: null, published: null, url: null },
    });
    expect(result?.ok && documentSchema.parse(result.document)).toBeTruthy();
  });

  it('in markdown has its first heading for a title', async () => {
    const folder = await folderOf('news', {
      '1.md': '\uFEFF# 甲国批评乙国 \r\n\r\n正文。\n\n# 第二\n',
      '2.md': '## 小标题\n\n正文#1。\n',
    });
    const results = await read([folder]);
    expect(results.map((result) => result.ok && result.document.title)).toEqual(['甲国批评乙国', null]);
  });
});

describe('a file with rows', () => {
  it('gives a document for each, named by its id or number', async () => {
    const folder = await folderOf('news', {
      'a.jsonl':
        '{"text":"甲","title":"题","date":"2026/2/11","url":"https://x.example/1","id":"x1"}\n{"text":"乙"}\n',
      'b.csv': 'title,text,date,url\n题,"丙,\r\n丁",昨天,javascript:alert(1)\n',
    });
    const results = await read([folder]);
    expect(summary(results)).toEqual(['news/a.jsonl#x1', 'news/a.jsonl#2', 'news/b.csv#1']);
    expect(results).toMatchObject([
      { document: { text: '甲', title: '题', published: '2026-02-11', url: 'https://x.example/1' } },
      { document: { text: '乙', title: null, published: null, url: null } },
      { document: { text: '丙,\r\n丁', title: '题', published: null, url: null } },
    ]);
  });

  it('loses only the rows that are broken, empty or twice there', async () => {
    const folder = await folderOf('news', {
      'a.jsonl':
        '{"text":" "}\n{"text":"甲","id":"x"}\n{"text":"乙","id":"x"}\nnull\n{"text":"\\u0000"}\n{"text":"丙"}\n',
    });
    const file = join(folder, 'a.jsonl');
    expect(summary(await read([folder]))).toEqual([
      `${file}#1: is empty`,
      'news/a.jsonl#x',
      `${file}#3: has the id x, which an earlier row has`,
      expect.stringContaining(`${file}#4: `),
      `${file}#5: holds NUL characters, so it is not a text`,
      'news/a.jsonl#6',
    ]);
  });

  it('keeps the length of a text with half of a surrogate pair', async () => {
    const folder = await folderOf('news', { 'a.jsonl': '{"text":"甲\\ud83d乙"}\n' });
    expect(await read([folder])).toMatchObject([{ document: { text: '甲\uFFFD乙' } }]);
  });

  it('is read in its encoding, as spreadsheets save it', async () => {
    const gb18030 = Buffer.from([0xbc, 0xd7, 0xb9, 0xfa, 0xc5, 0xfa, 0xc6, 0xc0, 0xd2, 0xd2, 0xb9, 0xfa]);
    const folder = await folderOf('news', { 'a.csv': Buffer.concat([Buffer.from('text\r\n'), gb18030]) });
    expect(await read([folder])).toMatchObject([{ document: { text: '甲国批评乙国' } }]);
  });

  it('gives the rows before the place where a csv file breaks', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `甲${index}\n`).join('');
    const folder = await folderOf('news', { 'a.csv': `text\n${rows}"乙\n` });
    const results = await read([folder]);
    expect(results.filter((result) => result.ok)).toHaveLength(50);
    expect(results.at(-1)).toMatchObject({ ok: false, problem: expect.stringContaining('after row 50') });
  });

  it('comes row by row: the first before the last is read', async () => {
    const folder = await folderOf('news', { 'a.jsonl': '{"text":"甲国批评乙国。"}\n'.repeat(200_000) });
    for await (const result of readDocuments([folder])) {
      expect(result).toMatchObject({ ok: true, document: { id: 'news/a.jsonl#1' } });
      break;
    }
  });
});

describe('standard input', () => {
  const stdinOf = (...chunks: (string | Uint8Array)[]) =>
    (async function* () {
      yield* chunks;
    })();

  it('is one text with an id of its own making', async () => {
    const bytes = Buffer.from('甲国批评乙国。');
    const read1 = await read(['-'], { stdin: stdinOf(bytes.subarray(0, 4), bytes.subarray(4)) });
    const id = `stdin/${sha256Hex('甲国批评乙国。').slice(0, 16)}`;
    expect(read1).toMatchObject([{ ok: true, document: { id, text: '甲国批评乙国。' } }]);
    expect(await read(['-'], { stdin: stdinOf('甲国批评乙国。') })).toEqual(read1);
  });

  it('takes the collection, and is a problem when empty or no text', async () => {
    const [named] = await read(['-'], { stdin: stdinOf('甲'), collection: 'mail' });
    expect(named).toMatchObject({ document: { id: expect.stringMatching(/^mail\/[0-9a-f]{16}$/) } });
    expect(summary(await read(['-'], { stdin: stdinOf() }))).toEqual(['standard input: is empty']);
    expect(summary(await read(['-'], { stdin: stdinOf(Buffer.from([0, 1, 2, 3])) }))).toEqual([
      'standard input: is not a text file: it holds NUL bytes',
    ]);
  });
});

describe('what cannot be read', () => {
  it('is named, and the rest is read', async () => {
    const folder = await folderOf('news', {
      'a.txt': '',
      'b.txt': '\uFEFF\r\n',
      'c.txt': Buffer.from([0xff, 0x00, 0x81]),
      'd.csv': 'title,body\n甲,乙\n',
      'e.jsonl': '',
      'f.pdf': '%PDF',
      'g.txt': '甲',
    });
    const missing = join(folder, 'gone.txt');
    const results = await read([missing, join(folder, 'f.pdf'), folder]);
    expect(summary(results)).toEqual([
      `${missing}: does not exist`,
      `${join(folder, 'f.pdf')}: is in a format that is not read: give .txt, .md, .jsonl, .csv`,
      `${join(folder, 'a.txt')}: is empty`,
      `${join(folder, 'b.txt')}: is empty`,
      `${join(folder, 'c.txt')}: is not a text file: it holds NUL bytes`,
      expect.stringMatching(/d\.csv: has no column named text/),
      `${join(folder, 'e.jsonl')}: is empty`,
      'news/g.txt',
    ]);
  });

  it('includes what the system refuses, and files that go away meanwhile', async () => {
    const folder = await folderOf('news', { 'a.txt': '甲', 'b.txt': '乙', 'c.txt': '丙' });
    const tooLong = `${'x'.repeat(300)}.txt`;
    const results: ReadResult[] = [];
    for await (const result of readDocuments([tooLong, folder])) {
      results.push(result);
      if (result.ok) await rm(join(folder, 'b.txt'), { force: true });
    }
    expect(summary(results)).toEqual([
      expect.stringMatching(/cannot be opened: ENAMETOOLONG/),
      'news/a.txt',
      expect.stringMatching(/b\.txt: ENOENT/),
      'news/c.txt',
    ]);
  });
});
