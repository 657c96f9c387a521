import { ACTION_TYPE_TABLE, type Subgraph } from '@actograph/model';
import type { Thing } from '../drawing/hits.js';
import { Name } from './name.js';
import { countsOf, KIND_NAMES } from './words.js';

/** Says in words what the pointer is over. */
export function PointedAt({
  subgraph,
  thing,
}: {
  readonly subgraph: Subgraph;
  readonly thing: Thing | null;
}) {
  const entity = (id: string | undefined) => subgraph.entities.find((known) => known.id === id);
  const relationship = subgraph.relationships.find(({ id }) => id === thing?.id);
  const only = entity(thing?.id);
  const actor = entity(relationship?.actor);
  const target = entity(relationship?.target);
  if (only) {
    return (
      <p className="pointed">
        <Name of={only.name} /> <span className="quiet">{KIND_NAMES[only.kind]}</span>
      </p>
    );
  }
  if (!relationship || !actor || !target) return null;
  return (
    <p className="pointed">
      <Name of={actor.name} /> <span aria-hidden="true">→</span>{' '}
      {ACTION_TYPE_TABLE[relationship.type].title.en} <span aria-hidden="true">→</span>{' '}
      <Name of={target.name} /> <span className="quiet">{countsOf(relationship)}</span>
    </p>
  );
}
