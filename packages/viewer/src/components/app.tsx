import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../state/session.js';
import { useStore } from '../state/store.js';
import { watch } from '../state/watch.js';
import { Header, type View } from './header.js';
import { Legend } from './legend.js';
import { MapView } from './map-view.js';
import { Panel } from './panel.js';
import { Reader } from './reader.js';
import { RelationshipTable } from './relationship-table.js';
import { ConnectionBanner, EmptyMap, MapFailed, MapLoading, NoWebGL } from './states.js';

/** The page: header, map or table, evidence panel, and an opened document over all. */
export function App() {
  const session = useSession();
  const map = useStore(session.map);
  const focus = useStore(session.focus);
  const [view, setView] = useState<View>('map');
  const [noWebGL, setNoWebGL] = useState(false);
  const [losses, setLosses] = useState(0);

  const onNoWebGL = useCallback(() => setNoWebGL(true), []);
  const onLost = useCallback(() => setLosses((count) => count + 1), []);

  useEffect(() => watch(session.refresh), [session]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (session.reading.get().phase !== 'closed') session.closeDocument();
      else session.pick(null);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [session]);

  const shown = noWebGL ? 'table' : view;
  const empty = map.phase === 'ready' && map.subgraph.relationships.length === 0;
  return (
    <div className="page" data-view={shown} data-panel={focus ? 'open' : 'closed'}>
      <Header view={shown} onView={noWebGL ? undefined : setView} />
      <ConnectionBanner />
      <main className="stage">
        {map.phase === 'loading' && <MapLoading />}
        {map.phase === 'failed' && <MapFailed message={map.message} />}
        {empty && <EmptyMap />}
        {map.phase === 'ready' && !empty && shown === 'map' && (
          <>
            <MapView key={losses} map={map} onNoWebGL={onNoWebGL} onLost={onLost} />
            <Legend subgraph={map.subgraph} />
          </>
        )}
        {map.phase === 'ready' && !empty && shown === 'table' && (
          <>
            {noWebGL && <NoWebGL />}
            <RelationshipTable subgraph={map.subgraph} />
          </>
        )}
      </main>
      <Panel />
      <Reader />
    </div>
  );
}
