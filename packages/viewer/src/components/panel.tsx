import { useEffect, useRef } from 'react';
import { EVENTS_PAGE, type EvidenceState, MOST_EVENTS } from '../state/evidence.js';
import type { Focus } from '../state/focus.js';
import { useSession } from '../state/session.js';
import { useStore } from '../state/store.js';
import { EventCard } from './event-card.js';
import { EntityHead, RelationshipHead } from './panel-heads.js';
import { plural } from './words.js';

/** What is picked on the map, and the sentences behind it. */
export function Panel() {
  const session = useSession();
  const focus = useStore(session.focus);
  const evidence = useStore(session.evidence);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus) panel.current?.scrollTo({ top: 0 });
  }, [focus]);
  const open = focus !== null;
  useEffect(() => {
    if (!open) return undefined;
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    // Whoever opened the panel with the keyboard goes on from there when it closes.
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [open]);
  if (!focus) return null;
  return (
    <aside className="panel" ref={panel} tabIndex={-1} aria-label="Evidence">
      <button type="button" className="close" aria-label="Close (Escape)" onClick={() => session.pick(null)}>
        ×
      </button>
      <Head focus={focus} evidence={evidence} />
      <p className="roles">
        Marked: <mark className="actor">actor</mark> <mark className="action">action</mark>{' '}
        <mark className="target">target</mark>
      </p>
      <Events evidence={evidence} withRoles={focus.kind === 'entity'} />
    </aside>
  );
}

function Head({ focus, evidence }: { readonly focus: Focus; readonly evidence: EvidenceState }) {
  const map = useStore(useSession().map);
  if (map.phase !== 'ready') return null;
  const { entities, relationships } = map.subgraph;
  const events = evidence.phase === 'ready' ? evidence.events : [];
  const entity = (id: string) =>
    entities.find((known) => known.id === id) ??
    events.flatMap(({ actor, target }) => [actor, target]).find((known) => known.id === id);
  if (focus.kind === 'entity') {
    const found = entity(focus.id) ?? focus.entity;
    return found ? <EntityHead entity={found} shown={entities.includes(found)} /> : null;
  }
  const relationship = relationships.find(({ id }) => id === focus.id);
  const actor = entity(focus.actor);
  const target = entity(focus.target);
  if (!relationship || !actor || !target) return <p>This relationship is no longer among those shown.</p>;
  return <RelationshipHead relationship={relationship} actor={actor} target={target} />;
}

function Events({ evidence, withRoles }: { readonly evidence: EvidenceState; readonly withRoles: boolean }) {
  const session = useSession();
  if (evidence.phase === 'none') return null;
  if (evidence.phase === 'loading') return <p className="quiet">Loading the evidence …</p>;
  if (evidence.phase === 'failed')
    return <p className="quiet">The evidence cannot be shown: {evidence.message}</p>;
  const { events, total } = evidence;
  if (total === 0) {
    return <p className="quiet">No event: the texts only name it, for instance as who says so.</p>;
  }
  const more = Math.min(EVENTS_PAGE, total - events.length);
  return (
    <>
      <h3 className="events-title">{plural(total, 'event')} in all, newest first</h3>
      <ol className="events">
        {events.map((event) => (
          <EventCard key={event.id} event={event} withRoles={withRoles} />
        ))}
      </ol>
      {more > 0 && events.length < MOST_EVENTS && (
        <button type="button" className="more" onClick={session.moreEvents}>
          Show {more} more
        </button>
      )}
    </>
  );
}
