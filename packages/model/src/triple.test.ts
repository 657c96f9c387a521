import { describe, expect, it } from 'vitest';
import { spanProblems, type Triple, tripleId, tripleSchema } from './triple.js';

const text = '日方称,甲国批评乙国。';
const base: Triple = {
  id: 'x',
  doc: 'c/1.txt',
  actor: { id: 'a', name: '甲国', kind: 'country', mention: '甲国', start: 4, end: 6, implicit: false },
  action: { verb: '批评', lemma: '批评', type: 'ACCUSE', quad: 'verbal-conflict', spans: [[6, 8]] },
  target: { id: 'b', name: '乙国', kind: 'country', mention: '乙国', start: 8, end: 10, implicit: false },
  polarity: 'affirmed',
  modality: 'actual',
  source: { id: 'country:JPN', name: '日本', kind: 'country', mention: '日方', start: 0, end: 2 },
  date: null,
  place: null,
  contentOf: null,
  evidence: { start: 4, end: 10, text: '甲国批评乙国' },
  confidence: 0.5,
  rule: 'test',
};

describe('spans of a triple', () => {
  it('finds nothing wrong where all stands in its place', () => {
    expect(spanProblems(text, base)).toEqual([]);
  });

  it('lets only an implicit role lie outside the evidence', () => {
    const outside = { ...base.actor, name: '日本', mention: '日方', start: 0, end: 2 };
    expect(spanProblems(text, { ...base, actor: outside })).toEqual(['actor lies outside the evidence']);
    expect(spanProblems(text, { ...base, actor: { ...outside, implicit: true } })).toEqual([]);
  });

  it('wants the verb inside the evidence', () => {
    const action = { ...base.action, spans: [[2, 3] as [number, number]] };
    expect(spanProblems(text, { ...base, action })).toEqual([
      'action span 2-3 is empty or lies outside the evidence',
    ]);
  });
});

describe('the id of a triple', () => {
  it('depends on document and spans, not on names or types', () => {
    expect(tripleId({ ...base, actor: { ...base.actor, name: '甲' } })).toBe(tripleId(base));
    expect(tripleId({ ...base, doc: 'c/2.txt' })).not.toBe(tripleId(base));
    expect(tripleId({ ...base, target: { ...base.target, end: 9 } })).not.toBe(tripleId(base));
  });
});

describe('the schema of a triple', () => {
  it('takes a target without `implicit` as explicit', () => {
    const { implicit: _left, ...target } = base.target;
    expect(tripleSchema.parse({ ...base, target })).toEqual(base);
  });
});
