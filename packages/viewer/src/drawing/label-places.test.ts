import { expect, test } from 'vitest';
import { type Label, placeLabels } from './label-places.js';

const MAP = { width: 400, height: 200 };
const label = (id: string, x: number, y: number, strong = false): Label => ({
  node: { id, place: { x, y }, radius: 5 },
  text: id,
  strong,
});
const place = (...labels: Label[]) =>
  new Map(placeLabels(labels, MAP, () => ({ width: 60, height: 16 })).map(({ text, box }) => [text, box]));

test('a label stands to the right of its node', () => {
  expect(place(label('a', 100, 100)).get('a')).toEqual({ left: 109, right: 169, top: 92, bottom: 108 });
});

test('at the right border it stands to the left', () => {
  expect(place(label('a', 380, 100)).get('a')).toMatchObject({ right: 371 });
});

test('no label covers another or another node', () => {
  const labels = Array.from({ length: 30 }, (_, index) =>
    label(`n${index}`, 150 + (index % 6) * 22, 40 + Math.floor(index / 6) * 22),
  );
  const boxes = [...place(...labels).values()];
  expect(boxes.length).toBeGreaterThan(3);
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    }
    for (const { node } of labels) {
      const { x, y } = node.place;
      expect(x > a.left && x < a.right && y > a.top && y < a.bottom).toBe(false);
    }
  }
});

test('a strong label is written also where there is no room', () => {
  const around = [label('r', 120, 100), label('l', 80, 100), label('u', 100, 85), label('d', 100, 115)];
  expect(place(label('a', 100, 100), ...around).has('a')).toBe(false);
  expect(place(label('a', 100, 100, true), ...around).has('a')).toBe(true);
});

test('a node outside the view has no label', () => {
  expect(place(label('a', 500, 100)).size).toBe(0);
});
