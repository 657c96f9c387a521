import type { MentionDetail } from '@actograph/model';
import type { Mark } from './marks.js';

/** Where a mention's roles stand in its document; a role that the sentence leaves out stands elsewhere. */
export function marksOf({ actor, target, spans }: MentionDetail): Mark[] {
  const roles = [
    { role: 'actor' as const, ...actor },
    { role: 'target' as const, ...target },
  ];
  return [
    ...roles.filter(({ implicit }) => !implicit).map(({ role, start, end }): Mark => ({ role, start, end })),
    ...spans.map(([start, end]): Mark => ({ role: 'action', start, end })),
  ];
}

/** The roles that cannot be marked in the evidence, with the name that was filled in from the context. */
export function fromContext({
  actor,
  target,
  evidence,
}: MentionDetail): { role: 'actor' | 'target'; name: string }[] {
  return [
    { role: 'actor' as const, participant: actor },
    { role: 'target' as const, participant: target },
  ]
    .filter(
      ({ participant }) =>
        participant.implicit || participant.start < evidence.start || participant.end > evidence.end,
    )
    .map(({ role, participant }) => ({ role, name: participant.name }));
}
