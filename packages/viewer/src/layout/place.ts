import type { Positions } from '@actograph/graph';
import type { Place } from '../state/map.js';
import type { LayoutAnswer, LayoutRequest } from './messages.js';

/** Places entities in a worker, so that the page answers while ForceAtlas2 runs. */
export function createPlace(): Place {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let turn = 0;
  return (subgraph, known) => {
    turn += 1;
    const request: LayoutRequest = { turn, subgraph, known: [...known] };
    return new Promise<Positions>((resolve, reject) => {
      const listening = new AbortController();
      const { signal } = listening;
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<LayoutAnswer>) => {
          if (data.turn !== request.turn) return;
          listening.abort();
          resolve(new Map(data.places));
        },
        { signal },
      );
      worker.addEventListener(
        'error',
        (event) => {
          listening.abort();
          reject(new Error(`the layout failed: ${event.message}`));
        },
        { signal },
      );
      worker.postMessage(request);
    });
  };
}
