import type { Segment } from '../drawing/marks.js';

/** Text with its roles marked. */
export function MarkedText({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map(({ text, start, roles }) =>
    roles.length === 0 ? (
      <span key={start} data-start={start}>
        {text}
      </span>
    ) : (
      <mark key={start} data-start={start} className={roles.join(' ')} title={roles.join(' and ')}>
        {text}
      </mark>
    ),
  );
}
