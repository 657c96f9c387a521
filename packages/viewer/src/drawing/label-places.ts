import type { DrawnNode } from './hits.js';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A label to be placed beside its node. */
export interface Label {
  readonly node: DrawnNode;
  readonly text: string;
  /** written before the others, and in bold */
  readonly strong: boolean;
}

export interface PlacedLabel extends Label {
  readonly box: Box;
}

/** More names than a screen can hold; bounds the work on large maps. */
const MOST = 400;
const GAP = 4;

/**
 * Places labels beside their nodes in the order given, each where it covers no other label, no other node and stays
 * on the map: right of its node, else left, below or above. One that finds no such place is left out, unless it is
 * strong: then it goes to the right whatever is there.
 */
export function placeLabels(
  labels: readonly Label[],
  map: { readonly width: number; readonly height: number },
  size: (label: Label) => { readonly width: number; readonly height: number },
): PlacedLabel[] {
  const visible = labels.filter(({ node }) => on(map, around(node, node.radius))).slice(0, MOST);
  const nodes = visible.map(({ node }) => ({ id: node.id, box: around(node, 0.7 * node.radius) }));
  const placed: PlacedLabel[] = [];
  for (const label of visible) {
    const boxes = beside(label.node, size(label));
    const free = boxes.find(
      (box) =>
        within(map, box) &&
        !placed.some((other) => overlap(box, other.box)) &&
        !nodes.some((other) => other.id !== label.node.id && overlap(box, other.box)),
    );
    const box = free ?? (label.strong ? boxes[0] : undefined);
    if (box) placed.push({ ...label, box });
  }
  return placed;
}

function beside({ place: { x, y }, radius }: DrawnNode, size: { width: number; height: number }): Box[] {
  const { width, height } = size;
  const from = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  return [
    from(x + radius + GAP, y - height / 2),
    from(x - radius - GAP - width, y - height / 2),
    from(x - width / 2, y + radius + GAP / 2),
    from(x - width / 2, y - radius - GAP / 2 - height),
  ];
}

const around = ({ place: { x, y } }: DrawnNode, reach: number): Box => ({
  left: x - reach,
  right: x + reach,
  top: y - reach,
  bottom: y + reach,
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

type Size = { readonly width: number; readonly height: number };
const on = (map: Size, box: Box): boolean =>
  overlap(box, { left: 0, top: 0, right: map.width, bottom: map.height });
const within = (map: Size, box: Box): boolean =>
  box.left >= 0 && box.top >= 0 && box.right <= map.width && box.bottom <= map.height;
