import type { EntityKind, EventDetail, Modality, Relationship } from '@actograph/model';

/** The kinds of entities as headings. */
export const KIND_NAMES: Readonly<Record<EntityKind, string>> = {
  person: 'Person',
  country: 'Country',
  organization: 'Organization',
  group: 'Group',
  place: 'Place',
  facility: 'Facility',
  weapon: 'Weapon',
  agreement: 'Agreement',
  policy: 'Policy',
  goods: 'Goods',
  money: 'Money',
  work: 'Work',
  concept: 'Concept',
};

/** What a badge says of an event that is not reported as done; null where it is. */
export const MODALITY_NAMES: Readonly<Record<Modality, string | null>> = {
  actual: null,
  planned: 'planned',
  possible: 'possible',
  demanded: 'demanded',
  hypothetical: 'hypothetical',
};

/** When an event happened, as exactly as is known. */
export function dayOf({ dateFrom, dateTo, datePrecision }: EventDetail): string {
  if (dateFrom === null) return 'undated';
  if (datePrecision === 'published') return `published ${dateFrom}`;
  if (datePrecision === 'month') return dateFrom.slice(0, 7);
  if (datePrecision === 'year') return dateFrom.slice(0, 4);
  return dateTo === null || dateTo === dateFrom ? dateFrom : `${dateFrom} – ${dateTo}`;
}

const COUNTS = ['planned', 'possible', 'demanded', 'hypothetical', 'negated'] as const;

/** What stands behind a relationship, in words: "3 events, 1 planned". */
export function countsOf(relationship: Relationship): string {
  const { events } = relationship;
  const others = COUNTS.filter((count) => relationship[count] > 0).map(
    (count) => `${relationship[count]} ${count}`,
  );
  return [plural(events, 'event'), ...others]
    .filter((words) => others.length === 0 || words !== '0 events')
    .join(', ');
}

/** A number with its noun: "1 event", "2,000 events". */
export const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
