import type { Segment } from '../drawing/marks.js';
import { readable } from '../drawing/names.js';

/** Text with its roles marked. */
export function MarkedText({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map(({ text, start, roles }) =>
    roles.length === 0 ? (
      <span key={start} data-start={start}>
        {readable(text)}
      </span>
    ) : (
      <mark key={start} data-start={start} className={roles.join(' ')} title={roles.join(' and ')}>
        {readable(text)}
      </mark>
    ),
  );
}
