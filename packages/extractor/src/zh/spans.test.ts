import { type Document, sha256Hex, spanProblems, tripleId, tripleSchema } from '@actograph/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createChineseExtractor } from './index.js';

const extractor = createChineseExtractor();

const documentOf = (text: string): Document => ({
  id: 'test/a.txt',
  sha256: sha256Hex(text),
  title: null,
  published: null,
  url: null,
  text,
});

const sentence = fc.constantFrom(
  '法国总统马克龙批评了美国的关税政策。',
  '北約批評俄羅斯違反協議，並要求德國向烏克蘭提供坦克。',
  '据新华社报道，巴西法院逮捕了前总统。',
  '“我们支持停火。”外交部长说。',
  '1月3日，美军轰炸了也门的港口，并摧毁三座仓库。',
  '欧盟对俄罗斯的制裁引发争议；该法案由参议院通过！',
);
const noise = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...'的了在对被把将和、，。：“”《》（）！？\n\r\u3000 a1.\u{20bb7}\ud842臺灣國'),
  }),
);
const text = fc.array(fc.oneof(sentence, noise), { maxLength: 8 }).map((parts) => parts.join(''));

test('every span of every triple stands in the untouched text, whatever surrounds it', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (body) => {
      const extraction = await extractor.extract(documentOf(body));
      expect(extraction.document.text).toBe(body);
      expect(extraction.document.triples).toBe(extraction.triples.length);
      const ids = extraction.triples.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const triple of extraction.triples) {
        expect(tripleSchema.parse(triple)).toEqual(triple);
        expect(spanProblems(body, triple)).toEqual([]);
        expect(triple.id).toBe(tripleId(triple));
        if (triple.contentOf !== null) expect(ids).toContain(triple.contentOf);
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('a planted sentence is found between other lines', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (before) => {
      const body = `${before}\n法国批评美国，这是第三次了。\n`;
      const { triples } = await extractor.extract(documentOf(body));
      expect(triples.map(({ actor, target }) => [actor.mention, target.mention])).toContainEqual([
        '法国',
        '美国',
      ]);
    }),
    { numRuns: 100 },
  );
}, 60_000);
