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
  const inside = marks
    .map(({ role, start, end: stop }) => ({ role, start: Math.max(offset, start), end: Math.min(end, stop) }))
    .filter((mark) => mark.start < mark.end);
  const borders = inside
    .flatMap(({ role, start, end: stop }) => [
      { at: start, role, step: 1 },
      { at: stop, role, step: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  const open: Record<Role, number> = { actor: 0, action: 0, target: 0 };
  const found: Segment[] = [];
  let start = offset;
  const cut = (at: number) => {
    if (at === start) return;
    const roles = ROLES.filter((role) => open[role] > 0);
    found.push({ text: text.slice(start - offset, at - offset), start, roles });
    start = at;
  };
  for (const { at, role, step } of borders) {
    cut(at);
    open[role] += step;
  }
  cut(end);
  return found;
}
