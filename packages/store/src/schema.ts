/**
 * The graph model as data: which nodes and relationships a store holds, with the type of every property.
 * The embedded store's tables, both stores' write statements and the dump are made from it.
 */
export type ColumnType = 'string' | 'int' | 'double' | 'boolean' | 'strings' | 'ints';
export type Columns = Readonly<Record<string, ColumnType>>;

/** Goes up whenever a store written by an older version could no longer be read or added to. */
export const SCHEMA_VERSION = 1;

export const NODE_TABLES = {
  Document: {
    id: 'string',
    title: 'string',
    published: 'string',
    url: 'string',
    lang: 'string',
    sha256: 'string',
    text: 'string',
    extractor: 'string',
    origin: 'string',
    duplicateOf: 'string',
  },
  Mention: {
    id: 'string',
    startOffset: 'int',
    endOffset: 'int',
    text: 'string',
    verb: 'string',
    lemma: 'string',
    type: 'string',
    spans: 'ints',
    polarity: 'string',
    modality: 'string',
    dateFrom: 'string',
    dateTo: 'string',
    datePrecision: 'string',
    dateText: 'string',
    place: 'string',
    actorId: 'string',
    actorMention: 'string',
    actorStart: 'int',
    actorEnd: 'int',
    actorImplicit: 'boolean',
    targetId: 'string',
    targetMention: 'string',
    targetStart: 'int',
    targetEnd: 'int',
    targetImplicit: 'boolean',
    confidence: 'double',
    rule: 'string',
  },
  Event: {
    id: 'string',
    type: 'string',
    quad: 'string',
    verb: 'string',
    polarity: 'string',
    modality: 'string',
    dateFrom: 'string',
    dateTo: 'string',
    datePrecision: 'string',
    place: 'string',
    mentions: 'int',
    confidence: 'double',
  },
  Entity: { id: 'string', name: 'string', kind: 'string', aliases: 'strings', wikidata: 'string' },
} as const satisfies Record<string, Columns>;
export type NodeTable = keyof typeof NODE_TABLES;

interface RelationshipTable {
  readonly from: NodeTable;
  readonly to: NodeTable;
  readonly columns: Columns;
}

const link = (from: NodeTable, to: NodeTable, columns: Columns = {}): RelationshipTable => ({
  from,
  to,
  columns,
});

export const RELATIONSHIP_TABLES = {
  IN: link('Mention', 'Document'),
  OF: link('Mention', 'Event'),
  SAID_BY: link('Mention', 'Entity'),
  CONTENT_OF: link('Mention', 'Mention'),
  ACTOR_OF: link('Entity', 'Event'),
  TARGETS: link('Event', 'Entity'),
  /** what one document calls an entity: the entity's own properties follow from all of these */
  NAMES: link('Document', 'Entity', {
    name: 'string',
    kind: 'string',
    aliases: 'strings',
    wikidata: 'string',
  }),
  ACTED_ON: link('Entity', 'Entity', {
    type: 'string',
    quad: 'string',
    events: 'int',
    planned: 'int',
    possible: 'int',
    demanded: 'int',
    hypothetical: 'int',
    negated: 'int',
    first: 'string',
    last: 'string',
    verbs: 'strings',
  }),
} as const satisfies Record<string, RelationshipTable>;
export type RelationshipName = keyof typeof RELATIONSHIP_TABLES;

export const NODE_NAMES = ['Document', 'Mention', 'Event', 'Entity'] as const satisfies readonly NodeTable[];
export const RELATIONSHIP_NAMES = [
  'IN',
  'OF',
  'SAID_BY',
  'CONTENT_OF',
  'ACTOR_OF',
  'TARGETS',
  'NAMES',
  'ACTED_ON',
] as const satisfies readonly RelationshipName[];
