/** What kind of thing an entity is. */
export const ENTITY_KINDS = [
  'person',
  'country',
  'organization',
  'group',
  'place',
  'facility',
  'weapon',
  'agreement',
  'policy',
  'goods',
  'money',
  'work',
  'concept',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Whether the text reports the act as done, or only as intended, possible, demanded or supposed. */
export const MODALITIES = ['actual', 'planned', 'possible', 'demanded', 'hypothetical'] as const;
export type Modality = (typeof MODALITIES)[number];

export const POLARITIES = ['affirmed', 'negated'] as const;
export type Polarity = (typeof POLARITIES)[number];
