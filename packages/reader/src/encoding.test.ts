import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, detectEncoding } from './encoding.js';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, endian: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return endian === 'le' ? bytes : bytes.swap16();
}

/** Hands bytes over in small chunks, so that characters get cut. */
const inChunks = (bytes: Uint8Array, size: number) =>
  async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };

async function read(bytes: Uint8Array, chunkSize = 7): Promise<{ encoding: string; text: string } | string> {
  const open = inChunks(bytes, chunkSize);
  const detection = await detectEncoding(open);
  if (!detection.ok) return detection.problem;
  let text = '';
  for await (const part of decode(open(), detection.encoding)) text += part;
  return { encoding: detection.encoding, text };
}

const simplified = fixture('simplified.utf-8.txt').toString('utf8');
const traditional = fixture('traditional.utf-8.txt').toString('utf8');
const shortSimplified = '甲市市长昨天批评乙市的新港口计划,要求重谈';
const shortTraditional = '甲市市長昨天批評乙市的新港口計畫,要求重談';

describe('the encoding of a Chinese text', () => {
  it.each([
    ['simplified.utf-8.txt', 'utf-8', simplified],
    ['traditional.utf-8.txt', 'utf-8', traditional],
    ['simplified.gb18030.txt', 'gb18030', simplified],
    ['traditional.gb18030.txt', 'gb18030', traditional],
    ['traditional.big5.txt', 'big5', traditional],
    ['short-simplified.gb18030.txt', 'gb18030', shortSimplified],
    ['short-traditional.big5.txt', 'big5', shortTraditional],
  ])('%s is %s', async (name, encoding, text) => {
    expect(await read(fixture(name))).toEqual({ encoding, text });
  });

  it.each([
    ['utf-16le', 'le'],
    ['utf-16be', 'be'],
  ] as const)('%s is known without a byte order mark', async (encoding, endian) => {
    for (const text of [simplified, traditional, shortSimplified, shortTraditional]) {
      expect(await read(utf16(text, endian))).toEqual({ encoding, text });
    }
  });

  it.each([
    ['simplified.gb18030.txt', 'gb18030'],
    ['traditional.gb18030.txt', 'gb18030'],
    ['traditional.big5.txt', 'big5'],
  ])('is found for every 15 characters of %s', async (name, encoding) => {
    const characters = [
      ...fixture(name)
        .toString('latin1')
        .matchAll(/[\x81-\xfe][\x40-\xfe]|[\0-\x7f]/g),
    ];
    for (let start = 0; start + 15 <= characters.length; start += 1) {
      const snippet = Buffer.from(characters.slice(start, start + 15).join(''), 'latin1');
      expect(await read(snippet), `from ${start}`).toMatchObject({ encoding });
    }
  });

  it.each([simplified, traditional])(
    'is found for every 30 characters in UTF-16 without a mark',
    async (text) => {
      for (let start = 0; start + 30 <= text.length; start += 1) {
        const snippet = text.slice(start, start + 30);
        if (!/\p{Surrogate}/u.test(snippet)) {
          expect(await read(utf16(snippet, 'le'))).toEqual({ encoding: 'utf-16le', text: snippet });
        }
      }
    },
  );
});

describe('any Unicode text', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll('\0', ''));
  const chunkSize = fc.integer({ min: 1, max: 9 });
  const encodings: [string, string, (text: string) => Uint8Array][] = [
    ['UTF-8', 'utf-8', utf8],
    ['UTF-8 with a byte order mark', 'utf-8', (text) => utf8(`\uFEFF${text}`)],
    ['UTF-16LE with a byte order mark', 'utf-16le', (text) => utf16(`\uFEFF${text}`, 'le')],
    ['UTF-16BE with a byte order mark', 'utf-16be', (text) => utf16(`\uFEFF${text}`, 'be')],
  ];
  it.each(encodings)('comes back exactly from %s', async (name, encoding, encode) => {
    const mark = name.includes('mark') ? '\uFEFF' : '';
    await fc.assert(
      fc.asyncProperty(anyText, chunkSize, async (text, size) => {
        expect(await read(encode(text), size)).toEqual({ encoding, text: mark + text });
      }),
    );
  });
});

describe('bytes that are not such a text', () => {
  it.each([
    ['korean.euc-kr.txt', 'perhaps EUC-KR'],
    ['japanese.shift-jis.txt', 'perhaps Shift_JIS'],
    ['russian.windows-1251.txt', 'perhaps windows-1251'],
    ['french.windows-1252.txt', 'perhaps windows-1252'],
  ])('%s is refused with a guess', async (name, guess) => {
    const problem = await read(fixture(name));
    expect(problem).toMatch(/^is not text in UTF-8, UTF-16, GB18030 or Big5/);
    expect(problem).toMatch(/save it as UTF-8$/);
    expect(problem).toContain(guess);
  });

  it('says that a UTF-8 text is cut short wherever it is cut within a character', async () => {
    const bytes = utf8(simplified);
    for (let end = 60; end < bytes.length; end += 1) {
      const inside = ((bytes[end] ?? 0) & 0xc0) === 0x80;
      const result = await read(bytes.subarray(0, end), 4096);
      if (inside) expect(result, `cut at ${end}`).toMatch(/^is UTF-8 with broken bytes/);
      else expect(result, `cut at ${end}`).toMatchObject({ encoding: 'utf-8' });
    }
  });

  it.each(['simplified.gb18030.txt', 'traditional.big5.txt'])(
    'refuses %s cut within a character',
    async (name) => {
      const bytes = fixture(name);
      // The last character before the line end has two or four bytes; one byte less leaves half of it.
      const end = bytes.lastIndexOf(name.startsWith('simplified') ? '\r\n' : '\n') - 1;
      expect(await read(bytes.subarray(0, end))).toMatch(/^is not text in/);
    },
  );

  it('refuses a UTF-16 text with half a character or half a surrogate pair', async () => {
    const bytes = utf16(`\uFEFF${simplified}`, 'le');
    expect(await read(bytes.subarray(0, bytes.length - 1))).toMatch(/^is UTF-16 with broken bytes/);
    expect(await read(utf16('\uFEFF甲\uD840乙', 'le'))).toMatch(/^is UTF-16 with broken bytes/);
  });

  it('refuses random bytes', async () => {
    const random = fc.uint8Array({ minLength: 200, maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(random, async (bytes) => {
        expect(await read(bytes)).toMatch(/^is not (text in UTF-8|a text file)/);
      }),
    );
  });

  it('calls bytes with NUL a binary file, also after a long text', async () => {
    expect(await read(utf8('甲国批评乙国。\0\u0001'))).toBe('is not a text file: it holds NUL bytes');
    const long = utf8(`${'a'.repeat(70_000)}\0`);
    expect(await read(long, 4096)).toMatch(/^is not text in/);
  });

  it('finds a broken byte beyond the head that it weighs', async () => {
    const bytes = Buffer.concat([utf8('甲国批评乙国。'.repeat(5000)), Buffer.from([0xff])]);
    expect(await read(bytes, 4096)).toMatch(/^is UTF-8 with broken bytes/);
  });
});
