import { ACTION_TYPE_TABLE, type EventDetail, QUAD_TABLE } from '@actograph/model';
import { EntityButton } from './entity-button.js';
import { MentionQuote } from './mention-quote.js';
import { Name } from './name.js';
import { Swatch } from './swatch.js';
import { dayOf, MODALITY_NAMES, plural } from './words.js';

/** One event with every sentence that reports it; `withRoles` names who did what to whom above them. */
export function EventCard({
  event,
  withRoles,
}: {
  readonly event: EventDetail;
  readonly withRoles: boolean;
}) {
  const modality = MODALITY_NAMES[event.modality];
  return (
    <li className="event">
      {withRoles && (
        <p className="event-roles">
          <EntityButton entity={event.actor} />
          <span className="event-type">
            <Swatch color={QUAD_TABLE[event.quad].color} shape="line" />
            {ACTION_TYPE_TABLE[event.type].title.en}
          </span>
          <EntityButton entity={event.target} />
        </p>
      )}
      <p className="event-line">
        <time dateTime={event.dateFrom ?? undefined}>{dayOf(event)}</time>
        {event.polarity === 'negated' && <span className="badge negated">negated</span>}
        {modality !== null && <span className={`badge ${event.modality}`}>{modality}</span>}
        {event.place !== null && (
          <span>
            in <Name of={event.place} />
          </span>
        )}
        {event.mentions.length > 1 && <span>{plural(event.mentions.length, 'report')}</span>}
      </p>
      {event.mentions.map((mention) => (
        <MentionQuote key={mention.id} mention={mention} />
      ))}
    </li>
  );
}
