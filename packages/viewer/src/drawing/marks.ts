const ROLES = ['actor', 'action', 'target'] as const;
type Role = (typeof ROLES)[number];

/** A stretch of the document's text that plays a role; offsets count in the document. */
export interface Mark {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
}

/** A piece of text with the roles that all of it plays. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly roles: readonly Role[];
}

/**
 * Cuts a text that begins at `offset` of its document into segments at the borders of the marks. The segments
 * together are the text; marks outside it are ignored, and one that sticks out is cut.
 */
export function segments(text: string, offset: number, marks: readonly Mark[]): Segment[] {
  const end = offset + text.length;
  const inside = marks.filter((mark) => mark.start < mark.end && mark.end > offset && mark.start < end);
  const borders = new Set([offset, end]);
  for (const mark of inside) {
    borders.add(Math.max(offset, mark.start));
    borders.add(Math.min(end, mark.end));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const stop = sorted[index + 1] ?? end;
    const covering = inside.filter((mark) => mark.start <= start && mark.end >= stop);
    return {
      text: text.slice(start - offset, stop - offset),
      start,
      roles: ROLES.filter((role) => covering.some((mark) => mark.role === role)),
    };
  });
}
