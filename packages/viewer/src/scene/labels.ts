import type { Drawing } from '../drawing/drawing.js';
import type { DrawnNode } from '../drawing/hits.js';
import { type Box, type Label, placeLabels } from '../drawing/label-places.js';
import type { Highlight } from './highlight.js';
import type { Theme } from './theme.js';

/** Fonts with Chinese glyphs of each system, mainland forms first. */
const FONT =
  'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif';
const SIZE = 13;
const HEIGHT = 16;
const HALO = 3;

/** The labels of all nodes, or of those that stand out, in the order in which they are to be placed. */
export function labelsOf(
  nodes: readonly DrawnNode[],
  drawing: Drawing,
  highlight: Highlight | null,
): Label[] {
  return nodes
    .filter(({ id }) => !highlight || highlight.nodes.has(id))
    .map((node) => ({
      node,
      text: drawing.getNodeAttribute(node.id, 'label'),
      strong: highlight?.center === node.id,
    }))
    .sort((a, b) => Number(b.strong) - Number(a.strong) || b.node.radius - a.node.radius);
}

/** Writes the labels that find a place, each with a halo. Returns what they cover. */
export function writeLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  map: { readonly width: number; readonly height: number },
  theme: Theme,
): Box[] {
  const setFont = (strong: boolean) => {
    context.font = `${strong ? 600 : 400} ${SIZE}px ${FONT}`;
  };
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = HALO;
  context.strokeStyle = theme.background;
  context.fillStyle = theme.text;
  const placed = placeLabels(labels, map, ({ text, strong }) => {
    setFont(strong);
    return { width: context.measureText(text).width, height: HEIGHT };
  });
  for (const { text, strong, box } of placed) {
    setFont(strong);
    const middle = (box.top + box.bottom) / 2;
    context.strokeText(text, box.left, middle);
    context.fillText(text, box.left, middle);
  }
  return placed.map(({ box }) => box);
}
