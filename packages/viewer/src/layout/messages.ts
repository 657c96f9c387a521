import type { Position } from '@actograph/graph';
import type { Subgraph } from '@actograph/model';

type Places = [id: string, position: Position][];

/** What the page sends to the layout worker, and what it sends back. */
export interface LayoutRequest {
  readonly turn: number;
  readonly subgraph: Subgraph;
  readonly known: Places;
}

export interface LayoutAnswer {
  readonly turn: number;
  readonly places: Places;
}
