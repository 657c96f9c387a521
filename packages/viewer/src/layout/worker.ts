/// <reference lib="webworker" />
import { layout, toGraph } from '@actograph/graph';
import type { LayoutAnswer, LayoutRequest } from './messages.js';

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const { turn, subgraph, known } = data;
  const answer: LayoutAnswer = { turn, places: [...layout(toGraph(subgraph), new Map(known))] };
  postMessage(answer);
});
