import type { DocumentDetail } from '@actograph/model';
import { useEffect, useMemo, useRef } from 'react';
import { segments } from '../drawing/marks.js';
import { marksOf } from '../drawing/mention-marks.js';
import { useSession } from '../state/session.js';
import { useStore } from '../state/store.js';
import { MarkedText } from './marked-text.js';
import { Name } from './name.js';
import { plural } from './words.js';

/** The opened document over the page. */
export function Reader() {
  const session = useSession();
  const reading = useStore(session.reading);
  const dialog = useRef<HTMLDialogElement>(null);
  const open = reading.phase !== 'closed';
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog className="reader" ref={dialog} aria-label="Document" onClose={session.closeDocument}>
      <button type="button" className="close" aria-label="Close (Escape)" onClick={session.closeDocument}>
        ×
      </button>
      {reading.phase === 'loading' && <p className="quiet">Loading {reading.id} …</p>}
      {reading.phase === 'failed' && <p className="quiet">The document cannot be shown: {reading.message}</p>}
      {reading.phase === 'open' && <DocumentText document={reading.document} start={reading.start} />}
    </dialog>
  );
}

function DocumentText({ document, start }: { readonly document: DocumentDetail; readonly start: number }) {
  const text = useRef<HTMLElement>(null);
  const pieces = useMemo(() => {
    const mentions = document.events
      .flatMap((event) => event.mentions)
      .filter((m) => m.document.id === document.id);
    return segments(document.text, 0, mentions.flatMap(marksOf));
  }, [document]);
  useEffect(() => {
    const all = [...(text.current?.querySelectorAll<HTMLElement>('[data-start]') ?? [])];
    all.findLast((piece) => Number(piece.dataset['start']) <= start)?.scrollIntoView({ block: 'center' });
  }, [start]);
  return (
    <>
      <h2>
        <Name of={document.title ?? document.id} />
      </h2>
      <p className="quiet">
        <Name of={document.id} />
        {document.published !== null && ` · ${document.published}`} ·{' '}
        {plural(document.events.length, 'event')}
        {document.url !== null && <SourceLink url={document.url} />}
      </p>
      <article ref={text} dir="auto" lang={document.lang}>
        <MarkedText segments={pieces} />
      </article>
    </>
  );
}

/** Only web addresses become links: a document's metadata may hold `javascript:` and worse. */
function SourceLink({ url }: { readonly url: string }) {
  if (!/^https?:\/\//i.test(url)) return <> · {url}</>;
  return (
    <>
      {' · '}
      <a href={url} target="_blank" rel="noopener noreferrer">
        source
      </a>
    </>
  );
}
