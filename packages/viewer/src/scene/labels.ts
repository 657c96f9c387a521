import type { Theme } from './theme.js';

/** A name to write beside a node, in pixels of the map. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** radius of its node */
  readonly radius: number;
  /** written before the others, and in bold */
  readonly strong: boolean;
}

/** Fonts with Chinese glyphs of each system, mainland forms first. */
const FONT =
  'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif';
const SIZE = 13;
const HALO = 4;
const GAP = 4;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Writes names in their order, each with a halo, leaving out one that would cover another or leave the map. */
export function writeLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  map: { readonly width: number; readonly height: number },
  theme: Theme,
): void {
  const taken: Box[] = [];
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = HALO;
  context.strokeStyle = theme.background;
  context.fillStyle = theme.text;
  for (const label of labels) {
    context.font = `${label.strong ? 600 : 400} ${SIZE}px ${FONT}`;
    const width = context.measureText(label.text).width;
    const box = boxOf(label, width, map.width);
    if (box.right < 0 || box.left > map.width || box.bottom < 0 || box.top > map.height) continue;
    if (taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    context.strokeText(label.text, box.left, label.y);
    context.fillText(label.text, box.left, label.y);
  }
}

/** To the right of the node, or to the left where it would be cut off by the border. */
function boxOf({ x, y, radius }: Label, width: number, mapWidth: number): Box {
  const right = x + radius + GAP;
  const left = right + width > mapWidth && x < mapWidth ? x - radius - GAP - width : right;
  return { left, right: left + width, top: y - SIZE / 2 - 1, bottom: y + SIZE / 2 + 1 };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
