/**
 * The table of action types: sixteen PLOVER event types and five for acts that PLOVER leaves out.
 *
 * Sources: PLOVER codebook (Political Event Classification, Attributes, and Types, Open Event Data Alliance)
 * for the types and quad classes; CAMEO codebook 1.1b3 (Schrodt 2012) for the root codes each type covers.
 */
export const QUAD_CLASSES = [
  'verbal-cooperation',
  'material-cooperation',
  'verbal-conflict',
  'material-conflict',
  'neutral',
] as const;
export type QuadClass = (typeof QUAD_CLASSES)[number];

export const ACTION_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'TRANSACT',
  'PRODUCE',
  'GOVERN',
  'STATE',
  'OTHER',
] as const;
export type ActionType = (typeof ACTION_TYPES)[number];

export interface ActionTypeEntry {
  readonly quad: QuadClass;
  readonly title: { readonly en: string; readonly zh: string };
  /** Two-digit CAMEO root codes whose events fall under the type; empty where CAMEO has none. */
  readonly cameo: readonly string[];
}

const entry = (quad: QuadClass, en: string, zh: string, ...cameo: string[]): ActionTypeEntry => ({
  quad,
  title: { en, zh },
  cameo,
});

export const ACTION_TYPE_TABLE: Readonly<Record<ActionType, ActionTypeEntry>> = {
  AGREE: entry('verbal-cooperation', 'Agree', '同意', '03'),
  CONSULT: entry('verbal-cooperation', 'Consult', '磋商', '04'),
  SUPPORT: entry('verbal-cooperation', 'Support', '支持', '05'),
  CONCEDE: entry('verbal-cooperation', 'Concede', '让步', '08'),
  COOPERATE: entry('material-cooperation', 'Cooperate', '合作', '06'),
  AID: entry('material-cooperation', 'Aid', '援助', '07'),
  RETREAT: entry('material-cooperation', 'Retreat', '撤退', '08'),
  REQUEST: entry('verbal-conflict', 'Request', '要求', '02', '10'),
  ACCUSE: entry('verbal-conflict', 'Accuse', '指责', '09', '11'),
  REJECT: entry('verbal-conflict', 'Reject', '拒绝', '12'),
  THREATEN: entry('verbal-conflict', 'Threaten', '威胁', '13'),
  PROTEST: entry('material-conflict', 'Protest', '抗议', '14'),
  SANCTION: entry('material-conflict', 'Sanction', '制裁', '16'),
  MOBILIZE: entry('material-conflict', 'Mobilize', '动员', '15'),
  COERCE: entry('material-conflict', 'Coerce', '胁迫', '17'),
  ASSAULT: entry('material-conflict', 'Assault', '攻击', '18', '19', '20'),
  TRANSACT: entry('neutral', 'Transact', '交易'),
  PRODUCE: entry('neutral', 'Produce', '生产'),
  GOVERN: entry('neutral', 'Govern', '治理'),
  STATE: entry('neutral', 'State', '陈述', '01'),
  OTHER: entry('neutral', 'Other', '其他'),
};

/**
 * Colour of each quad class, for light backgrounds: Okabe & Ito's palette (2008), which readers with any
 * common colour blindness can tell apart. Cooperation is blue and green, conflict orange and vermilion.
 */
export const QUAD_TABLE: Readonly<
  Record<QuadClass, { readonly title: { readonly en: string; readonly zh: string }; readonly color: string }>
> = {
  'verbal-cooperation': { title: { en: 'Verbal cooperation', zh: '言语合作' }, color: '#56b4e9' },
  'material-cooperation': { title: { en: 'Material cooperation', zh: '实质合作' }, color: '#009e73' },
  'verbal-conflict': { title: { en: 'Verbal conflict', zh: '言语冲突' }, color: '#e69f00' },
  'material-conflict': { title: { en: 'Material conflict', zh: '实质冲突' }, color: '#d55e00' },
  neutral: { title: { en: 'Neutral', zh: '中性' }, color: '#8a8a8a' },
};

/** The quad class of an action type. */
export const quadOf = (type: ActionType): QuadClass => ACTION_TYPE_TABLE[type].quad;
