import type { Entity } from '@actograph/model';
import { useSession } from '../state/session.js';
import { Name } from './name.js';

/** An entity's name; pressing it picks the entity. */
export function EntityButton({ entity }: { readonly entity: Pick<Entity, 'id' | 'name'> }) {
  const session = useSession();
  return (
    <button type="button" className="entity" onClick={() => session.pick({ kind: 'entity', id: entity.id })}>
      <Name of={entity.name} />
    </button>
  );
}
