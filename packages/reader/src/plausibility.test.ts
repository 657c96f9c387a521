import { expect, it } from 'vitest';
import { plausibility } from './plausibility.js';

it('is near 1 for Chinese of either script, with Western words and numbers in it', () => {
  expect(plausibility('甲国外长2026年批评乙国(ABC 公司)的“新计划”。')).toBe(1);
  expect(plausibility('甲國外長批評乙國的「新計畫」。')).toBe(1);
});

it('is low for text read in a wrong encoding', () => {
  // 中国外交部 in UTF-8 read as GB18030, and 國際會議 in Big5 read as GB18030
  expect(plausibility('涓浗澶栦氦閮')).toBeLessThan(0.6);
  expect(plausibility('瓣悔穦某')).toBeLessThan(0.8);
});

it('weighs no ASCII, but control characters', () => {
  expect(plausibility('plain text\r\n')).toBe(1);
  expect(plausibility('\u0001\u0002')).toBe(0);
});
