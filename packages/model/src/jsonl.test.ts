import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction } from './extraction.js';
import { sha256Hex } from './ids.js';
import { type ExtractionResult, extractionLines, parseExtractions } from './jsonl.js';
import { type Triple, tripleId } from './triple.js';

const text = '甲国批评乙国。';

function triple(doc: string): Triple {
  const roles = {
    doc,
    actor: { id: 'a', name: '甲国', kind: 'country', mention: '甲国', start: 0, end: 2, implicit: false },
    action: { verb: '批评', lemma: '批评', type: 'ACCUSE', quad: 'verbal-conflict', spans: [[2, 4]] },
    target: { id: 'b', name: '乙国', kind: 'country', mention: '乙国', start: 4, end: 6, implicit: false },
  } satisfies Partial<Triple>;
  return {
    id: tripleId(roles),
    ...roles,
    polarity: 'affirmed',
    modality: 'actual',
    source: null,
    date: null,
    place: null,
    contentOf: null,
    evidence: { start: 0, end: 7, text },
    confidence: 0.5,
    rule: 'test',
  };
}

function extraction(id: string): Extraction {
  const document = { id, sha256: sha256Hex(text), title: null, published: null, url: null, text };
  return { document: { ...document, lang: 'zh', extractor: 'test@1', triples: 1 }, triples: [triple(id)] };
}

async function parse(chunks: readonly string[]): Promise<ExtractionResult[]> {
  async function* stream() {
    yield* chunks;
  }
  const results: ExtractionResult[] = [];
  for await (const result of parseExtractions(stream())) results.push(result);
  return results;
}

const write = (...extractions: Extraction[]) =>
  extractions.flatMap((one) => [...extractionLines(one)]).join('');
const messages = (results: readonly ExtractionResult[]) =>
  results.map((result) =>
    result.ok ? result.extraction.document.id : `${result.problem.line}: ${result.problem.message}`,
  );

describe('the exchange format', () => {
  it('reads what it wrote, wherever the stream is cut', async () => {
    const two = [extraction('c/1.txt'), extraction('c/2.txt')];
    const written = write(...two);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(written.length), { maxLength: 9 }), async (cuts) => {
        const at = [0, ...cuts.sort((x, y) => x - y), written.length];
        const chunks = at.slice(1).map((to, index) => written.slice(at[index], to));
        const results = await parse(chunks);
        expect(results).toEqual(two.map((one) => ({ ok: true, extraction: one })));
      }),
    );
  });

  it('passes over empty lines and keeps line separators that JSON allows inside strings', async () => {
    const odd = extraction('c/\u2028.txt');
    expect(messages(await parse([`\n${write(odd)}\n\n`]))).toEqual(['c/\u2028.txt']);
  });

  it('costs a broken line only the document it belongs to', async () => {
    const lines = write(extraction('c/1.txt'), extraction('c/2.txt')).split('\n');
    const broken = [lines[0], '{"id": 3', ...lines.slice(2)].join('\n');
    const results = messages(await parse([broken]));
    expect(results).toHaveLength(2);
    expect(results[0]).toMatch(/^2: not JSON/);
    expect(results[1]).toBe('c/2.txt');
  });

  it('names a broken document once, however many triples it had', async () => {
    const many = extraction('c/1.txt');
    const lines = [...extractionLines({ ...many, triples: Array(5).fill(triple('c/1.txt')) })];
    expect(messages(await parse(['{"document": 7}\n', ...lines.slice(1)]))).toHaveLength(1);
  });

  it('keeps a whole document when the next one is broken', async () => {
    const results = messages(
      await parse([write(extraction('c/1.txt')), '{"document": 7}\n', write(extraction('c/2.txt'))]),
    );
    expect(results.filter((one) => one.startsWith('c/'))).toEqual(['c/1.txt', 'c/2.txt']);
    expect(results).toHaveLength(3);
  });

  it('refuses a document whose triples are missing, as after a cut download', async () => {
    const [first = ''] = write(extraction('c/1.txt')).split('\n');
    expect(messages(await parse([first]))).toEqual(['1: document c/1.txt announces 1 triples, but 0 follow']);
  });

  it.each([
    ['a changed text', (line: string) => line.replace(text, '甲国赞扬乙国。'), /sha256/],
    ['an unknown field', (line: string) => line.replace('"url"', '"uri"'), /url/],
  ])('refuses a document with %s', async (_what, spoil, message) => {
    const [first = '', ...rest] = write(extraction('c/1.txt')).split('\n');
    expect(messages(await parse([[spoil(first), ...rest].join('\n')]))[0]).toMatch(message);
  });

  it.each([
    ['a mention that does not stand there', { start: 1, end: 3 }, /actor reads "国批" at 1-3/],
    ['an offset beyond the text', { start: 90, end: 92 }, /actor reads "" at 90-92/],
  ])('refuses a triple with %s', async (_what, wrong, message) => {
    const good = triple('c/1.txt');
    const bad = { ...good, actor: { ...good.actor, ...wrong } };
    expect(messages(await parse([write({ ...extraction('c/1.txt'), triples: [bad] })]))[0]).toMatch(message);
  });

  it('refuses a triple without its document', async () => {
    const line = `${JSON.stringify(triple('c/1.txt'))}\n`;
    expect(messages(await parse([line]))).toEqual(['1: a triple without a document record before it']);
  });

  it('refuses a triple of another document', async () => {
    const mixed = { ...extraction('c/1.txt'), triples: [triple('c/2.txt')] };
    expect(messages(await parse([write(mixed)]))[0]).toMatch(
      /triple of c\/2.txt stands under document c\/1.txt/,
    );
  });

  it('refuses a quad class that is not the one of the type', async () => {
    const line = write(extraction('c/1.txt')).replace('verbal-conflict', 'neutral');
    expect(messages(await parse([line]))[0]).toMatch(/quad does not belong to type/);
  });
});
