import { useEffect, useRef, useState } from 'react';
import { draw } from '../drawing/drawing.js';
import type { Thing } from '../drawing/hits.js';
import { canDraw, createScene, type Scene } from '../scene/scene.js';
import { useTheme } from '../scene/use-theme.js';
import { focusOf } from '../state/focus.js';
import type { ReadyMap } from '../state/map.js';
import { useSession } from '../state/session.js';
import { useStore } from '../state/store.js';
import { removeTestHook, setTestHook } from '../test-hook.js';
import { PointedAt } from './pointed-at.js';

interface MapViewProps {
  readonly map: ReadyMap;
  /** the map cannot be drawn here */
  onNoWebGL(): void;
  /** the drawing is gone: the view has to be made anew */
  onLost(): void;
}

/** The drawn map. */
export function MapView({ map, onNoWebGL, onLost }: MapViewProps) {
  const session = useSession();
  const focus = useStore(session.focus);
  const theme = useTheme();
  const container = useRef<HTMLDivElement>(null);
  const [scene, setScene] = useState<Scene | null>(null);
  const [pointed, setPointed] = useState<Thing | null>(null);

  useEffect(() => {
    if (!container.current) return undefined;
    if (!canDraw()) {
      onNoWebGL();
      return undefined;
    }
    const made = createScene(container.current, {
      onPick(thing) {
        const now = session.map.get();
        session.pick(thing && now.phase === 'ready' ? focusOf(now.subgraph, thing) : null);
      },
      onPoint: setPointed,
      onLost,
    });
    setScene(made);
    return () => {
      made.destroy();
      setScene(null);
    };
  }, [session, onNoWebGL, onLost]);

  useEffect(() => {
    if (!scene) return undefined;
    scene.show(draw(map.subgraph, map.positions, theme.background), theme);
    setTestHook(scene, map.revision);
    return removeTestHook;
  }, [scene, map, theme]);

  useEffect(() => scene?.pick(focus), [scene, focus]);
  useEffect(() => session.onLookAt((id) => scene?.lookAt(id)), [scene, session]);

  return (
    <section className="map" aria-label="Map of relationships; the table shows the same">
      <div className="map-canvas" ref={container} />
      <PointedAt subgraph={map.subgraph} thing={pointed} />
      <div className="map-zoom">
        <button type="button" onClick={() => scene?.zoom('in')} aria-label="Zoom in">
          +
        </button>
        <button type="button" onClick={() => scene?.zoom('out')} aria-label="Zoom out">
          −
        </button>
        <button type="button" onClick={() => scene?.zoom('all')} aria-label="Show the whole map">
          ⤢
        </button>
      </div>
    </section>
  );
}
