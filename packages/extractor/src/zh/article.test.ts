import { expect, test } from 'vitest';
import { readArticle } from './article.js';

const read = (text: string) => {
  const { headline, paragraphs, published } = readArticle(text, [
    { whole: /^责任编辑.*$/mu, core: /责任编辑/u },
  ]);
  const slice = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  return { headline: headline && slice(headline), paragraphs: paragraphs.map(slice), published };
};

test('a short first line without a full stop is the headline', () => {
  const text = '法国批评美国\n\n法国总统在巴黎批评了美国的关税政策，并要求欧盟回应。';
  expect(read(text)).toEqual({
    headline: '法国批评美国',
    paragraphs: ['法国总统在巴黎批评了美国的关税政策，并要求欧盟回应。'],
    published: null,
  });
});

test('wire services part headline, dateline and paragraphs by ideographic spaces', () => {
  const text =
    '　　法国批评美国　　新华社巴黎2月14日电（记者张三）法国总统批评了美国的关税政策。　　美国没有回应。';
  expect(read(text).headline).toBe('法国批评美国');
  expect(read(text).paragraphs).toEqual(['法国总统批评了美国的关税政策。', '美国没有回应。']);
});

test('numbers, images, addresses and notices are not the article', () => {
  const text = '1\n![图](a.png)\nhttps://example.org\n法国总统在巴黎批评了美国的关税政策。\n责任编辑：张三';
  expect(read(text).paragraphs).toEqual(['法国总统在巴黎批评了美国的关税政策。']);
});

test('a full date that stands alone or is marked is the day of publication', () => {
  expect(read('标题在这里\n2026-01-12 11:35:58\n法国批评了美国，这是第三次。').published).toBe('2026-01-12');
  expect(read('标题在这里\n发布时间：2026年2月11日\n法国批评了美国。').published).toBe('2026-02-11');
  expect(read('双方在2024年3月5日签署了协议，随后举行了联合军事演习。').published).toBeNull();
});
