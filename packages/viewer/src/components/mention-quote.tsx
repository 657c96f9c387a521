import type { MentionDetail } from '@actograph/model';
import { segments } from '../drawing/marks.js';
import { fromContext, marksOf } from '../drawing/mention-marks.js';
import { useSession } from '../state/session.js';
import { MarkedText } from './marked-text.js';
import { Name } from './name.js';

/** A sentence with who, what and whom marked in it, and where it comes from. */
export function MentionQuote({ mention }: { readonly mention: MentionDetail }) {
  const session = useSession();
  const { document, evidence, source } = mention;
  const filled = fromContext(mention);
  return (
    <figure className="mention">
      <blockquote dir="auto">
        <MarkedText segments={segments(evidence.text, evidence.start, marksOf(mention))} />
      </blockquote>
      <figcaption>
        {filled.map(({ role, name }) => (
          <span key={role} className="filled">
            {role} (from context:{' '}
            <span className={role}>
              <Name of={name} />
            </span>
            )
          </span>
        ))}
        {source && (
          <span>
            according to <Name of={source.name} />
          </span>
        )}
        <button type="button" className="link" onClick={() => void session.open(document.id, evidence.start)}>
          <Name of={document.title ?? document.id} />
        </button>
        {document.published !== null && <span>{document.published}</span>}
        <span title={`found by ${mention.rule}`}>{Math.round(mention.confidence * 100)}% sure</span>
      </figcaption>
    </figure>
  );
}
