import { ENTITY_KINDS, QUAD_CLASSES, QUAD_TABLE, type Subgraph } from '@actograph/model';
import { KIND_COLORS } from '../drawing/colors.js';
import { Swatch } from './swatch.js';
import { KIND_NAMES } from './words.js';

/** What the colours of the map mean, with how many there are of each. */
export function Legend({ subgraph }: { readonly subgraph: Subgraph }) {
  const kinds = count(subgraph.entities.map(({ kind }) => kind));
  const quads = count(subgraph.relationships.map(({ quad }) => quad));
  return (
    <section className="legend" aria-label="Legend">
      <h2 id="legend-entities">Entities</h2>
      <ul aria-labelledby="legend-entities">
        {ENTITY_KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
          <li key={kind}>
            <Swatch color={KIND_COLORS[kind]} shape="disc" />
            {KIND_NAMES[kind]} <span className="count">{kinds.get(kind)}</span>
          </li>
        ))}
      </ul>
      <h2 id="legend-relationships">Relationships</h2>
      <ul aria-labelledby="legend-relationships">
        {QUAD_CLASSES.filter((quad) => quads.has(quad)).map((quad) => (
          <li key={quad}>
            <Swatch color={QUAD_TABLE[quad].color} shape="line" />
            {QUAD_TABLE[quad].title.en} <span className="count">{quads.get(quad)}</span>
          </li>
        ))}
        <li className="quiet">Faint: only planned, demanded, denied …, not reported as done</li>
      </ul>
    </section>
  );
}

function count<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
