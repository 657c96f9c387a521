import { useSession } from '../state/session.js';
import { useStore } from '../state/store.js';
import { SearchBox } from './search-box.js';
import { plural } from './words.js';

export type View = 'map' | 'table';

/** Name, search, what is shown of how much, and the switch of views (absent where there is only one). */
export function Header({
  view,
  onView,
}: {
  readonly view: View;
  readonly onView: ((view: View) => void) | undefined;
}) {
  return (
    <header className="header">
      <h1>Actograph</h1>
      <SearchBox />
      <Shown />
      {onView && (
        <fieldset className="views">
          <legend className="unseen">View</legend>
          {(['map', 'table'] as const).map((name) => (
            <label key={name}>
              <input type="radio" name="view" checked={view === name} onChange={() => onView(name)} />
              <span>{name === 'map' ? 'Map' : 'Table'}</span>
            </label>
          ))}
        </fieldset>
      )}
    </header>
  );
}

/** How many relationships a reader may ask for at once. */
const TOPS = [100, 300, 600, 1500];

function Shown() {
  const session = useSession();
  const map = useStore(session.map);
  const top = useStore(session.top);
  if (map.phase !== 'ready' || map.subgraph.total.relationships === 0) return null;
  const { relationships, total } = map.subgraph;
  return (
    <p className="shown">
      <span role="status">
        {relationships.length.toLocaleString('en')} of {plural(total.relationships, 'relationship')} shown
      </span>
      {total.relationships > Math.min(...TOPS) && (
        <select
          aria-label="Most relationships to show"
          value={top}
          onChange={(event) => void session.showTop(Number(event.target.value))}
        >
          {TOPS.map((count) => (
            <option key={count} value={count}>
              top {count}
            </option>
          ))}
        </select>
      )}
    </p>
  );
}
