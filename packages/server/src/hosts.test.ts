import { hostname } from 'node:os';
import { describe, expect, test } from 'vitest';
import { answersTo, authority } from './hosts.js';

describe('a server on 127.0.0.1', () => {
  test.each(['localhost:8474', '127.0.0.1:8474', '[::1]:8474', 'LOCALHOST:8474'])(
    'answers to %s',
    (header) => {
      expect(answersTo('127.0.0.1', 8474, header)).toBe(true);
    },
  );

  test.each([
    'evil.example:8474',
    'localhost',
    'localhost:8475',
    'localhost.evil.example:8474',
    '127.0.0.1.evil.example:8474',
    '192.168.1.7:8474',
    'localhost:8474@evil.example',
    '',
    undefined,
  ])('does not answer to %s', (header) => {
    expect(answersTo('127.0.0.1', 8474, header)).toBe(false);
  });
});

test('a server on a named address answers to that name too', () => {
  expect(answersTo('news.example', 8474, 'news.example:8474')).toBe(true);
  expect(answersTo('fd00::7', 8474, '[fd00::7]:8474')).toBe(true);
  expect(answersTo('news.example', 8474, 'other.example:8474')).toBe(false);
});

test('a server on all addresses answers to any address and its own name, and to no other name', () => {
  expect(answersTo('0.0.0.0', 8474, '192.168.1.7:8474')).toBe(true);
  expect(answersTo('::', 8474, '[fd00::7]:8474')).toBe(true);
  expect(answersTo('0.0.0.0', 8474, `${hostname()}:8474`)).toBe(true);
  expect(answersTo('0.0.0.0', 8474, 'evil.example:8474')).toBe(false);
});

test('port 80 is what a header without a port means', () => {
  expect(answersTo('127.0.0.1', 80, 'localhost')).toBe(true);
});

test.each([
  ['127.0.0.1', '127.0.0.1:8474'],
  ['0.0.0.0', '127.0.0.1:8474'],
  ['::1', '[::1]:8474'],
])('the URL of a server on %s is at %s', (host, expected) => {
  expect(authority(host, 8474)).toBe(expected);
});
