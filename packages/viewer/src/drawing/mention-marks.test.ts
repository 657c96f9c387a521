import type { MentionDetail } from '@actograph/model';
import { expect, test } from 'vitest';
import { fromContext, marksOf } from './mention-marks.js';

const role = (name: string, start: number, end: number, implicit = false) => ({
  id: name,
  name,
  kind: 'country' as const,
  mention: name,
  start,
  end,
  implicit,
});
const mention = (roles: Pick<MentionDetail, 'actor' | 'target'>): MentionDetail => ({
  id: 'm',
  document: { id: 'd', title: null, published: null, url: null },
  evidence: { start: 100, end: 120, text: '随后向美方提出抗议并要求道歉及赔偿损失。' },
  verb: '提出抗议',
  spans: [
    [105, 107],
    [107, 109],
  ],
  source: null,
  confidence: 0.9,
  rule: 'test',
  ...roles,
});

test('every role of the sentence and every part of the action is marked', () => {
  const full = mention({ actor: role('日本', 100, 102), target: role('美国', 103, 105) });
  expect(marksOf(full)).toEqual([
    { role: 'actor', start: 100, end: 102 },
    { role: 'target', start: 103, end: 105 },
    { role: 'action', start: 105, end: 107 },
    { role: 'action', start: 107, end: 109 },
  ]);
  expect(fromContext(full)).toEqual([]);
});

test('a role that the sentence leaves out is named, not marked where it stands elsewhere', () => {
  const dropped = mention({ actor: role('日本', 40, 42, true), target: role('美国', 103, 105) });
  expect(marksOf(dropped).map((mark) => mark.role)).toEqual(['target', 'action', 'action']);
  expect(fromContext(dropped)).toEqual([{ role: 'actor', name: '日本' }]);
});

test('a role that reaches out of the evidence is named', () => {
  const outside = mention({ actor: role('日本', 98, 102), target: role('美国', 119, 121) });
  expect(fromContext(outside)).toEqual([
    { role: 'actor', name: '日本' },
    { role: 'target', name: '美国' },
  ]);
});
