import { claims } from '@actograph/graph';
import { ACTION_TYPE_TABLE, QUAD_TABLE, type Subgraph } from '@actograph/model';
import { useMemo } from 'react';
import { focusOf } from '../state/focus.js';
import { useSession } from '../state/session.js';
import { useStore } from '../state/store.js';
import { EntityButton } from './entity-button.js';
import { Name } from './name.js';
import { Swatch } from './swatch.js';

/** The map's relationships as a table, heaviest first: the same for whom a map is no help. */
export function RelationshipTable({ subgraph }: { readonly subgraph: Subgraph }) {
  const session = useSession();
  const focus = useStore(session.focus);
  const names = useMemo(() => new Map(subgraph.entities.map((entity) => [entity.id, entity])), [subgraph]);
  const rows = useMemo(
    () => subgraph.relationships.toSorted((a, b) => b.events - a.events || claims(b) - claims(a)),
    [subgraph],
  );
  return (
    <div className="table">
      <table>
        <caption className="unseen">Relationships, those with most events first</caption>
        <thead>
          <tr>
            <th scope="col">Actor</th>
            <th scope="col">Type</th>
            <th scope="col">Target</th>
            <th scope="col" className="number">
              Events
            </th>
            <th scope="col" className="number">
              Not as done
            </th>
            <th scope="col">First – last</th>
            <th scope="col">Verbs</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} aria-current={focus?.id === row.id || undefined}>
              <td>
                <EntityButton entity={names.get(row.actor) ?? { id: row.actor, name: row.actor }} />
              </td>
              <td>
                <button
                  type="button"
                  className="open"
                  onClick={() => session.pick(focusOf(subgraph, { kind: 'relationship', id: row.id }))}
                >
                  <Swatch color={QUAD_TABLE[row.quad].color} shape="line" />
                  {ACTION_TYPE_TABLE[row.type].title.en}
                </button>
              </td>
              <td>
                <EntityButton entity={names.get(row.target) ?? { id: row.target, name: row.target }} />
              </td>
              <td className="number">{row.events}</td>
              <td className="number">{claims(row) - row.events}</td>
              <td className="days">{row.first === row.last ? row.first : `${row.first} – ${row.last}`}</td>
              <td className="verbs-cell" lang="zh-Hans">
                <Name of={row.verbs.slice(0, 4).join('、')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
