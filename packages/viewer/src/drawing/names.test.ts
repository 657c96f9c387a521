import { expect, test } from 'vitest';
import { label, plain, readable } from './names.js';

test.each([
  ['日本', '日本'],
  ['abc\u202Egnp.exe', 'abc gnp.exe'],
  ['one\r\n two\u0000\u2028three', 'one two three'],
  ['zero\u200Bwidth', 'zero width'],
  ['\uD800', ''],
  ['<b>bold</b>', '<b>bold</b>'],
  ['𠮷野家', '𠮷野家'],
])('the plain name of %j is %j', (name, expected) => {
  expect(plain(name)).toBe(expected);
});

test('a label is cut at 24 characters, never in the middle of one', () => {
  expect(label('长'.repeat(10_000))).toBe(`${'长'.repeat(23)}…`);
  expect(label('𠮷'.repeat(30))).toBe(`${'𠮷'.repeat(23)}…`);
  expect(label('长'.repeat(24))).toBe('长'.repeat(24));
});

test('a text keeps all but what turns its direction', () => {
  expect(readable('日本\u202E访问\u202C中国\r\n\u2066a\u2069')).toBe('日本访问中国\r\na');
});
